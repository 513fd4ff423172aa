//! Straight into a struct.
use async_hygiene::hygiene;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};

struct Actor {
    mailbox: (UnboundedSender<String>, UnboundedReceiver<String>),
    log: UnboundedSender<u32>,
}

#[hygiene(strict)]
impl Actor {
    async fn new() -> Self {
        Self { mailbox: unbounded_channel(), log: unbounded_channel().0 }
    }
}

fn main() {}
