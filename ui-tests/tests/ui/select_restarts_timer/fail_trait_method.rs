//! In a method of a generic type, async by a macro, with the period behind a getter.
use async_hygiene::hygiene;
use std::time::Duration;
use tokio::sync::broadcast::{Receiver, error::RecvError};

trait Config: Send + Sync {
    fn report_interval(&self) -> Duration;
}

#[async_trait::async_trait]
trait Service {
    async fn run(&mut self) -> Result<(), RecvError>;
}

struct Worker<C> {
    config: C,
    events: Receiver<u32>,
    seen: usize,
}

#[hygiene(strict)]
#[async_trait::async_trait]
impl<C: Config> Service for Worker<C> {
    async fn run(&mut self) -> Result<(), RecvError> {
        loop {
            tokio::select! {
                event = self.events.recv() => {
                    event?;
                    self.seen += 1;
                }
                _ = tokio::time::sleep(self.config.report_interval()) => {
                    publish(std::mem::take(&mut self.seen)).await;
                }
            }
        }
    }
}

async fn publish(_: usize) {}

fn main() {}
