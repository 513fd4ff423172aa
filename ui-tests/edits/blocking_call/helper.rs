use async_hygiene::hygiene;
use std::time::Duration;

async fn settings() -> String {
    tokio::fs::read_to_string("settings.toml").await.unwrap_or_default()
}

struct Store {
    path: String,
}

impl Store {
    async fn load(&self) -> Vec<u8> {
        let path = &self.path;
        tokio::fs::read(path).await.unwrap()
    }

    async fn pause() {
        tokio::time::sleep(Duration::from_secs(1)).await;
    }

    #[hygiene]
    async fn open(&self) -> usize {
        Self::pause().await;
        self.load().await.len() + settings().await.len()
    }
}

fn main() {}
