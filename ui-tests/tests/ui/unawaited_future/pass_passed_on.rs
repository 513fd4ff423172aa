//! What is passed to a function is its affair.
use async_hygiene::hygiene;
use std::future::Future;

async fn record(order: u64) {
    println!("{order}");
}

fn later(work: impl Future<Output = ()>) {
    drop(work);
}

#[hygiene(strict)]
async fn accept(order: u64, queue: &mut Vec<std::pin::Pin<Box<dyn Future<Output = ()>>>>) {
    drop(record(order));
    later(record(order));
    let _ = later(record(order));
    queue.push(Box::pin(record(order)));
}

fn main() {}
