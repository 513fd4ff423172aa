use async_hygiene::hygiene;

#[hygiene(strict)]
async fn compress(bytes: Vec<u8>) {
    if let Err(error) = tokio::task::spawn_blocking(move || bytes.len()).await {
        eprintln!("{error:?}");
    }
}

fn main() {}
