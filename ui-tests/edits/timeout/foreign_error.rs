#![allow(dead_code)]

use async_hygiene::timeout;
use tokio::task::yield_now;

mod errors {
    use async_hygiene::TimedOut;

    #[derive(Debug)]
    pub enum Failed {
        NotFound,
        Late,
    }

    impl From<TimedOut> for Failed {
        fn from(_: TimedOut) -> Failed {
            Failed::Late
        }
    }
}

struct Client;

impl Client {
    #[timeout("1s")]
    async fn load(&self, name: &str) -> Result<String, errors::Failed> {
        yield_now().await;
        if name.is_empty() { Err(errors::Failed::NotFound) } else { Ok(name.to_owned()) }
    }
}

fn main() {}
