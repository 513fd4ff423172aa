//! The stages together.

use std::error::Error;
use std::fmt;
use std::io;

use async_hygiene::{Cancelled, hygiene};
use futures_util::future::join_all;
use tokio::io::AsyncWrite;
use tokio::sync::Mutex;
use tokio::sync::mpsc::{self, Receiver};
use tokio_util::sync::CancellationToken;

use crate::job::Job;
use crate::left::Left;
use crate::producer::Producer;
use crate::sink::Sink;
use crate::worker::Worker;

/// How much there may be of it.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// So many jobs are worked on at a time.
    pub workers: usize,
    /// So many wait in each queue.
    pub queue: usize,
}

/// Why a pipeline has stopped before its end. It can go on.
#[derive(Debug)]
pub enum Stopped {
    /// Its token was cancelled.
    Cancelled(Cancelled),
    /// The destination has failed.
    Destination(io::Error),
}

// How `#[cancellable]` tells it.
impl From<Cancelled> for Stopped {
    fn from(outcome: Cancelled) -> Self {
        Stopped::Cancelled(outcome)
    }
}

impl From<io::Error> for Stopped {
    fn from(error: io::Error) -> Self {
        Stopped::Destination(error)
    }
}

impl fmt::Display for Stopped {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Stopped::Cancelled(outcome) => outcome.fmt(f),
            Stopped::Destination(error) => write!(f, "the destination has failed: {error}"),
        }
    }
}

impl Error for Stopped {}

/// What is left of a pipeline.
#[derive(Debug)]
pub struct Parked<D> {
    /// What was produced and not delivered.
    pub left: Left,
    /// Where the rest can go.
    pub destination: D,
    /// Whether the destination has whole lines only. With an error it took half a line and no more: that job is in `left`, to be delivered
    /// again.
    pub line_ended: io::Result<()>,
}

/// A pipeline, with whatever it has in hand.
#[derive(Debug)]
pub struct Pipeline<S, W, D> {
    producer: Producer<S>,
    jobs: Mutex<Receiver<Job>>,
    workers: Vec<Worker>,
    work: W,
    sink: Sink<D>,
}

impl<S, W, D> Pipeline<S, W, D>
where
    S: Iterator<Item = Job>,
    W: AsyncFn(&Job) -> String,
    D: AsyncWrite + Unpin,
{
    /// A pipeline that does `work` on the jobs of `source` and writes to `destination`. What another one has `left` comes first.
    ///
    /// # Panics
    ///
    /// Without a worker or a place in the queues.
    pub fn new(left: Left, source: S, work: W, destination: D, limits: Limits) -> Self {
        assert!(limits.workers > 0, "somebody has to do the work");
        let (to_workers, jobs) = mpsc::channel(limits.queue);
        let (to_sink, done) = mpsc::channel(limits.queue);
        Pipeline {
            producer: Producer::new(left.jobs, source, left.produced, to_workers),
            jobs: Mutex::new(jobs),
            workers: (0..limits.workers).map(|_| Worker::new(to_sink.clone())).collect(),
            work,
            sink: Sink::new(destination, done, left.done),
        }
    }

    /// Runs until all is delivered.
    ///
    /// # Errors
    ///
    /// When `token` is cancelled, and when the destination fails.
    ///
    /// # Cancel safety
    ///
    /// Cancel safe, as is an end by `token`: called again, it goes on where it was. Work that was interrupted starts anew.
    #[hygiene]
    pub async fn run(&mut self, token: &CancellationToken) -> Result<(), Stopped> {
        let Pipeline { producer, jobs, workers, work, sink } = self;
        // Of the stages' own: when the sink fails, the others have to end too.
        let stages = token.child_token();
        let producing = producer.run(&stages);
        let working = join_all(workers.iter_mut().map(|worker| worker.run(jobs, work, &stages)));
        let sinking = async {
            let ended = sink.run(&stages).await;
            stages.cancel(); // does nothing where all is delivered: the others have ended before
            ended
        };
        let (_, _, ended) = tokio::join!(producing, working, sinking);
        ended
    }

    /// Ends the line that is being written, and hands back everything that is not delivered.
    ///
    /// # Cancel safety
    ///
    /// Not cancel safe: the pipeline is in here, with all that it has in hand. It waits for the destination only.
    #[hygiene]
    pub async fn park(mut self) -> Parked<D> {
        let line_ended = self.sink.end_line().await;
        let mut left = Left::default();

        // In the order in which they were produced, as far as there is one: the sink's before the workers', those before the queue's.
        left.done.extend(self.sink.line.map(|line| line.done));
        left.done.extend(self.sink.backlog);
        while let Ok(done) = self.sink.from.try_recv() {
            left.done.push(done);
        }
        for worker in self.workers {
            left.done.extend(worker.done);
            left.jobs.extend(worker.job);
        }
        let mut jobs = self.jobs.into_inner();
        while let Ok(job) = jobs.try_recv() {
            left.jobs.push(job);
        }
        left.jobs.extend(self.producer.from.backlog);
        left.produced = self.producer.from.produced;
        Parked { left, destination: self.sink.destination, line_ended }
    }
}
