//! A `Ref` that `try_borrow` put inside a `Result`.
use async_hygiene::hygiene;
use std::cell::RefCell;

async fn backfill() {}

#[hygiene]
async fn inspect(rows: &RefCell<Vec<u32>>) -> usize {
    let rows = rows.try_borrow();
    backfill().await;
    rows.map_or(0, |rows| rows.len())
}

fn main() {}
