//! A permit that three want: two who work in turns, and one who hears the news while it waits.

mod service;

use std::rc::Rc;
use std::time::Duration;

use tokio::sync::{Semaphore, mpsc};
use tokio::task::spawn_local;
use tokio::time::sleep;

pub fn main() {
    timeline::paused(Duration::from_secs(2), async {
        let limit = Rc::new(Semaphore::new(1));
        let (news, mut heard) = mpsc::channel(8);
        let mut workers = Vec::new();
        for name in ["worker 1", "worker 2"] {
            let limit = limit.clone();
            workers.push(spawn_local(timeline::task(name, async move {
                for _ in 0..8 {
                    let Ok(_permit) = limit.acquire().await else { return };
                    timeline::count("turns of others");
                    sleep(Duration::from_millis(20)).await;
                }
            })));
        }
        let newspaper = spawn_local(async move {
            while news.send("news").await.is_ok() {
                sleep(Duration::from_millis(7)).await;
            }
        });
        sleep(Duration::from_millis(5)).await;
        timeline::task("guest", async {
            service::admit(&limit, &mut heard).await;
            timeline::note("has its turn");
            timeline::fact("turns before the guest", timeline::counted("turns of others"));
        })
        .await;
        newspaper.abort();
        for worker in workers {
            let _ = worker.await;
        }
    });
}
