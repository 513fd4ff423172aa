//! What a field or a macro makes is asked for its type.
use std::future::{Ready, ready};

use async_hygiene::hygiene;
use tokio::sync::mpsc;

struct Routes {
    find: fn(u64) -> Ready<u64>,
}

macro_rules! after {
    ($n:expr) => {
        ready($n)
    };
}

#[hygiene]
#[async_hygiene::deny(cancel_safety_unknown)]
async fn route(routes: Routes, mut paths: mpsc::Receiver<u64>) -> u64 {
    let mut last = 0;
    while last < 10 {
        tokio::select! {
            found = (routes.find)(last) => last = found,
            n = after!(last + 1) => last = n,
            Some(path) = paths.recv() => last = path,
        }
    }
    last
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (_tx, rx) = mpsc::channel(1);
    assert_eq!(route(Routes { find: |n| ready(n + 1) }, rx).await, 10);
}
