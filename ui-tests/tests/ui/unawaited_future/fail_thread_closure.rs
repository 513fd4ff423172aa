//! A thread that makes a future and ends.
use async_hygiene::hygiene;

async fn record(order: u64) {
    println!("{order}");
}

#[hygiene]
fn accept(order: u64) {
    let _thread = std::thread::spawn(move || async move { record(order).await });
}

fn main() {}
