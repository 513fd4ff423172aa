//! `#[tracing::instrument]` on both sides, with fields and `?` in the body.
#![deny(warnings)]
use async_hygiene::hygiene;
use tracing::{info, instrument};

async fn query(id: u64) -> Result<u64, std::io::Error> {
    Ok(id)
}

#[instrument(level = "debug", skip_all, fields(id, kind = "user"), err(Debug), ret)]
#[hygiene]
async fn user(id: u64) -> Result<u64, std::io::Error> {
    let found = query(id).await?;
    info!(found, "found {}", id);
    Ok(found)
}

#[hygiene]
#[instrument]
async fn order(id: u64, note: &str) -> Result<u64, std::io::Error> {
    let found = query(id).await?;
    info!(note, total = query(found).await?);
    Ok(found)
}

fn main() {}
