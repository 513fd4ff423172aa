//! A timeout in the branch drops it with the branch.
use std::time::Duration;

use async_hygiene::hygiene;
use tokio::sync::{Mutex, mpsc};
use tokio::time::{error::Elapsed, timeout};

#[hygiene]
#[async_hygiene::deny(progress_lost_in_select)]
async fn collect(into: &Mutex<Vec<u64>>, from: &mut mpsc::Receiver<u64>) -> Result<(), Elapsed> {
    let mut kept = Vec::new();
    loop {
        tokio::select! {
            all = timeout(Duration::from_secs(5), into.lock()) => all?.append(&mut kept),
            one = from.recv() => match one {
                Some(one) => kept.push(one),
                None => return Ok(()),
            },
        }
    }
}

fn main() {}
