use async_hygiene::hygiene;

async fn record(order: u64) {
    println!("{order}");
}

#[hygiene]
async fn accept(order: Option<u64>) {
    if let Some(value) = order {
        record(value).await;
    }
}

#[hygiene]
async fn accept_quietly(order: Option<u64>) {
    if let Some(value) = order {
        record(value).await;
    }
}

fn main() {}
