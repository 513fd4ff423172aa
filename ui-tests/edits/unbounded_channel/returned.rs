use async_hygiene::hygiene;
use tokio::sync::mpsc::{Receiver, Sender};

#[hygiene(strict)]
fn jobs() -> (Sender<u32>, Receiver<u32>) {
    tokio::sync::mpsc::channel(64)
}

fn main() {}
