//! A future that is not `Send` is said so where it has to be.
#![allow(dead_code)]

use std::rc::Rc;

use async_hygiene::{Cancelled, cancellable};
use tokio::task::yield_now;

#[cancellable]
async fn local(shared: Rc<u8>) -> Result<u8, Cancelled> {
    yield_now().await;
    Ok(*shared)
}

fn spawns() {
    tokio::spawn(local(Rc::new(1)));
}

fn main() {}
