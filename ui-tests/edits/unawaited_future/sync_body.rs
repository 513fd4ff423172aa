use async_hygiene::hygiene;

async fn record(order: u64) {
    println!("{order}");
}

#[hygiene]
fn accept(order: u64) -> tokio::task::JoinHandle<()> {
    tokio::spawn(record(order))
}

fn main() {}
