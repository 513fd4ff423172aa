use async_hygiene::hygiene;
use tokio::sync::mpsc::Receiver;

#[hygiene]
async fn first(mut rx: Receiver<u32>) {
    rx.recv().await;
}

fn main() {}
