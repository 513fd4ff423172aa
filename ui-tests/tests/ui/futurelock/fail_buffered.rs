//! Nor are those of a stream.
use async_hygiene::hygiene;

use std::time::Duration;

use futures::StreamExt;
use tokio::sync::Mutex;
use tokio::time::sleep;

struct Import {
    total: Mutex<u64>,
}

impl Import {
    async fn load(&self, n: u64) -> Result<u64, std::fmt::Error> {
        let mut total = self.total.lock().await;
        sleep(Duration::from_millis(1)).await;
        *total += n;
        Ok(n)
    }
}

#[hygiene]
impl Import {
    async fn all(&self) -> Result<(), std::fmt::Error> {
        let mut loads = futures::stream::iter(0..4).map(|n| self.load(n)).buffer_unordered(2);
        while let Some(n) = loads.next().await {
            let n = n?;
            let total = self.total.lock().await;
            println!("{n} {total}");
        }
        Ok(())
    }
}

async fn run() {
    Import { total: Mutex::new(0) }.all().await.unwrap();
}

fn main() {}
