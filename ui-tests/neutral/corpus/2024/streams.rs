//! Streams, channels, sinks.
use std::pin::{Pin, pin};
use std::task::{Context, Poll};

use futures::stream::{self, FuturesUnordered};
use futures::{Stream, StreamExt, TryStreamExt};

use crate::support::{Noisy, fails, log, noisy, pause, value};

struct Countdown {
    left: u32,
    ready: bool,
    noisy: Noisy,
}

impl Stream for Countdown {
    type Item = u32;

    fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<u32>> {
        self.ready = !self.ready;
        if self.ready {
            return Poll::Pending;
        }
        let next = self.left.checked_sub(1);
        self.left = next.unwrap_or(0);
        Poll::Ready(next)
    }
}

fn countdown(left: u32) -> Countdown {
    Countdown { left, ready: false, noisy: noisy("countdown") }
}

#[async_hygiene::hygiene]
async fn while_let() -> u32 {
    let mut stream = countdown(3);
    let mut sum = 0;
    while let Some(next) = stream.next().await {
        let item = noisy("item");
        sum += value(next).await;
        log(item.name());
    }
    log(stream.noisy.name());
    let mut pinned = pin!(countdown(2).map(|n| n + 1));
    while let Some(next) = pinned.as_mut().next().await {
        sum += next;
    }
    sum
}

#[async_hygiene::hygiene]
async fn adapters() -> Vec<u32> {
    let factor = 3;
    let mut all = countdown(4)
        .filter_map(|n| async move {
            let held = noisy("filter");
            pause().await;
            (n % 2 == 1 && !held.name().is_empty()).then_some(n)
        })
        .then(async |n| value(n * factor).await)
        .collect::<Vec<_>>()
        .await;
    let buffered: Vec<_> = stream::iter([1, 2, 3]).map(value).buffered(2).collect().await;
    all.extend(buffered);
    all
}

#[async_hygiene::hygiene]
async fn fallible(texts: Vec<&str>) -> Result<u32, String> {
    let mut stream = pin!(stream::iter(texts).then(fails));
    let mut sum = 0;
    while let Some(number) = stream.try_next().await? {
        let guard = noisy("number");
        pause().await;
        sum += number;
        drop(guard);
    }
    Ok(sum)
}

#[async_hygiene::hygiene]
async fn unordered() -> usize {
    let mut running: FuturesUnordered<_> = ["a", "bb"].into_iter().map(|n| async move { noisy(n).after().await }).collect();
    let mut sum = 0;
    while let Some(len) = running.next().await {
        sum += len;
        if sum == 1 {
            pause().await;
        }
    }
    sum
}

#[async_hygiene::hygiene]
async fn channels() -> Option<u32> {
    let (sender, mut receiver) = tokio::sync::mpsc::channel(2);
    let producer = async move {
        for number in 0..3 {
            if sender.send((number, noisy("message"))).await.is_err() {
                return 0;
            }
        }
        3
    };
    let consumer = async {
        let mut sum = 0;
        while let Some((number, message)) = receiver.recv().await {
            pause().await;
            sum += number;
            drop(message);
        }
        sum
    };
    let (sent, sum) = futures::future::join(producer, consumer).await;
    let (once, got) = tokio::sync::oneshot::channel();
    once.send(noisy("once")).ok()?;
    let received = got.await.ok()?;
    pause().await;
    Some(sent + sum + received.name().len() as u32)
}

crate::cases! {
    while_let();
    adapters();
    fallible(vec!["1", "2"]);
    fallible(vec!["1", "x", "3"]);
    unordered();
    channels();
}
