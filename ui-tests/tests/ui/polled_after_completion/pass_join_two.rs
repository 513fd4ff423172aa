//! tokio's example of two values: a guard each.
use async_hygiene::hygiene;
use tokio::sync::oneshot;

#[hygiene(strict)]
async fn both(mut one: oneshot::Receiver<u32>, mut two: oneshot::Receiver<u32>) -> (u32, u32) {
    let mut a = None;
    let mut b = None;
    while a.is_none() || b.is_none() {
        tokio::select! {
            v1 = (&mut one), if a.is_none() => a = Some(v1.unwrap()),
            v2 = (&mut two), if b.is_none() => b = Some(v2.unwrap()),
        }
    }
    (a.unwrap(), b.unwrap())
}

#[tokio::main]
async fn main() {
    let (tx1, one) = oneshot::channel();
    let (tx2, two) = oneshot::channel();
    tx1.send(1).unwrap();
    tx2.send(2).unwrap();
    assert_eq!(both(one, two).await, (1, 2));
}
