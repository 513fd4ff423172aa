use std::pin::pin;
use std::time::Duration;

use async_hygiene::hygiene;
use tokio::sync::Mutex;
use tokio::time::sleep;

async fn work(jobs: &Mutex<Vec<u64>>) {
    jobs.lock().await.push(1);
}

#[hygiene]
pub async fn run(jobs: &Mutex<Vec<u64>>) {
    let mut work = pin!(work(jobs));
    tokio::select! {
        () = &mut work => {}
        () = sleep(Duration::from_secs(1)) => jobs.lock().await.clear(), // `work` may be next in the queue
    }
}

fn main() {}
