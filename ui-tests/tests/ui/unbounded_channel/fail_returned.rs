//! The last expression of a function.
use async_hygiene::hygiene;
use tokio::sync::mpsc::{self, UnboundedReceiver, UnboundedSender};

#[hygiene(strict)]
fn jobs() -> (UnboundedSender<u32>, UnboundedReceiver<u32>) {
    mpsc::unbounded_channel()
}

fn main() {}
