//! Four jobs for a worker that ends after the first.

mod service;

use std::time::Duration;

use service::Desk;
use tokio::sync::mpsc;
use tokio::task::spawn_local;
use tokio::time::sleep;

pub fn main() {
    timeline::paused(Duration::from_secs(1), async {
        let (jobs, mut inbox) = mpsc::channel::<u32>(8);
        let worker = spawn_local(timeline::task("worker", async move {
            if let Some(job) = inbox.recv().await {
                sleep(Duration::from_millis(10)).await;
                timeline::note(format!("does job {job}, and ends for some reason"));
                timeline::count("done");
            }
        }));
        let desk = Desk { jobs };
        timeline::task("desk", async move {
            for job in 1..=4 {
                if desk.submit(job).await {
                    timeline::note(format!("promises job {job}"));
                    timeline::count("promised");
                }
                sleep(Duration::from_millis(30)).await;
            }
        })
        .await;
        let _ = worker.await;
    });
}
