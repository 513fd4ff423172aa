//! What the attribute takes.
use async_hygiene::no_blocking;

#[no_blocking(offlaod)]
async fn load() {}

#[no_blocking(offload, offload)]
async fn store() {}

#[no_blocking(offload = true)]
async fn erase() {}

fn main() {}
