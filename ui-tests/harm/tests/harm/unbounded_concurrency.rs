//! Five hundred jobs, by a channel that has room for one.

use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering::SeqCst};
use std::time::Duration;

use tokio::sync::mpsc::{self, Receiver};

use crate::pages::unbounded_concurrency::{mended, mistake};
use crate::support::paused;

const JOBS: u32 = 500;

type Job = Pin<Box<dyn Future<Output = ()> + Send>>;

/// The most jobs that run at once, of jobs that take a second each.
fn most(run: impl AsyncFn(Receiver<Job>)) -> u32 {
    let (now, most) = (Arc::new(AtomicU32::new(0)), Arc::new(AtomicU32::new(0)));
    paused().block_on(async {
        let (tx, jobs) = mpsc::channel::<Job>(1);
        let send = async {
            for _ in 0..JOBS {
                let (now, most) = (Arc::clone(&now), Arc::clone(&most));
                let job = async move {
                    most.fetch_max(now.fetch_add(1, SeqCst) + 1, SeqCst);
                    tokio::time::sleep(Duration::from_secs(1)).await;
                    now.fetch_sub(1, SeqCst);
                };
                assert!(tx.send(Box::pin(job)).await.is_ok());
            }
            drop(tx);
        };
        tokio::join!(run(jobs), send);
    });
    assert_eq!(now.load(SeqCst), 0);
    most.load(SeqCst)
}

#[test]
fn all_jobs_run_at_once() {
    assert_eq!(most(mistake::run), JOBS);
}

#[test]
fn mended_the_limit_holds() {
    assert_eq!(most(mended::run), 64);
}
