//! Five orders, then the end of the process is asked for.

mod service;

use std::time::Duration;

use tokio::sync::mpsc;
use tokio::task::spawn_local;
use tokio::time::sleep;

/// Writes an order down.
pub async fn save(order: u32) {
    let write = async {
        sleep(Duration::from_millis(50)).await;
        timeline::count("saved");
    };
    timeline::task(&format!("save {order}"), write).await;
}

pub fn main() {
    timeline::paused(Duration::from_secs(1), async {
        let (orders, inbox) = mpsc::channel(8);
        let clients = spawn_local(timeline::task("clients", async move {
            for order in 1..=5 {
                sleep(Duration::from_millis(15)).await;
                if orders.send(order).await.is_ok() {
                    timeline::count("accepted");
                }
            }
        }));
        timeline::task("service", service::serve(inbox)).await;
        let _ = clients.await;
        // Here `main` returns, and the process ends.
    });
}
