use async_hygiene::hygiene;

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::Mutex;
use tokio::task::JoinSet;
use tokio::time::sleep;

struct Import {
    total: Arc<Mutex<u64>>,
}

impl Import {
    async fn load(total: Arc<Mutex<u64>>, n: u64) -> Result<u64, std::fmt::Error> {
        let mut total = total.lock().await;
        sleep(Duration::from_millis(1)).await;
        *total += n;
        Ok(n)
    }
}

#[hygiene]
impl Import {
    async fn all(&self) -> Result<(), std::fmt::Error> {
        let mut loads = JoinSet::new();
        for n in 0..4 {
            loads.spawn(Import::load(self.total.clone(), n));
        }
        while let Some(n) = loads.join_next().await {
            let n = n.unwrap()?;
            let total = self.total.lock().await;
            println!("{n} {total}");
        }
        Ok(())
    }
}

async fn run() {
    Import { total: Arc::new(Mutex::new(0)) }.all().await.unwrap();
}

fn main() {}
