//! `yield` suspends a stream, and its body is no part of the function.
use async_hygiene::hygiene;
use futures::StreamExt;

macro_rules! stream {
    ($($body:tt)*) => {
        futures::stream::iter([1, 2, 3])
    };
}

#[hygiene]
async fn run() -> usize {
    let numbers = stream! {
        let mut n = 0;
        loop {
            n += 1;
            yield n;
        }
    };
    numbers.count().await
}

#[tokio::main]
async fn main() {
    assert_eq!(run().await, 3);
}
