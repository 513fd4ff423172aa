//! Pinned locals, and futures polled by reference.
#![deny(warnings)]
use async_hygiene::hygiene;
use std::future::Future;
use std::pin::{Pin, pin};
use std::time::Duration;

async fn answer() -> u32 {
    42
}

#[hygiene]
async fn pinned() -> u32 {
    let mut future = pin!(answer());
    let first = future.as_mut().await;
    let boxed: Pin<Box<dyn Future<Output = u32>>> = Box::pin(answer());
    let sleep = tokio::time::sleep(Duration::ZERO);
    tokio::pin!(sleep);
    sleep.as_mut().await;
    tokio::pin! {
        let second = answer();
    }
    let mut ready = std::future::ready(1);
    let third = (&mut ready).await;
    let polled = std::future::poll_fn(|context| second.as_mut().poll(context)).await;
    first + boxed.await + third + polled
}

fn main() {}
