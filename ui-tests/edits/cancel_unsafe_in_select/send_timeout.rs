use async_hygiene::hygiene;
use tokio::sync::mpsc::{Receiver, Sender};
use tokio_util::sync::CancellationToken;

#[hygiene]
async fn forward(mut orders: Receiver<String>, kitchen: Sender<String>, closing: CancellationToken) {
    while let Some(order) = orders.recv().await {
        tokio::select! {
            Ok(slot) = kitchen.reserve() => slot.send(order),
            () = closing.cancelled() => println!("this was the last order"),
        }
    }
}

fn main() {}
