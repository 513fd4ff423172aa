//! Requests every 20 ms, and a heartbeat that is to go out every 50.

mod service;

use std::time::Duration;

use tokio::sync::mpsc;
use tokio::task::spawn_local;
use tokio::time::sleep;

/// To whoever watches over the service.
pub async fn beat() {
    timeline::note("beats");
    timeline::count("beats");
}

pub fn main() {
    timeline::paused(Duration::from_secs(1), async {
        let (requests, inbox) = mpsc::channel(8);
        let clients = spawn_local(timeline::task("clients", async move {
            for request in 0..15 {
                sleep(Duration::from_millis(20)).await;
                if requests.send(request).await.is_err() {
                    return;
                }
            }
        }));
        let _ = timeline::task("service", service::serve(inbox)).await;
        let _ = clients.await;
    });
}
