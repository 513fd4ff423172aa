//! The full path, in a `let` and as the value of the body.
use async_hygiene::hygiene;

#[hygiene]
async fn load(path: &str) -> std::io::Result<String> {
    let first = std::fs::read_to_string(path)?;
    println!("{first}");
    std::fs::read_to_string(path)
}

fn main() {}
