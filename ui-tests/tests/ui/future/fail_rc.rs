//! An `Rc` that is alive at an await.
#![allow(dead_code)]

use std::rc::Rc;

use async_hygiene::future;
use tokio::task::yield_now;

#[future(send)]
async fn local(n: u8) -> u8 {
    let shared = Rc::new(n);
    yield_now().await;
    *shared
}

fn main() {}
