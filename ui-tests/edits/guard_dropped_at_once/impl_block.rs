use async_hygiene::hygiene;
use std::sync::Arc;
use tokio::sync::Semaphore;

struct Crawler {
    slots: Arc<Semaphore>,
    visited: Vec<String>,
}

async fn visit(url: &str) -> usize {
    url.len()
}

#[hygiene]
impl Crawler {
    fn visited(&self) -> &[String] {
        &self.visited
    }

    async fn crawl(&mut self, url: String) -> usize {
        let _permit = self.slots.clone().acquire_owned().await;
        let size = visit(&url).await;
        self.visited.push(url);
        size
    }
}

fn main() {}
