//! As long as there is none.
use async_hygiene::hygiene;
use tokio::sync::mpsc::Receiver;

#[hygiene]
async fn first(mut rx: Receiver<u32>) {
    while let Err(_) = rx.try_recv() {}
}

fn main() {}
