//! Where a channel is used, it has been made already.
#![deny(unused_must_use)]
use async_hygiene::hygiene;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender};

#[derive(Clone)]
struct Bus {
    tx: UnboundedSender<u32>,
}

impl Bus {
    fn channel(&self) -> UnboundedSender<u32> {
        self.tx.clone()
    }
}

#[hygiene]
async fn work(bus: Bus, tx: UnboundedSender<u32>, mut rx: UnboundedReceiver<u32>) -> Option<u32> {
    let other = tx.clone();
    let mine = bus.channel();
    other.send(1).ok()?;
    mine.send(2).ok()?;
    rx.recv().await
}

fn main() {}
