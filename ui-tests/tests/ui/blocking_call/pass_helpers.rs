//! Helpers that are async, that only spawn, that are of another module, that are hidden.
#![deny(warnings)]
use async_hygiene::hygiene;
use std::time::Duration;

async fn load() -> usize {
    tokio::time::sleep(Duration::ZERO).await;
    1
}

fn start() -> tokio::task::JoinHandle<usize> {
    tokio::task::spawn_blocking(|| std::fs::read("/nowhere").map_or(2, |bytes| bytes.len()))
}

fn lazy() -> impl Future<Output = usize> {
    async { tokio::task::spawn_blocking(|| std::fs::read("/nowhere").map_or(2, |bytes| bytes.len())).await.unwrap() }
}

fn callback() -> impl Fn(&str) -> usize {
    |path| std::fs::read(path).map_or(2, |bytes| bytes.len())
}

#[allow(dead_code)]
fn pause() {
    std::thread::sleep(Duration::from_secs(9));
}

fn rest() {
    std::thread::sleep(Duration::ZERO);
}

mod other {
    use async_hygiene::hygiene;

    fn pause() -> usize {
        3
    }

    #[hygiene]
    pub async fn run() -> usize {
        pause()
    }
}

struct Store;

#[allow(dead_code)]
impl Store {
    fn rest() {
        std::thread::sleep(std::time::Duration::from_secs(9));
    }
}

struct Cache;

impl Cache {
    fn rest(&self) -> usize {
        4
    }

    #[hygiene]
    async fn run(&self) -> usize {
        let pause = || 5;
        self.rest() + pause()
    }
}

#[hygiene]
async fn run(rest: fn() -> usize) -> usize {
    fn pause() -> usize {
        6
    }
    let later = load();
    let _callback = callback();
    later.await + start().await.unwrap() + lazy().await + other::run().await + Cache.run().await + pause() + rest()
}

#[tokio::main]
async fn main() {
    rest();
    assert_eq!(run(|| 7).await, 30);
}
