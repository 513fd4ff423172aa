//! A batch is written when it is full, or when nothing has come for a second.
use async_hygiene::hygiene;
use std::time::Duration;
use tokio::sync::mpsc::Receiver;

struct Log {
    lines: Vec<String>,
}

impl Log {
    async fn flush(&mut self) {
        self.lines.clear();
    }
}

#[hygiene(strict)]
impl Log {
    async fn run(&mut self, mut input: Receiver<String>) {
        loop {
            tokio::select! {
                line = input.recv() => {
                    let Some(line) = line else { break };
                    self.lines.push(line);
                    if self.lines.len() >= 100 {
                        self.flush().await;
                    }
                }
                _ = tokio::time::sleep(Duration::from_secs(1)), if !self.lines.is_empty() => {
                    self.flush().await;
                }
            }
        }
    }
}

fn main() {}
