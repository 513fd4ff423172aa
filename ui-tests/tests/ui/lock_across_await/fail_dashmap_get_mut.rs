//! A mutable reference into a dashmap held over an await.
use async_hygiene::hygiene;
use dashmap::DashMap;

async fn price(item: u32) -> u64 {
    item as u64
}

#[hygiene]
async fn reprice(prices: &DashMap<u32, u64>, item: u32) {
    if let Some(mut current) = prices.get_mut(&item) {
        *current = price(item).await;
    }
}

fn main() {}
