//! Both ends are fields of one struct, and one message may bring many.
use async_hygiene::hygiene;

use tokio::sync::mpsc;

struct Crawler {
    found: mpsc::Sender<String>,
    todo: mpsc::Receiver<String>,
}

fn links(page: &str) -> Vec<String> {
    (0..3).map(|n| format!("{page}/{n}")).collect()
}

impl Crawler {
    fn new() -> Crawler {
        let (tx, rx) = mpsc::channel(16);
        Crawler { found: tx, todo: rx }
    }
}

#[hygiene]
impl Crawler {
    async fn crawl(&mut self) {
        while let Some(page) = self.todo.recv().await {
            for link in links(&page) {
                self.found.send(link).await.unwrap();
            }
        }
    }
}

async fn run() {
    let mut crawler = Crawler::new();
    crawler.found.send("a".to_owned()).await.unwrap();
    crawler.crawl().await;
}

fn main() {}
