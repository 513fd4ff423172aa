use async_hygiene::hygiene;

async fn record(order: u64) -> bool {
    order > 0
}

#[hygiene]
async fn accept(order: u64) {
    let done = record(order).await;
    println!("{done}");
}

fn main() {}
