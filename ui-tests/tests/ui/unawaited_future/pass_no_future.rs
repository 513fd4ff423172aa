//! `let _ =` of what is no future.
use async_hygiene::hygiene;

fn record(order: u64) -> Result<u64, String> {
    Ok(order)
}

#[hygiene(strict)]
async fn accept(order: u64) -> Result<(), String> {
    let _ = record(order);
    _ = record(order);
    let _done = record(order)?;
    let _ = Some(record(order));
    let _ = (record(order), 1);
    let _ = [1, 2].iter().map(|n| n + order);
    Some(order).map(|order| order + 1);
    Ok(())
}

fn main() {}
