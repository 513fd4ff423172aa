//! Pairs of other things.
#![deny(unused_must_use)]
use async_hygiene::hygiene;
fn halves(text: &str) -> (&str, &str) {
    text.split_at(text.len() / 2)
}

fn channel_count() -> usize {
    2
}

#[hygiene]
async fn start(text: String) -> usize {
    let (left, right) = halves(&text);
    let (a, b) = std::convert::identity((left.len(), right));
    let (first, rest): (u8, Vec<u8>) = Default::default();
    a + b.len() + usize::from(first) + rest.len() + channel_count()
}

#[tokio::main]
async fn main() {
    assert_eq!(start("abcd".to_owned()).await, 6);
}
