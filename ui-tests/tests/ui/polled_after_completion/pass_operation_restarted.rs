//! tokio's tutorial: an operation that is started by an even number, and rests otherwise.
use async_hygiene::hygiene;
use std::pin::pin;
use tokio::sync::mpsc::{self, Receiver};

async fn action(input: Option<u32>) -> Option<String> {
    input.map(|n| n.to_string())
}

#[hygiene(strict)]
async fn run(mut inputs: Receiver<u32>) {
    let mut done = false;
    let mut operation = pin!(action(None));
    loop {
        tokio::select! {
            outcome = &mut operation, if !done => {
                done = true;
                if let Some(outcome) = outcome {
                    println!("{outcome}");
                    return;
                }
            }
            Some(input) = inputs.recv() => {
                if input % 2 == 0 {
                    operation.set(action(Some(input)));
                    done = false;
                }
            }
        }
    }
}

#[tokio::main]
async fn main() {
    let (tx, inputs) = mpsc::channel(8);
    for n in 1..3 {
        tx.send(n).await.unwrap();
    }
    run(inputs).await;
}
