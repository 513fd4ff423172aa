//! Probes have variables too: theirs are not the user's.

use async_hygiene::hygiene;
use tokio::task::JoinSet;
use tokio_util::task::TaskTracker;

async fn job() -> u64 {
    1
}

#[hygiene(strict)]
async fn keeps_track(asked: &TaskTracker, value: &mut JoinSet<u64>) {
    let _ = asked.spawn(job());
    let _ = value.spawn(job());
}

#[hygiene(strict)]
async fn the_other_way_round(value: &TaskTracker, asked: &mut JoinSet<u64>) {
    let _ = asked.spawn(job());
    let _ = value.spawn(job());
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (tracker, mut tasks) = (TaskTracker::new(), JoinSet::new());
    keeps_track(&tracker, &mut tasks).await;
    the_other_way_round(&tracker, &mut tasks).await;
    assert_eq!(tracker.len() + tasks.len(), 4);
}
