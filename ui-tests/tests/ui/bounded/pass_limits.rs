//! The bound as an expression: constants, sums, paths, calls that are made once.
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use async_hygiene::bounded;
use tokio::time::{Instant, sleep};

const MOST: usize = 2;
static ASKED: AtomicUsize = AtomicUsize::new(0);

mod config {
    pub const MOST: usize = 2;
}

fn most() -> usize {
    ASKED.fetch_add(1, Ordering::Relaxed);
    2
}

async fn work() {
    sleep(Duration::from_millis(10)).await;
}

#[bounded(2usize)]
async fn suffixed() {
    work().await;
}

#[bounded(MOST)]
async fn constant() {
    work().await;
}

#[bounded(MOST * 2 - 2)]
async fn sum() {
    work().await;
}

#[bounded(config::MOST)]
async fn path() {
    work().await;
}

#[bounded(most())]
async fn called() {
    work().await;
}

#[bounded({ let one = 1; one + one })]
async fn block() {
    work().await;
}

#[bounded(if cfg!(all()) { 2 } else { 0 })]
async fn branches() {
    work().await;
}

#[bounded(0x2)]
async fn hexadecimal() {
    work().await;
}

#[bounded(usize::MAX >> 3)]
async fn large() {
    work().await;
}

struct Service;

impl Service {
    const MOST: usize = 2;

    #[bounded(Service::MOST)]
    async fn associated(&self) {
        work().await;
    }
}

macro_rules! takes {
    ($($call:expr, $millis:expr;)*) => {$(
        let start = Instant::now();
        tokio::join!($call, $call, $call, $call);
        assert_eq!(start.elapsed(), Duration::from_millis($millis), stringify!($call));
    )*};
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    takes! {
        suffixed(), 20;
        constant(), 20;
        sum(), 20;
        path(), 20;
        called(), 20;
        called(), 20;
        block(), 20;
        branches(), 20;
        hexadecimal(), 20;
        large(), 10;
        Service.associated(), 20;
    }
    assert_eq!(ASKED.load(Ordering::Relaxed), 1);
}
