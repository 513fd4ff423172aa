//! Under a timeout that is tried again.
use std::time::Duration;

use async_hygiene::hygiene;
use tokio::time::timeout;

trait Client {
    fn get(&self, path: &str) -> impl Future<Output = Result<u64, std::io::Error>> + Send;
}

#[hygiene]
#[async_hygiene::deny(cancel_safety_unknown)]
async fn fetch(client: &impl Client, path: &str) -> Result<u64, std::io::Error> {
    loop {
        if let Ok(found) = timeout(Duration::from_secs(1), client.get(path)).await {
            return found;
        }
    }
}

fn main() {}
