use async_hygiene::hygiene;
use futures::stream::{self, StreamExt, TryStreamExt};

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
        let peers = self.peers.iter().filter(|_| true).map(|peer| ping(peer));
        stream::iter(peers).map(Ok).try_buffered(16).try_collect::<Vec<_>>().await?;
        Ok(())
    }
}

fn main() {}
