use async_hygiene::hygiene;
use tokio::sync::mpsc::{Receiver, Sender};

struct Actor {
    mailbox: (Sender<String>, Receiver<String>),
    log: Sender<u32>,
}

#[hygiene(strict)]
impl Actor {
    async fn new() -> Self {
        Self { mailbox: tokio::sync::mpsc::channel(64), log: tokio::sync::mpsc::channel(64).0 }
    }
}

fn main() {}
