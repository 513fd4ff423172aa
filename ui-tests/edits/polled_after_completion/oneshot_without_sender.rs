use async_hygiene::hygiene;
use std::time::Duration;
use tokio::sync::oneshot;
use tokio::time::interval;

#[hygiene]
async fn run(mut answer: oneshot::Receiver<u32>) -> Option<u32> {
    let mut ticks = interval(Duration::from_millis(1));
    for _ in 0..5 {
        tokio::select! {
            outcome = &mut answer => match outcome { Ok(n) => return Some(n), _ => break },
            _ = ticks.tick() => println!("waiting"),
        }
    }
    None
}

#[tokio::main]
async fn main() {
    let (tx, rx) = oneshot::channel();
    drop(tx);
    run(rx).await;
}
