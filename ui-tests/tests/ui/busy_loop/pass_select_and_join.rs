//! Macros that await.
use async_hygiene::hygiene;
use tokio::sync::mpsc::Receiver;

async fn tick() {}

#[hygiene]
async fn run(mut rx: Receiver<u32>, mut other: Receiver<u32>) {
    let first = async {
        loop {
            tokio::select! {
                Some(n) = rx.recv() => println!("{n}"),
                n = other.recv() => println!("{n:?}"),
            }
        }
    };
    let second = async {
        loop {
            tokio::join!(tick(), tick());
        }
    };
    futures::future::join(first, second).await;
}

fn main() {}
