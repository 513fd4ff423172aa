//! Functions of these names that make no timer of tokio's: the type decides.
use async_hygiene::hygiene;
use std::future::{Ready, ready};
use std::time::Duration;
use tokio::sync::mpsc::{self, Receiver};

const HEARTBEAT: Duration = Duration::from_secs(10);

/// The next point of a simulated time, which runs on by itself.
fn sleep(_: Duration) -> Ready<()> {
    ready(())
}

async fn timeout<T>(_: Duration, value: T) -> T {
    value
}

#[hygiene(strict)]
async fn run(mut requests: Receiver<u32>) -> u32 {
    let mut beats = 0;
    while beats < 5 {
        tokio::select! {
            Some(request) = requests.recv() => println!("request {request}"),
            () = sleep(HEARTBEAT) => beats = beat(beats),
            n = timeout(HEARTBEAT, 1) => beats = beat(beats) + n - 1,
        }
    }
    beats
}

fn beat(n: u32) -> u32 {
    n + 1
}

#[tokio::main]
async fn main() {
    let (tx, requests) = mpsc::channel(8);
    tx.send(3).await.unwrap();
    assert_eq!(run(requests).await, 5);
}
