use async_hygiene::hygiene;

async fn record(order: u64) {
    println!("{order}");
}

#[hygiene]
async fn accept(order: u64) {
    record(order).await;
    let _ = Some(record(order).await);
}

fn main() {}
