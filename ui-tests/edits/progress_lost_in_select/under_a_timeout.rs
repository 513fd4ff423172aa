use std::time::Duration;

use async_hygiene::hygiene;
use tokio::sync::{Mutex, mpsc};
use tokio::time::{error::Elapsed, timeout};

#[hygiene]
#[async_hygiene::deny(progress_lost_in_select)]
async fn collect(into: &Mutex<Vec<u64>>, from: &mut mpsc::Receiver<u64>) -> Result<(), Elapsed> {
    let mut all = Vec::new();
    let mut kept = std::pin::pin!(timeout(Duration::from_secs(5), into.lock()));
    loop {
        tokio::select! {
            locked = &mut kept => {
                locked?.append(&mut all);
                kept.set(timeout(Duration::from_secs(5), into.lock()));
            }
            one = from.recv() => match one {
                Some(one) => all.push(one),
                None => return Ok(()),
            },
        }
    }
}

fn main() {}
