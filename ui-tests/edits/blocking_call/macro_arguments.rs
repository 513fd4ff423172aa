use async_hygiene::hygiene;
use std::io;

#[hygiene]
async fn show(path: &str) -> io::Result<Vec<Vec<u8>>> {
    println!("{}", tokio::fs::read_to_string(path).await?);
    assert_eq!(format!("{}", tokio::fs::read_to_string(path).await?), "text");
    Ok(vec![tokio::fs::read(path).await?, vec![1]])
}

fn main() {}
