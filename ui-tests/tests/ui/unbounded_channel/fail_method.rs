//! A method that makes one.
use async_hygiene::hygiene;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};

struct Bus;

impl Bus {
    fn open_channel(&self) -> (UnboundedSender<u32>, UnboundedReceiver<u32>) {
        unbounded_channel()
    }
}

#[hygiene(strict)]
async fn start(bus: &Bus) {
    let pair = bus.open_channel();
    pair.0.send(3).unwrap();
}

fn main() {}
