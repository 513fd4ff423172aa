use async_hygiene::hygiene;
use std::time::Duration;
use tokio::task::JoinHandle;
use tokio::time::interval;

#[async_trait::async_trait]
trait Runner {
    async fn run(&mut self, job: JoinHandle<u64>);
}

struct Counter {
    sum: u64,
}

#[hygiene]
#[async_trait::async_trait]
impl Runner for Counter {
    async fn run(&mut self, mut job: JoinHandle<u64>) {
        let mut ticks = interval(Duration::from_millis(1));
        let mut job_done = false;
        for turn in 0.. {
            tokio::select! {
                Ok(n) = &mut job, if !job_done => {
                    job_done = true;
                    self.sum += n;
                }
                _ = ticks.tick(), if turn < 1_000 => println!("turn {turn}"),
                else => break,
            }
        }
    }
}

#[tokio::main]
async fn main() {
    Counter { sum: 0 }.run(tokio::spawn(async { 7 })).await;
}
