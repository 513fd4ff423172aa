//! A written type says that it is meant.
use async_hygiene::hygiene;
use std::future::Ready;

#[hygiene(strict)]
async fn checks() {
    let _: Ready<u64> = std::future::ready(1);
    let _compiles: Ready<&str> = std::future::ready("");
}

fn main() {}
