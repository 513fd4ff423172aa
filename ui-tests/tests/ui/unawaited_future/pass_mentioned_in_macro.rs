//! A macro that nobody knows mentions the name.
use async_hygiene::hygiene;

macro_rules! finish {
    ($work:ident) => {
        $work.await
    };
}

async fn record(order: u64) -> u64 {
    order
}

#[hygiene(strict)]
async fn accept(order: u64) -> u64 {
    let work = record(order);
    finish!(work)
}

fn main() {}
