//! The mutex of futures keeps no order, and so nobody loses a place.
use async_hygiene::hygiene;
use futures::channel::mpsc;
use futures::lock::Mutex;
use futures::{FutureExt, StreamExt};

#[hygiene(strict)]
async fn fill(into: &Mutex<Vec<u64>>, mut from: mpsc::Receiver<u64>) {
    let mut kept = Vec::new();
    loop {
        futures::select! {
            one = from.next().fuse() => match one {
                Some(one) => kept.push(one),
                None => return into.lock().await.append(&mut kept),
            },
            mut all = into.lock().fuse() => all.append(&mut kept),
        }
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (mut tx, rx) = mpsc::channel(4);
    tx.try_send(1).unwrap();
    drop(tx);
    let all = Mutex::new(vec![0]);
    fill(&all, rx).await;
    assert_eq!(*all.lock().await, [0, 1]);
}
