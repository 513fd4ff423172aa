//! The handlers name what has happened, and the code behind the `select!` decides.
use async_hygiene::hygiene;
use std::time::Duration;
use tokio::time::interval;

enum Event {
    Done(u32),
    Tick,
}

#[hygiene(strict)]
async fn run() -> u32 {
    let mut job = tokio::spawn(async { 7 });
    let mut ticks = interval(Duration::from_millis(1));
    loop {
        let event = tokio::select! {
            n = &mut job => Event::Done(n.unwrap()),
            _ = ticks.tick() => Event::Tick,
        };
        match event {
            Event::Done(n) => return n,
            Event::Tick => println!("tick"),
        }
    }
}

#[hygiene(strict)]
async fn failing() -> Result<(), tokio::task::JoinError> {
    let mut job = tokio::spawn(async { panic!("on purpose") });
    let mut ticks = interval(Duration::from_millis(1));
    loop {
        tokio::select! {
            done = &mut job => done,
            _ = ticks.tick() => Ok(()),
        }?;
    }
}

#[tokio::main]
async fn main() {
    assert_eq!(run().await, 7);
    assert!(failing().await.is_err());
}
