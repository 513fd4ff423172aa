//! The same the other way round: the body is in a box already.
use async_hygiene::hygiene;
use async_trait::async_trait;
use tokio::sync::mpsc::Receiver;

#[async_trait]
trait Source {
    async fn pull(&mut self) -> Option<String>;
}

struct Feed {
    rx: Receiver<String>,
}

async fn tick() {}

#[hygiene]
#[async_hygiene::deny(value_lost_on_cancel)]
#[async_trait]
impl Source for Feed {
    async fn pull(&mut self) -> Option<String> {
        let item = self.rx.recv().await?;
        tick().await;
        Some(item)
    }
}

fn main() {}
