use async_hygiene::hygiene;
use tokio::sync::mpsc::{self, Receiver};

async fn action() -> u32 {
    7
}

#[hygiene]
async fn run(mut numbers: Receiver<u32>) {
    let operation = action();
    tokio::pin!(operation);
    let mut operation_done = false;
    loop {
        tokio::select! {
            outcome = &mut operation, if !operation_done => {
                operation_done = true;
                println!("outcome {outcome}");
            }
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
