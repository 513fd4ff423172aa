//! The time grows: it is not that of a clock.
use async_hygiene::hygiene;
use std::time::Duration;
use tokio::sync::mpsc::{self, Receiver};
use tokio::time::sleep;

struct Poller {
    interval: Duration,
}

#[hygiene(strict)]
impl Poller {
    async fn run(&mut self, mut commands: Receiver<u32>) -> u32 {
        let mut refresh = Duration::from_millis(1);
        let (mut polls, mut sum) = (0, 0);
        while polls < 4 {
            tokio::select! {
                Some(command) = commands.recv() => sum += command,
                _ = sleep(self.interval) => {
                    polls = poll(polls);
                    self.interval *= 2;
                }
                _ = sleep(refresh) => {
                    polls = poll(polls);
                    refresh = (refresh * 2).min(Duration::from_millis(4));
                }
            }
        }
        sum
    }
}

fn poll(polls: u32) -> u32 {
    polls + 1
}

#[tokio::main]
async fn main() {
    let (tx, commands) = mpsc::channel(8);
    tx.send(3).await.unwrap();
    assert_eq!(Poller { interval: Duration::from_millis(1) }.run(commands).await, 3);
}
