use async_hygiene::hygiene;
use tokio::sync::mpsc;

#[hygiene(strict)]
pub async fn relay(numbers: impl Iterator<Item = u64>, store: impl AsyncFn(u64)) {
    let (tx, mut rx) = mpsc::unbounded_channel();
    let read = async move {
        for number in numbers {
            tx.send(number).unwrap(); // never waits, however slow `store` is
        }
    };
    let write = async {
        while let Some(number) = rx.recv().await {
            store(number).await;
        }
    };
    tokio::join!(read, write);
}

fn main() {}
