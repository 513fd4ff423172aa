//! As a macro of another crate leaves the function.
use async_hygiene::hygiene;
use async_trait::async_trait;
use tokio::sync::broadcast::Receiver;

#[async_trait]
trait Source {
    async fn pull(&mut self) -> Option<String>;
}

struct Feed {
    rx: Receiver<String>,
}

async fn tick() {}

#[async_trait]
#[hygiene]
#[async_hygiene::deny(value_lost_on_cancel)]
impl Source for Feed {
    async fn pull(&mut self) -> Option<String> {
        let item = self.rx.recv().await.ok()?;
        tick().await;
        Some(item)
    }
}

fn main() {}
