//! A store that takes three steps of 20 ms to load, and news every 30 ms.

mod service;

use std::time::Duration;

use service::Store;
use tokio::sync::mpsc;
use tokio::task::spawn_local;
use tokio::time::sleep;

struct Disk;

impl Store for Disk {
    async fn load(&mut self) -> u64 {
        timeline::count("loads begun");
        timeline::task("load", async {
            for _ in 0..3 {
                sleep(Duration::from_millis(20)).await;
            }
            42
        })
        .await
    }
}

pub fn main() {
    timeline::paused(Duration::from_secs(1), async {
        let (news, mut heard) = mpsc::channel(8);
        let newspaper = spawn_local(timeline::task("newspaper", async move {
            for _ in 0..6 {
                sleep(Duration::from_millis(30)).await;
                if news.send("hears the news").await.is_err() {
                    return;
                }
            }
            sleep(Duration::from_millis(200)).await;
        }));
        timeline::fact("loaded", service::run(&mut Disk, &mut heard).await);
        newspaper.abort();
    });
}
