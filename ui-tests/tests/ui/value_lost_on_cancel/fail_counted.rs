//! A number that is given back by hand.
use std::sync::atomic::{AtomicUsize, Ordering};

use async_hygiene::hygiene;

struct Gauge {
    open: AtomicUsize,
}

async fn handle(_: &str) {}

#[hygiene]
#[async_hygiene::deny(value_lost_on_cancel)]
async fn serve(gauge: &Gauge, request: &str) {
    gauge.open.fetch_add(1, Ordering::Relaxed);
    handle(request).await;
    gauge.open.fetch_sub(1, Ordering::Relaxed);
}

fn main() {}
