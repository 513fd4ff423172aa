//! The last stage.

use std::collections::VecDeque;
use std::io::{self, Cursor};

use async_hygiene::{cancel_safe, cancellable, hygiene};
use tokio::io::{AsyncWrite, AsyncWriteExt};
use tokio::sync::mpsc::Receiver;
use tokio_util::sync::CancellationToken;

use crate::job::Done;
use crate::pipeline::Stopped;

/// Writes what is done to a destination, a line each.
#[derive(Debug)]
pub struct Sink<D> {
    pub(crate) destination: D,
    pub(crate) from: Receiver<Done>,
    /// From the journal: comes first.
    pub(crate) backlog: VecDeque<Done>,
    /// What it has in hand.
    pub(crate) line: Option<Line>,
}

/// A line on its way.
#[derive(Debug)]
pub(crate) struct Line {
    pub(crate) done: Done,
    /// Stands where the next byte is.
    rest: Cursor<Vec<u8>>,
}

impl Line {
    fn new(done: Done) -> Self {
        let text = format!("{} {}\n", done.number, done.text);
        Line { done, rest: Cursor::new(text.into_bytes()) }
    }

    fn has_begun(&self) -> bool {
        self.rest.position() > 0
    }
}

impl<D: AsyncWrite + Unpin> Sink<D> {
    pub(crate) fn new(destination: D, from: Receiver<Done>, backlog: Vec<Done>) -> Self {
        Sink { destination, from, backlog: backlog.into(), line: None }
    }

    /// Writes until nothing comes any more. Called again, it goes on, in the middle of a line if need be.
    #[cancel_safe]
    #[cancellable]
    pub(crate) async fn run(&mut self, token: &CancellationToken) -> Result<(), Stopped> {
        loop {
            if let Some(line) = &mut self.line {
                self.destination.write_all_buf(&mut line.rest).await?;
                self.line = None;
            }
            self.line = match self.backlog.pop_front() {
                Some(done) => Some(Line::new(done)),
                None => self.from.recv().await.map(Line::new),
            };
            if self.line.is_none() {
                self.destination.flush().await?;
                return Ok(());
            }
        }
    }

    /// Ends a line that has begun: half of it can be neither taken back nor journaled.
    #[hygiene]
    pub(crate) async fn end_line(&mut self) -> io::Result<()> {
        if let Some(line) = self.line.as_mut().filter(|line| line.has_begun()) {
            self.destination.write_all_buf(&mut line.rest).await?;
            self.line = None;
        }
        self.destination.flush().await
    }
}
