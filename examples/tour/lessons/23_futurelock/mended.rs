use std::sync::Arc;
use std::time::Duration;

use async_hygiene::hygiene;
use tokio::sync::Mutex;
use tokio::time::sleep;

async fn work(jobs: Arc<Mutex<Vec<u64>>>) {
    let mut jobs = jobs.lock().await;
    jobs.push(super::compute().await);
}

/// Works on the jobs; if that takes too long, somebody is told how many there are.
#[hygiene]
pub async fn run(jobs: Arc<Mutex<Vec<u64>>>) {
    let mut work = tokio::spawn(work(jobs.clone()));
    tokio::select! {
        done = &mut work => done.expect("it does not panic"),
        () = sleep(Duration::from_millis(30)) => {
            timeline::note("has no patience left");
            let count = jobs.lock().await.len();
            timeline::note(format!("{count} jobs"));
        }
    }
}
