use async_hygiene::hygiene;

use std::collections::VecDeque;

use tokio::sync::mpsc;

struct Crawler {
    found: mpsc::Sender<String>,
    todo: mpsc::Receiver<String>,
    more: VecDeque<String>,
}

fn links(page: &str) -> Vec<String> {
    (0..3).map(|n| format!("{page}/{n}")).collect()
}

impl Crawler {
    fn new() -> Crawler {
        let (tx, rx) = mpsc::channel(16);
        Crawler { found: tx, todo: rx, more: VecDeque::new() }
    }
}

#[hygiene]
impl Crawler {
    async fn crawl(&mut self) {
        while let Some(page) = self.todo.recv().await {
            for link in links(&page) {
                if let Err(full) = self.found.try_send(link) {
                    self.more.push_back(full.into_inner());
                }
            }
        }
    }
}

// It goes on and on.
async fn serve() {
    let mut crawler = Crawler::new();
    crawler.found.send("a".to_owned()).await.unwrap();
    crawler.crawl().await;
}

fn main() {}
