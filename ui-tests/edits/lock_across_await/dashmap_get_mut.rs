use async_hygiene::hygiene;
use dashmap::DashMap;

async fn price(item: u32) -> u64 {
    item as u64
}

#[hygiene]
async fn reprice(prices: &DashMap<u32, u64>, item: u32) {
    if let Some(current) = prices.get_mut(&item) {
        drop(current);
        let price = price(item).await;
        prices.alter(&item, |_, _| price);
    }
}

fn main() {}
