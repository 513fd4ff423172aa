//! In the handler of another `select!`, where that one restarts it.
use async_hygiene::hygiene;
use std::time::Duration;
use tokio::sync::mpsc::Receiver;
use tokio::time::{interval, sleep};

#[hygiene(strict)]
async fn run(mut jobs: Receiver<u32>) {
    let mut ticks = interval(Duration::from_millis(100));
    let mut open = 0;
    loop {
        tokio::select! {
            _ = ticks.tick() => {
                tokio::select! {
                    Some(job) = jobs.recv() => open += job,
                    _ = sleep(Duration::from_secs(5)) => {
                        let text = format!("{} open", cleanup(vec![open]));
                        println!("{text}");
                    }
                }
            }
            else => return,
        }
    }
}

fn cleanup(open: Vec<u32>) -> usize {
    open.len()
}

fn main() {}
