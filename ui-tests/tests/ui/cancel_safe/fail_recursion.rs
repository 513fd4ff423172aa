//! A future that holds itself, without a box.
use async_hygiene::cancel_safe;

#[cancel_safe]
async fn down(n: u8) -> u8 {
    if n == 0 { 0 } else { down(n - 1).await + 1 }
}

fn main() {
    drop(down(1));
}
