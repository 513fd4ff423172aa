use async_hygiene::hygiene;
use std::future::Future;

fn prepare(order: u64) -> Result<impl Future<Output = u64>, String> {
    if order == 0 { Err("empty".to_owned()) } else { Ok(async move { order }) }
}

#[hygiene]
async fn accept(order: u64) -> Result<(), String> {
    let _ = prepare(order)?.await;
    Ok(())
}

fn main() {}
