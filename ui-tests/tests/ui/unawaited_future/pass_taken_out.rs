//! Taken out of where it was kept, which ends it.
use async_hygiene::hygiene;
use std::collections::HashMap;
use std::future::Future;
use std::pin::Pin;

type Work = Pin<Box<dyn Future<Output = ()> + Send>>;

#[hygiene(strict)]
async fn end(slot: &mut Option<Work>, all: &mut HashMap<u64, Work>, last: &mut Vec<Work>) {
    let _ = slot.take();
    let _ = all.insert(1, Box::pin(async {}));
    let _ = all.remove(&1);
    let _ended = last.pop();
}

fn main() {}
