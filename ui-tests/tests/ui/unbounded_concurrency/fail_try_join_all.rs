//! The one that stops at the first error, in a generic method.
use async_hygiene::hygiene;
use futures::future;

struct Client<T> {
    peers: Vec<T>,
}

async fn ping<T>(_: &T) -> Result<(), String> {
    Ok(())
}

#[hygiene]
#[async_hygiene::deny(unbounded_concurrency)]
impl<T> Client<T> {
    async fn ping(&self) -> Result<(), String> {
        future::try_join_all(self.peers.iter().filter(|_| true).map(|peer| ping(peer))).await?;
        Ok(())
    }
}

fn main() {}
