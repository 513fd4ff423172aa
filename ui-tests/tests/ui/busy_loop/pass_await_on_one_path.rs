//! One path awaits.
use async_hygiene::hygiene;

async fn flush() {}

#[hygiene]
async fn run(mut n: u64) {
    loop {
        n = n.wrapping_mul(3);
        if n.is_multiple_of(64) {
            flush().await;
        }
    }
}

fn main() {}
