//! Three orders, and the audit that is to hear of each.

mod service;

use std::time::Duration;

use service::Desk;
use tokio::sync::mpsc;
use tokio::task::spawn_local;
use tokio::time::sleep;

pub fn main() {
    timeline::paused(Duration::from_secs(1), async {
        let (audit, mut entries) = mpsc::channel(8);
        let audit_task = spawn_local(timeline::task("audit", async move {
            while let Some(order) = entries.recv().await {
                timeline::note(format!("hears of order {order}"));
                timeline::count("heard of");
            }
        }));
        let desk = Desk { audit };
        timeline::task("desk", async move {
            for order in 1..=3 {
                desk.accept(order).await;
                timeline::count("accepted");
                sleep(Duration::from_millis(20)).await;
            }
        })
        .await;
        let _ = audit_task.await;
    });
}
