//! The stage in the middle.

use async_hygiene::{cancel_safe, cancellable};
use tokio::sync::Mutex;
use tokio::sync::mpsc::{Receiver, Sender};
use tokio_util::sync::CancellationToken;

use crate::job::{Done, Job};
use crate::pipeline::Stopped;

/// Does one job at a time.
#[derive(Debug)]
pub struct Worker {
    /// What it works on.
    pub(crate) job: Option<Job>,
    /// What it has done, and has no place for yet.
    pub(crate) done: Option<Done>,
    /// `None` when no more jobs come: then the sink knows that nothing comes from here.
    to: Option<Sender<Done>>,
}

impl Worker {
    pub(crate) fn new(to: Sender<Done>) -> Self {
        Worker { job: None, done: None, to: Some(to) }
    }

    /// Works until there are no more jobs. Called again, it goes on with what it has in hand; work that was interrupted starts anew.
    #[cancel_safe]
    #[cancellable]
    #[async_hygiene::allow(
        async_lock_across_await,
        reason = "whoever waits for a job has the queue for as long; the others work, or wait for the same"
    )]
    pub(crate) async fn run<W: AsyncFn(&Job) -> String>(
        &mut self,
        jobs: &Mutex<Receiver<Job>>,
        work: &W,
        token: &CancellationToken,
    ) -> Result<(), Stopped> {
        while let Some(to) = &self.to {
            if self.job.is_none() && self.done.is_none() {
                self.job = jobs.lock().await.recv().await;
            }
            if let Some(job) = &self.job {
                #[async_hygiene::allow(
                    cancel_safety_unknown,
                    reason = "the job stays in `self`, and is worked on again"
                )]
                let text = work(job).await;
                self.done = Some(Done { number: job.number, text });
                self.job = None;
            }
            if self.done.is_none() {
                self.to = None;
                break;
            }
            let Ok(place) = to.reserve().await else { break };
            if let Some(done) = self.done.take() {
                place.send(done);
            }
        }
        Ok(())
    }
}
