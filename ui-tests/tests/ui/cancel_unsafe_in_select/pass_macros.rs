//! `select!` in a macro of one's own, which nothing is known about, and macros in its handlers.
use async_hygiene::hygiene;
use tokio::sync::mpsc::{Receiver, channel};

macro_rules! either {
    ($left:expr, $right:expr, $($rest:tt)*) => {
        tokio::select! { value = $left => value, value = $right => { $($rest)*; value } }
    };
}

#[hygiene(strict)]
async fn take(mut left: Receiver<u8>, mut right: Receiver<u8>) -> Vec<u8> {
    let mut taken = vec![];
    while let Some(value) = either!(left.recv(), right.recv(), println!("right")) {
        taken.push(value);
        tokio::select! {
            Some(value) = left.recv() => taken.extend(vec![value; 2]),
            value = right.recv() => match value {
                Some(value) if matches!(value, 0..=9) => taken.push(value),
                _ => assert!(!taken.is_empty(), "{taken:?}"),
            },
        }
    }
    taken
}

#[tokio::main]
async fn main() {
    let ((a, left), (b, right)) = (channel(2), channel(2));
    a.send(1).await.unwrap();
    b.send(2).await.unwrap();
    drop((a, b));
    assert!(!take(left, right).await.is_empty());
}
