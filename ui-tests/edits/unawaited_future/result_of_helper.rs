use async_hygiene::hygiene;
use std::future::Future;

fn prepare(order: u64) -> Result<impl Future<Output = u64>, String> {
    if order == 0 { Err("empty".to_owned()) } else { Ok(async move { order }) }
}

#[hygiene]
fn accept(order: u64) -> Result<tokio::task::JoinHandle<u64>, String> {
    Ok(tokio::spawn(prepare(order)?))
}

fn main() {}
