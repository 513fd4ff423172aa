use async_hygiene::hygiene;
use tokio::sync::mpsc::{Receiver, Sender};

struct Bus;

impl Bus {
    fn open_channel(&self) -> (Sender<u32>, Receiver<u32>) {
        tokio::sync::mpsc::channel(64)
    }
}

#[hygiene(strict)]
async fn start(bus: &Bus) {
    let pair = bus.open_channel();
    pair.0.send(3).await.unwrap();
}

fn main() {}
