use std::sync::atomic::{AtomicUsize, Ordering};

use async_hygiene::hygiene;

struct Gauge {
    open: AtomicUsize,
}

async fn handle(_: &str) {
    tokio::task::yield_now().await
}

#[hygiene]
#[async_hygiene::deny(value_lost_on_cancel)]
async fn serve(gauge: &Gauge, request: &str) {
    gauge.open.fetch_add(1, Ordering::Relaxed);
    let _open = Open(gauge);
    handle(request).await;
}

struct Open<'g>(&'g Gauge);

impl Drop for Open<'_> {
    fn drop(&mut self) {
        self.0.open.fetch_sub(1, Ordering::Relaxed);
    }
}

fn run() -> async_hygiene::testing::Report {
    async_hygiene::testing::CancelEverywhere::new().run(
        async || Gauge { open: AtomicUsize::new(0) },
        async |gauge| serve(gauge, "").await,
        async |gauge, _| assert_eq!(gauge.open.into_inner(), 0),
    )
}

fn main() {
    println!("{}", run());
}
