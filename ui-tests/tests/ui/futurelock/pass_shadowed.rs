//! The handler has another lock under the name of the one that the future waits for.
use std::pin::pin;
use std::time::Duration;

use async_hygiene::hygiene;
use tokio::sync::Mutex;
use tokio::time::sleep;

struct Shard {
    jobs: Mutex<Vec<u64>>,
}

#[hygiene]
async fn run(jobs: &Mutex<Vec<u64>>, shards: &[Shard], spare: &Mutex<Mutex<u8>>) {
    let mut work = pin!(async {
        let mut jobs = jobs.lock().await;
        jobs.push(1);
        drop(spare.lock().await);
    });
    tokio::select! {
        () = &mut work => {}
        () = sleep(Duration::from_secs(1)) => {
            for Shard { jobs } in shards {
                jobs.lock().await.clear();
            }
            let jobs = &shards[0].jobs;
            let jobs = jobs.lock().await;
            if let Ok(spare) = spare.try_lock() {
                *spare.lock().await = jobs.len() as u8; // what is inside of it
            }
        }
    }
}

fn main() {
    drop(run);
}
