//! A future behind `dyn`.
use async_hygiene::hygiene;
use std::future::Future;
use std::pin::Pin;
use std::time::Duration;
use tokio::time::interval;

type Job = Pin<Box<dyn Future<Output = Result<u32, String>>>>;

#[hygiene]
async fn run(mut job: Job) -> u32 {
    let mut sum = 0;
    let mut ticks = interval(Duration::from_millis(10));
    loop {
        tokio::select! {
            outcome = &mut job => match outcome {
                Ok(n) => sum += n,
                Err(error) => {
                    eprintln!("{error}");
                    break;
                }
            },
            _ = ticks.tick() => sum += 1,
        }
    }
    sum
}

#[tokio::main]
async fn main() {
    run(Box::pin(async { Ok(7) })).await;
}
