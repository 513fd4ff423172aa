use async_hygiene::hygiene;

async fn record(order: u64) {
    println!("{order}");
}

#[hygiene]
async fn accept(order: u64) {
    let written = tokio::task::spawn_blocking(move || { println!("{order}") }).await;
    written.unwrap();
}

fn main() {}
