//! What is asked whether it grows without a bound, and does not: channels, iterators, tasks.
use crate::support::{Noisy, log, noisy, pause, value};
use futures::future::{self, join_all};
use futures::stream::{self, StreamExt};
use std::sync::mpsc;

fn open_channel<T>(first: T) -> (mpsc::SyncSender<T>, mpsc::Receiver<T>) {
    let (tx, rx) = mpsc::sync_channel(4);
    tx.send(first).unwrap();
    (tx, rx)
}

fn unbounded_names() -> (Noisy, Noisy) {
    (noisy("left"), noisy("right"))
}

struct Pool(Vec<Noisy>);

impl Pool {
    fn spawn(&mut self, one: Noisy) -> usize {
        self.0.push(one);
        self.0.len()
    }
}

#[async_hygiene::hygiene]
async fn channels() -> Vec<&'static str> {
    let (tx, rx) = open_channel(noisy("first"));
    pause().await;
    tx.try_send(noisy("second")).unwrap();
    let (_, right) = unbounded_names();
    let pair = unbounded_names();
    pause().await;
    drop(tx);
    let mut names: Vec<_> = rx.try_iter().map(|one| one.name()).collect();
    pause().await;
    names.push(pair.0.name());
    names.push(unbounded_names().1.name());
    names.push(right.name());
    names
}

#[async_hygiene::hygiene]
fn sync_channels() -> usize {
    let (tx, rx) = open_channel("one".to_owned());
    let (sender, receiver) = open_channel(tx);
    drop(sender);
    drop(receiver.recv());
    rx.iter().map(|text| text.len()).sum()
}

#[async_hygiene::hygiene]
async fn inferred() -> u64 {
    fn channel<A: Default, B: Default>() -> (A, B) {
        Default::default()
    }
    let (mut tx, rx) = channel();
    let (inbox, _): (Option<Noisy>, u8) = channel();
    pause().await;
    tx = value(3u64).await;
    drop(inbox);
    let rx: u64 = rx;
    tx + rx
}

#[async_hygiene::hygiene]
async fn joined() -> usize {
    let three = ["a", "b", "c"];
    let one: Vec<_> = future::join_all(three.map(|name| async move { noisy(name).after().await })).await;
    let two = future::join_all(std::iter::once(noisy("once")).map(|one| async move { one.after().await })).await;
    let own = join_all(Some(noisy("some")).map(|one| async move { one.after().await })).await;
    one.len() + two.len() + own.len()
}

#[async_hygiene::hygiene]
async fn started(names: Vec<&'static str>) -> usize {
    let mut pool = Pool(Vec::new());
    let mut sum = 0;
    for name in names {
        sum += pool.spawn(noisy(name));
        pause().await;
        let _ = pool.spawn(noisy("extra"));
    }
    log("filled");
    sum
}

#[async_hygiene::hygiene]
async fn waited(mut turns: u32) -> u32 {
    loop {
        turns -= 1;
        pause().await;
        if turns == 0 {
            break;
        }
    }
    while turns < 3 {
        turns += 1;
    }
    let all: Vec<_> = stream::iter(0..turns).map(value).buffered(2).collect().await;
    all.into_iter().sum()
}

crate::cases! {
    channels();
    async { sync_channels() };
    inferred();
    joined();
    started(vec!["a", "b"]);
    waited(3);
}
