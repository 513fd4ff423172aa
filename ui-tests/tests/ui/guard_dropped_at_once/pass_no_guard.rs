//! `let _ =` of things that guard nothing.
use async_hygiene::hygiene;

struct Receipt {
    number: u32,
}

fn file(number: u32) -> Receipt {
    Receipt { number }
}

async fn count() -> u32 {
    1
}

#[hygiene]
async fn close() -> u32 {
    let receipt = file(2);
    let _ = file(receipt.number);
    let _ = count().await;
    let _ = (receipt.number, "unused");
    receipt.number
}

fn main() {}
