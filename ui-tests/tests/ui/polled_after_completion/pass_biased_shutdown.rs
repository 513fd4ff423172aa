//! The handler cancels, and a branch above it, which is asked first, leaves.
use async_hygiene::hygiene;
use std::time::Duration;
use tokio::time::interval;
use tokio_util::sync::CancellationToken;

#[hygiene(strict)]
async fn run(token: CancellationToken) {
    let mut job = tokio::spawn(async { 7 });
    let mut ticks = interval(Duration::from_millis(1));
    loop {
        tokio::select! {
            biased;
            _ = token.cancelled() => break,
            outcome = &mut job => {
                println!("{outcome:?}");
                token.cancel();
            }
            _ = ticks.tick() => println!("tick"),
        }
    }
}

#[tokio::main]
async fn main() {
    run(CancellationToken::new()).await;
}
