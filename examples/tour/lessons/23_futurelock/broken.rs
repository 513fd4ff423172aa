use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use async_hygiene::hygiene;
use tokio::sync::Mutex;
use tokio::time::sleep;

async fn work(jobs: &Mutex<Vec<u64>>) {
    let mut jobs = jobs.lock().await;
    jobs.push(super::compute().await);
}

/// Works on the jobs; if that takes too long, somebody is told how many there are.
#[hygiene]
pub async fn run(jobs: Arc<Mutex<Vec<u64>>>) {
    let mut work = pin!(work(&jobs));
    tokio::select! {
        () = &mut work => {}
        () = sleep(Duration::from_millis(30)) => {
            timeline::note("has no patience left");
            let count = jobs.lock().await.len();
            timeline::note(format!("{count} jobs"));
        }
    }
}
