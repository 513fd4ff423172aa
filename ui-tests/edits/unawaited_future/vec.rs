use async_hygiene::hygiene;

async fn record(order: u64) {
    println!("{order}");
}

#[hygiene]
async fn accept(order: u64) {
    record(order).await;
    let _ = [record(order).await, record(order + 1).await];
}

fn main() {}
