use async_hygiene::hygiene;
use std::pin::Pin;

fn prepare(order: u64) -> Pin<Box<dyn Future<Output = u64> + Send>> {
    Box::pin(async move { order })
}

async fn record(order: u64) {
    println!("{order}");
}

#[hygiene]
async fn accept(order: u64) {
    let _ = prepare(order).await;
    let _ = Box::new(record(order).await);
}

fn main() {}
