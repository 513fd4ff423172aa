use async_hygiene::{bounded, hygiene};
use tokio::task::JoinSet;

#[bounded(2)]
async fn backend(job: u32) {
    super::backend(job).await;
}

/// Runs jobs, two at once.
#[hygiene]
pub async fn run(jobs: &[u32; 6]) {
    let mut running = JoinSet::new();
    for job in *jobs {
        running.spawn(backend(job));
    }
    running.join_all().await;
}
