use async_hygiene::hygiene;

#[hygiene]
async fn load(path: &str) -> std::io::Result<String> {
    let first = tokio::fs::read_to_string(path).await?;
    println!("{first}");
    tokio::fs::read_to_string(path).await
}

fn main() {}
