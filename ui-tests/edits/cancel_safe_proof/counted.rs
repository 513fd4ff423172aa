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
        let _at_work = AtWork(self);
        yield_now().await;
    }
}

struct AtWork<'g>(&'g Gauge);

impl Drop for AtWork<'_> {
    fn drop(&mut self) {
        self.0.at_work.fetch_sub(1, Ordering::Relaxed);
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
