//! The branch calls a method, and that one waits for the lock.
use async_hygiene::hygiene;
use tokio::sync::{Mutex, broadcast};

struct Ledger {
    rows: Mutex<Vec<u64>>,
    news: broadcast::Receiver<u64>,
}

impl Ledger {
    async fn total(rows: &Mutex<Vec<u64>>) -> u64 {
        let locked = rows.lock().await;
        locked.iter().sum()
    }

    #[hygiene]
    #[async_hygiene::deny(progress_lost_in_select)]
    async fn follow(&mut self) -> Result<(), broadcast::error::RecvError> {
        loop {
            tokio::select! {
                total = Self::total(&self.rows) => println!("{total}"),
                news = self.news.recv() => println!("{}", news?),
            }
        }
    }
}

fn main() {}
