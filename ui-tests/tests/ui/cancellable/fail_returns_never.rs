//! A function that never returns has nothing to say either.
#![allow(dead_code)]

use async_hygiene::cancellable;
use tokio::task::yield_now;

#[cancellable]
async fn serve() -> ! {
    loop {
        yield_now().await;
    }
}

fn main() {}
