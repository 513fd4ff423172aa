//! `stream!` and `try_stream!`: what is inside is looked at, and a `yield` is a place where it waits.

use std::pin::Pin;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use async_hygiene::{Cancelled, TimedOut, bounded, cancellable, future, hygiene, scope, timeout};
use async_stream::{stream, try_stream};
use futures::{Stream, StreamExt, TryStreamExt, pin_mut};
use tokio::sync::mpsc::{Receiver, channel};
use tokio::time::sleep;
use tokio_util::sync::CancellationToken;

#[hygiene(strict)]
fn counted(hits: Arc<Mutex<u32>>, mut from: Receiver<u32>) -> impl Stream<Item = u32> {
    stream! {
        while let Some(number) = from.recv().await {
            let hits = {
                let mut hits = hits.lock().unwrap();
                *hits += 1;
                *hits
            };
            yield number + hits;
            sleep(Duration::from_millis(1)).await;
        }
        for await number in futures::stream::iter([1, 2]) {
            yield number;
        }
    }
}

#[hygiene]
#[async_hygiene::expect(lock_across_await)]
fn held(hits: Arc<Mutex<u32>>) -> impl Stream<Item = u32> {
    stream! {
        let hits = hits.lock().unwrap();
        yield *hits;
        yield *hits + 1;
    }
}

#[hygiene]
#[async_hygiene::expect(lock_across_await)]
fn held_over_an_await(hits: Arc<Mutex<u32>>) -> impl Stream<Item = Result<u32, String>> {
    try_stream! {
        let hits = hits.lock().map_err(|why| why.to_string())?;
        sleep(Duration::from_millis(1)).await;
        yield *hits;
    }
}

struct Lines {
    lines: Vec<&'static str>,
}

#[hygiene(strict)]
impl Lines {
    fn numbers(&self) -> impl Stream<Item = Result<u32, std::num::ParseIntError>> + '_ {
        try_stream! {
            for line in &self.lines {
                let number = line.parse::<u32>()?;
                if number == 0 {
                    continue;
                }
                let (first, second) = (number, number * 2);
                yield first;
                tokio::task::yield_now().await;
                yield second;
            }
        }
    }

    fn boxed(self) -> Pin<Box<dyn Stream<Item = u32> + Send>> {
        Box::pin(stream! {
            let numbers = self.numbers();
            pin_mut!(numbers);
            loop {
                tokio::select! {
                    Some(number) = numbers.next() => {
                        let Ok(number) = number else { break };
                        yield number;
                    }
                    else => return,
                }
            }
            yield 99;
        })
    }
}

/// A stream that is made and drained in a function that can be ended.
#[timeout("10ms")]
#[future(send)]
async fn sum(pause: u64) -> Result<u32, TimedOut> {
    let numbers = stream! {
        for n in 1..4u32 {
            sleep(Duration::from_millis(pause)).await;
            yield n;
        }
    };
    pin_mut!(numbers);
    let mut sum = 0;
    while let Some(n) = numbers.next().await {
        sum += n;
    }
    Ok(sum)
}

#[cancellable]
#[bounded(1)]
async fn drained(from: Receiver<u32>) -> Result<Vec<u32>, Cancelled> {
    let doubled = stream! {
        let mut from = from;
        while let Some(n) = from.recv().await {
            yield n * 2;
        }
    };
    Ok(doubled.collect().await)
}

#[tokio::test(start_paused = true)]
async fn streams() {
    let hits = Arc::new(Mutex::new(0));
    let (tx, rx) = channel(4);
    for n in [10, 20] {
        tx.send(n).await.unwrap();
    }
    drop(tx);
    assert_eq!(counted(Arc::clone(&hits), rx).collect::<Vec<_>>().await, [11, 22, 1, 2]);
    assert_eq!(held(Arc::clone(&hits)).collect::<Vec<_>>().await, [2, 3]);
    assert_eq!(held_over_an_await(hits).try_collect::<Vec<_>>().await, Ok(vec![2]));
    let lines = Lines { lines: vec!["1", "0", "2", "x", "3"] };
    let mut seen = Vec::new();
    {
        let numbers = lines.numbers();
        pin_mut!(numbers);
        while let Some(Ok(number)) = numbers.next().await {
            seen.push(number);
        }
    }
    assert_eq!(seen, [1, 2, 2, 4]);
    assert_eq!(lines.boxed().collect::<Vec<_>>().await, [1, 2, 2, 4, 99]);
}

#[tokio::test(start_paused = true)]
async fn calls_end() {
    assert_eq!(sum(2).await, Ok(6));
    assert!(sum(4).await.is_err());
    let (tx, rx) = channel(4);
    tx.send(4).await.unwrap();
    drop(tx);
    assert_eq!(drained(rx).await, Ok(vec![8]));
    let (_tx, rx) = channel(4);
    let token = CancellationToken::new();
    token.cancel();
    assert!(scope(token, drained(rx)).await.is_err());
}
