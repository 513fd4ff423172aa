//! `#[tracing::instrument]` below or above ours.
use async_hygiene::hygiene;
use tracing::instrument;

async fn query(id: u64) -> u64 {
    id
}

#[hygiene]
#[instrument(skip(cache), fields(size = cache.len()))]
async fn above(id: u64, cache: &[u64]) -> u64 {
    query(id).await + cache.len() as u64
}

#[instrument(err)]
#[hygiene]
async fn below(id: u64) -> Result<u64, std::io::Error> {
    Ok(query(id).await)
}

fn main() {}
