#![allow(dead_code)]

use async_hygiene::bounded;
use tokio::task::yield_now;

trait Load {
    #[bounded(1, reject, or = "0".parse())]
    async fn load(&self) -> Result<u8, std::num::ParseIntError> {
        yield_now().await;
        "1".parse()
    }
}

fn main() {}
