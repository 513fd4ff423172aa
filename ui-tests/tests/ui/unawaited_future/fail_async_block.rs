//! An async block is a future as well.
use async_hygiene::hygiene;

#[hygiene]
async fn accept(order: u64) {
    async { println!("{order}") };
    let _ = async { println!("{order}") };
    let _later = async move { println!("{order}") };
}

fn main() {}
