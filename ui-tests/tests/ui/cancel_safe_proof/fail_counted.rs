//! One more is at work, and nobody counts it down.
use std::sync::atomic::{AtomicU32, Ordering};

use async_hygiene::cancel_safe;
use async_hygiene::testing::{CancelEverywhere, Report};
use tokio::task::yield_now;

#[derive(Default)]
struct Gauge {
    at_work: AtomicU32,
}

#[cancel_safe]
impl Gauge {
    async fn work(&self) {
        self.at_work.fetch_add(1, Ordering::Relaxed);
        yield_now().await;
        self.at_work.fetch_sub(1, Ordering::Relaxed);
    }
}

fn run() -> Report {
    CancelEverywhere::new().run(
        async || Gauge::default(),
        async |gauge| gauge.work().await,
        async |gauge, _| assert_eq!(gauge.at_work.into_inner(), 0),
    )
}

fn main() {
    println!("{}", run());
}
