//! The items that a stream has yielded are in the future.
use async_hygiene::hygiene;
use futures::{Stream, StreamExt};
use tokio::sync::Notify;

#[hygiene]
async fn windows(mut events: impl Stream<Item = u32> + Unpin, cut: &Notify) {
    for _ in 0..9 {
        let window: Vec<u32> = tokio::select! {
            window = events.by_ref().take(8).collect() => window,
            () = cut.notified() => Vec::new(),
        };
        println!("{window:?}");
    }
}

fn main() {}
