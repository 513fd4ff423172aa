//! A `Result` whose error has no room for it, in a method of a trait.
#![allow(dead_code)]

use async_hygiene::bounded;
use tokio::task::yield_now;

trait Load {
    #[bounded(1, reject)]
    async fn load(&self) -> Result<u8, std::num::ParseIntError> {
        yield_now().await;
        "1".parse()
    }
}

fn main() {}
