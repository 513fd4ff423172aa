//! The answer can be taken once.
use async_hygiene::hygiene;
use std::time::Duration;
use tokio::sync::oneshot::{self, Receiver};
use tokio::time::interval;

#[hygiene]
async fn wait(mut answer: Receiver<u32>) {
    let mut ticks = interval(Duration::from_millis(10));
    let mut got = None;
    loop {
        tokio::select! {
            value = &mut answer => {
                got = value.ok();
            }
            _ = ticks.tick() => println!("waiting; so far {got:?}"),
        }
    }
}

#[tokio::main]
async fn main() {
    let (tx, rx) = oneshot::channel();
    tx.send(7).unwrap();
    wait(rx).await;
}
