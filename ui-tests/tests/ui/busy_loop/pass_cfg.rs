//! What is not compiled.
use async_hygiene::hygiene;

#[hygiene]
async fn halt(code: u32) -> u32 {
    #[cfg(target_os = "none")]
    loop {
        println!("{code}");
    }
    code
}

#[tokio::main]
async fn main() {
    assert_eq!(halt(3).await, 3);
}
