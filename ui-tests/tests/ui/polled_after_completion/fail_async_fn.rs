//! tokio's own example of an operation that is started once, without the flag that it needs.
use async_hygiene::hygiene;
use tokio::sync::mpsc::{self, Receiver};

async fn action() -> u32 {
    7
}

#[hygiene]
async fn run(mut numbers: Receiver<u32>) {
    let operation = action();
    tokio::pin!(operation);
    loop {
        tokio::select! {
            outcome = &mut operation => println!("outcome {outcome}"),
            number = numbers.recv() => match number {
                Some(number) if number % 2 == 0 => break,
                Some(number) => println!("odd {number}"),
                None => break,
            },
        }
    }
}

#[tokio::main]
async fn main() {
    let (_tx, numbers) = mpsc::channel(8);
    run(numbers).await;
}
