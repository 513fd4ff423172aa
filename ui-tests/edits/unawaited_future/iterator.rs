use async_hygiene::hygiene;

async fn record(order: u64) {
    println!("{order}");
}

#[hygiene]
async fn accept(orders: Vec<u64>) {
    for item in orders {
        record(item).await;
    }
}

#[hygiene]
async fn accept_lazily(orders: Vec<u64>) {
    futures::future::join_all(orders.iter().take(8).map(|order| async move { record(*order).await })).await;
}

fn main() {}
