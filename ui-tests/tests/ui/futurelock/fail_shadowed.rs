//! The guard has the name of the lock, in the handler and in the future that waits.
use std::pin::pin;
use std::time::Duration;

use async_hygiene::hygiene;
use tokio::sync::Mutex;
use tokio::time::sleep;

#[hygiene]
pub async fn run(jobs: &Mutex<Vec<u64>>) {
    let mut work = pin!(async {
        let mut jobs = jobs.lock().await;
        jobs.push(1);
    });
    tokio::select! {
        () = &mut work => {}
        () = sleep(Duration::from_secs(1)) => {
            let mut jobs = jobs.lock().await;
            jobs.clear();
        }
    }
}

fn main() {}
