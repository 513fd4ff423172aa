//! The worker ends after its first job.

use tokio::sync::mpsc::{self, Sender};

use crate::pages::ignored_outcome::{mended, mistake};
use crate::support::one_thread;

/// Enqueues three jobs: what the caller hears, and what is done.
fn three<T>(enqueue: impl AsyncFn(&Sender<u64>, u64) -> T) -> (Vec<T>, Option<u64>) {
    one_thread().block_on(async {
        let (jobs, mut worker) = mpsc::channel(8);
        let mut heard = vec![enqueue(&jobs, 1).await];
        let done = worker.recv().await;
        drop(worker);
        heard.extend([enqueue(&jobs, 2).await, enqueue(&jobs, 3).await]);
        (heard, done)
    })
}

#[test]
fn jobs_vanish_without_a_word() {
    assert_eq!(three(mistake::enqueue), (vec![(), (), ()], Some(1)));
}

#[test]
fn mended_they_come_back() {
    assert_eq!(three(mended::enqueue), (vec![Ok(()), Err(2), Err(3)], Some(1)));
}
