//! Waiting for answers starts nothing.
#![deny(warnings)]
use async_hygiene::hygiene;
use futures::future;
use tokio::sync::oneshot;

#[hygiene]
async fn gather(receivers: Vec<(u32, oneshot::Receiver<u64>)>) -> u64 {
    let answer = |(node, receiver): (u32, oneshot::Receiver<u64>)| async move { receiver.await.unwrap_or(node.into()) };
    let answers = future::join_all(receivers.into_iter().map(answer)).await;
    answers.iter().sum()
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (told, receiver) = oneshot::channel();
    told.send(3).unwrap();
    assert_eq!(gather(vec![(1, receiver)]).await, 3);
}
