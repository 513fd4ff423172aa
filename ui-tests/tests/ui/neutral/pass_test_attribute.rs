//! `#[tokio::test]` above and below ours.
#![deny(warnings)]
use async_hygiene::hygiene;

async fn answer() -> u32 {
    42
}

#[hygiene]
async fn used() -> u32 {
    answer().await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    #[hygiene]
    async fn above() {
        assert_eq!(answer().await, 42);
    }

    #[hygiene]
    #[tokio::test]
    async fn below() {
        assert_eq!(used().await, 42);
    }
}

fn main() {}
