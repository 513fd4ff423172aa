//! tokio's example of a stream that is read for one second at most.
use async_hygiene::hygiene;
use std::time::Duration;
use tokio::sync::mpsc::{self, Receiver};
use tokio::time;

#[hygiene(strict)]
async fn read(numbers: &mut Receiver<u32>) -> Vec<u32> {
    let mut read = Vec::new();
    let sleep = time::sleep(Duration::from_millis(20));
    tokio::pin!(sleep);
    loop {
        tokio::select! {
            number = numbers.recv() => {
                if let Some(number) = number {
                    read.push(number);
                } else {
                    break;
                }
            }
            _ = &mut sleep => {
                println!("timeout");
                break;
            }
        }
    }
    read
}

#[tokio::main]
async fn main() {
    let (tx, mut numbers) = mpsc::channel(8);
    tx.send(1).await.unwrap();
    assert_eq!(read(&mut numbers).await, [1]);
}
