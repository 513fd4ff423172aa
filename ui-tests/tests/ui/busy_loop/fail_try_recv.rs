//! A poll of a channel.
use async_hygiene::hygiene;
use tokio::sync::mpsc::Receiver;

#[hygiene]
async fn first(mut rx: Receiver<u32>) {
    while rx.try_recv().is_err() {
        continue;
    }
}

fn main() {}
