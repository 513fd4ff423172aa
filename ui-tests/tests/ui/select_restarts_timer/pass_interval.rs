//! An interval runs on, whichever branch wins.
use async_hygiene::hygiene;
use std::time::Duration;
use tokio::sync::mpsc::{self, Receiver};
use tokio::time::{Instant, MissedTickBehavior, interval_at};

const HEARTBEAT: Duration = Duration::from_millis(2);

async fn beat(count: &mut u32) {
    *count += 1;
}

#[hygiene(strict)]
async fn serve(mut requests: Receiver<u32>) -> u32 {
    let mut beats = interval_at(Instant::now() + HEARTBEAT, HEARTBEAT);
    beats.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let mut count = 0;
    while count < 3 {
        tokio::select! {
            Some(request) = requests.recv() => println!("request {request}"),
            _ = beats.tick() => beat(&mut count).await,
        }
    }
    count
}

#[tokio::main]
async fn main() {
    let (tx, requests) = mpsc::channel(8);
    tx.send(1).await.unwrap();
    assert_eq!(serve(requests).await, 3);
}
