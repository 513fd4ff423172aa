//! The task ends, and its handle is polled on.
use async_hygiene::hygiene;
use tokio::sync::mpsc::{self, Receiver};

#[hygiene]
async fn serve(mut events: Receiver<u32>) {
    let mut job = tokio::spawn(async { 7 });
    loop {
        tokio::select! {
            done = &mut job => println!("job: {done:?}"),
            Some(event) = events.recv() => println!("event {event}"),
        }
    }
}

#[tokio::main]
async fn main() {
    let (_tx, events) = mpsc::channel(8);
    serve(events).await;
}
