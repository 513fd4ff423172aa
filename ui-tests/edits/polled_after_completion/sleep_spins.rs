use async_hygiene::hygiene;
use std::time::Duration;
use tokio::sync::mpsc::{self, Receiver};
use tokio::time::{Instant, sleep};

#[hygiene]
async fn watch(mut events: Receiver<u32>) {
    let quiet = sleep(Duration::from_millis(10));
    tokio::pin!(quiet);
    loop {
        tokio::select! {
            () = &mut quiet => {
                println!("quiet for ten milliseconds");
                quiet.set(sleep(Duration::from_millis(10)));
            }
            event = events.recv() => {
                let Some(event) = event else { return };
                println!("event {event}");
                quiet.as_mut().reset(Instant::now() + Duration::from_millis(10));
            }
        }
    }
}

#[tokio::main]
async fn main() {
    let (_tx, events) = mpsc::channel(8);
    watch(events).await;
}
