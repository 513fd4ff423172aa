//! The tutorial's even numbers: a guard keeps a finished future from being polled, and `set` makes it anew.
use async_hygiene::hygiene;
use tokio::sync::mpsc::{Receiver, channel};

async fn action(input: Option<u32>) -> Option<u32> {
    tokio::task::yield_now().await;
    input.map(|n| n * 10)
}

#[hygiene]
async fn evens(mut numbers: Receiver<u32>) -> Vec<u32> {
    let mut results = Vec::new();
    let mut done = false;
    let operation = action(None);
    tokio::pin!(operation);
    loop {
        tokio::select! {
            result = &mut operation, if !done => {
                done = true;
                results.extend(result);
            }
            number = numbers.recv(), if done || results.is_empty() => match number {
                Some(number) if number % 2 == 0 => {
                    operation.set(action(Some(number)));
                    done = false;
                }
                Some(_) => {}
                None => break,
            },
        }
    }
    results
}

#[tokio::main]
async fn main() {
    let (tx, rx) = channel(9);
    for n in [1, 2, 3] {
        tx.send(n).await.unwrap();
    }
    drop(tx);
    assert!(evens(rx).await.len() <= 1);
}
