//! A job of 50 ms, and events before and after its end.

mod service;

use std::time::Duration;

use tokio::sync::mpsc;
use tokio::task::spawn_local;
use tokio::time::sleep;

/// The job.
pub async fn index() {
    timeline::task("index", sleep(Duration::from_millis(50))).await;
}

pub fn main() {
    timeline::paused(Duration::from_secs(1), async {
        let (events, inbox) = mpsc::channel(8);
        let source = spawn_local(timeline::task("events", async move {
            for event in 0..8 {
                sleep(Duration::from_millis(20)).await;
                if events.send(event).await.is_err() {
                    timeline::note("nobody receives any more");
                    return;
                }
                timeline::count("events");
            }
        }));
        let service = spawn_local(timeline::task("service", service::serve(inbox)));
        let _ = (source.await, service.await);
    });
}
