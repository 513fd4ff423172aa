//! One statement is allowed, the other is not.
use async_hygiene::hygiene;
use tokio::sync::{Mutex, mpsc};

#[hygiene]
#[async_hygiene::deny(progress_lost_in_select)]
async fn twice(rows: &Mutex<Vec<u64>>, input: &mut mpsc::Receiver<u64>) -> Option<()> {
    loop {
        #[async_hygiene::allow(progress_lost_in_select, reason = "nobody else waits here")]
        {
            tokio::select! {
                mut rows = rows.lock() => rows.clear(),
                next = input.recv() => drop(next?),
            }
        }
        tokio::select! {
            mut rows = rows.lock() => rows.push(1),
            next = input.recv() => drop(next?),
        }
    }
}

fn main() {}
