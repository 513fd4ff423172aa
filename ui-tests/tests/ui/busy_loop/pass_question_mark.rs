//! An error is a way out.
use async_hygiene::hygiene;

fn step(n: u32) -> Result<u32, String> {
    n.checked_sub(1).ok_or_else(|| "done".to_owned())
}

#[hygiene]
async fn run(mut n: u32) -> Result<(), String> {
    loop {
        n = step(n)?;
    }
}

#[tokio::main]
async fn main() {
    assert!(run(3).await.is_err());
}
