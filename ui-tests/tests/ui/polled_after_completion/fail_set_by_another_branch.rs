//! Only another branch starts the operation again: until it does, the finished one is polled.
use async_hygiene::hygiene;
use std::pin::pin;
use tokio::select;
use tokio::sync::mpsc::{self, Receiver};

async fn action(input: Option<u32>) -> Option<u32> {
    input.map(|n| n * 2)
}

#[hygiene]
async fn run(mut inputs: Receiver<u32>) -> usize {
    let mut outcomes = Vec::new();
    let mut operation = pin!(action(None));
    loop {
        select! {
            outcome = operation.as_mut() => {
                outcomes.push(outcome);
            }
            input = inputs.recv() => {
                if input.is_none() {
                    return outcomes.len();
                }
                operation.set(action(input));
            }
        }
    }
}

#[tokio::main]
async fn main() {
    let (_tx, inputs) = mpsc::channel(8);
    run(inputs).await;
}
