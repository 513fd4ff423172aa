//! What comes behind the `select!` leaves the loop in any case.
use async_hygiene::hygiene;
use std::time::Duration;
use tokio::time::interval;

#[hygiene(strict)]
async fn run() -> u32 {
    let mut job = tokio::spawn(async { 7 });
    let mut ticks = interval(Duration::from_millis(1));
    let mut outcome = 0;
    loop {
        tokio::select! {
            n = &mut job => outcome += n.unwrap(),
            _ = ticks.tick() => {
                println!("tick");
                continue;
            }
        }
        println!("done");
        break outcome;
    }
}

#[tokio::main]
async fn main() {
    assert_eq!(run().await, 7);
}
