//! Expected, where the timer has been made once.
#![deny(unfulfilled_lint_expectations)]
use async_hygiene::hygiene;
use std::time::Duration;
use tokio::sync::mpsc::Receiver;
use tokio::time::interval;

async fn ping() {}

#[hygiene]
#[async_hygiene::expect(select_restarts_timer)]
async fn serve(mut requests: Receiver<u32>) {
    let mut ticks = interval(Duration::from_secs(15));
    loop {
        tokio::select! {
            Some(request) = requests.recv() => println!("request {request}"),
            _ = ticks.tick() => ping().await,
        }
    }
}

fn main() {}
