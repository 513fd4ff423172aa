//! A field that is a function.
use async_hygiene::hygiene;
use futures::future::BoxFuture;
use futures::{FutureExt, StreamExt, channel::mpsc};

struct Routes {
    find: fn(u64) -> BoxFuture<'static, u64>,
}

#[hygiene]
#[async_hygiene::deny(cancel_safety_unknown)]
async fn route(routes: Routes, mut paths: mpsc::Receiver<u64>) -> u64 {
    let mut last = 0;
    loop {
        futures::select! {
            found = (routes.find)(last).fuse() => return found,
            path = paths.next() => last = path.unwrap_or_default(),
        }
    }
}

fn main() {}
