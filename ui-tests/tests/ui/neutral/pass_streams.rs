//! Streams: `next` in loops, combinators, a stream written with `unfold`.
#![deny(warnings)]
use async_hygiene::hygiene;
use futures::stream::{self, FuturesUnordered, Stream, StreamExt, TryStreamExt};

async fn double(number: u32) -> u32 {
    number * 2
}

#[hygiene]
fn countdown(from: u32) -> impl Stream<Item = u32> {
    stream::unfold(from, |left| async move {
        let value = double(left).await;
        left.checked_sub(1).map(|next| (value, next))
    })
}

#[hygiene]
async fn sum() -> Result<u32, String> {
    let mut numbers = stream::iter([1, 2, 3]).then(double).boxed();
    let mut total = 0;
    while let Some(number) = numbers.next().await {
        total += number;
    }
    let counted: Vec<u32> = countdown(3).collect().await;
    let folded = stream::iter(counted).fold(0, |sum, number| async move { sum + double(number).await }).await;
    let mut running: FuturesUnordered<_> = (0..3).map(double).collect();
    while let Some(done) = running.next().await {
        total += done;
    }
    let tried: Vec<u32> = stream::iter([Ok(1), Err(String::from("bad"))]).try_collect().await?;
    Ok(total + folded + tried.len() as u32)
}

fn main() {}
