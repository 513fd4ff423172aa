//! Its own limit gives the message back; `select!` does not.
use std::time::Duration;

use async_hygiene::hygiene;
use tokio::sync::mpsc::{Receiver, Sender};
use tokio_util::sync::CancellationToken;

#[hygiene]
async fn forward(mut orders: Receiver<String>, kitchen: Sender<String>, closing: CancellationToken) {
    while let Some(order) = orders.recv().await {
        tokio::select! {
            sent = kitchen.send_timeout(order, Duration::from_secs(5)) => println!("{sent:?}"),
            () = closing.cancelled() => println!("this was the last order"),
        }
    }
}

fn main() {}
