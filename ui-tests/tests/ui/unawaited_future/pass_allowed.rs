//! Allowed where it is meant.
use async_hygiene::hygiene;

async fn record(order: u64) {
    println!("{order}");
}

#[hygiene]
async fn accept(order: u64) {
    #[async_hygiene::allow(unawaited_future, reason = "only its type is wanted")]
    let _ = record(order);
    #[async_hygiene::expect(unawaited_future)]
    let _ = record(order);
}

fn main() {}
