//! Errors of types in the body are those of an async fn.
use async_hygiene::cancel_safe;

#[cancel_safe]
async fn wrong() -> u32 {
    "text"
}

#[cancel_safe]
async fn missing(n: u8) -> Result<u8, String> {
    if n == 0 {
        return n;
    }
    n.checked_add(1).ok_or("too many")?;
}

#[cancel_safe]
async fn unit(n: u8) {
    n
}

fn main() {
    drop((wrong(), missing(1), unit(1)));
}
