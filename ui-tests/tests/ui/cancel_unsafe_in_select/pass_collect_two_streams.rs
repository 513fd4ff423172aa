//! Tokio's page: two streams into one list, with `else`.
use async_hygiene::hygiene;
use futures::stream::{self, StreamExt};

#[hygiene]
async fn collect() -> Vec<u32> {
    let mut first = stream::iter(vec![1, 2, 3]);
    let mut second = stream::iter(vec![4, 5, 6]);
    let mut values = vec![];
    loop {
        tokio::select! {
            Some(value) = first.next() => values.push(value),
            Some(value) = second.next() => values.push(value),
            else => break,
        }
    }
    values
}

#[tokio::main]
async fn main() {
    let mut values = collect().await;
    values.sort();
    assert_eq!(values, [1, 2, 3, 4, 5, 6]);
}
