//! The first stage.

use std::collections::VecDeque;

use async_hygiene::{cancel_safe, cancellable};
use tokio::sync::mpsc::Sender;
use tokio_util::sync::CancellationToken;

use crate::job::Job;
use crate::pipeline::Stopped;

/// Takes jobs out of a source and puts them into the queue of the workers.
#[derive(Debug)]
pub struct Producer<S> {
    pub(crate) from: Source<S>,
    /// `None` when the source is empty: then the workers know that no more comes.
    to: Option<Sender<Job>>,
}

/// Where jobs come from.
#[derive(Debug)]
pub(crate) struct Source<S> {
    /// From the journal: comes first.
    pub(crate) backlog: VecDeque<Job>,
    rest: S,
    /// How many came out of `rest`, in this process and those before.
    pub(crate) produced: u64,
}

impl<S: Iterator<Item = Job>> Source<S> {
    fn next(&mut self) -> Option<Job> {
        self.backlog.pop_front().or_else(|| {
            let job = self.rest.next()?;
            self.produced += 1;
            Some(job)
        })
    }
}

impl<S: Iterator<Item = Job>> Producer<S> {
    pub(crate) fn new(backlog: Vec<Job>, rest: S, produced: u64, to: Sender<Job>) -> Self {
        Producer { from: Source { backlog: backlog.into(), rest, produced }, to: Some(to) }
    }

    /// Runs until the source is empty. Called again, it goes on.
    #[cancel_safe]
    #[cancellable]
    pub(crate) async fn run(&mut self, token: &CancellationToken) -> Result<(), Stopped> {
        while let Some(to) = &self.to {
            // First the place, then the job: whoever waits for the place has nothing in hand.
            let Ok(place) = to.reserve().await else { break };
            match self.from.next() {
                Some(job) => place.send(job),
                None => {
                    drop(place);
                    self.to = None;
                }
            }
        }
        Ok(())
    }
}
