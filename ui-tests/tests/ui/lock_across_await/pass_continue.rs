//! A guard that goes out of scope by `continue` and at the end of each turn.
use async_hygiene::hygiene;
use std::sync::Mutex;

async fn visit(url: &str) -> usize {
    url.len()
}

#[hygiene]
async fn crawl(seen: &Mutex<Vec<String>>, urls: &[String]) -> usize {
    let mut total = 0;
    for url in urls {
        {
            let mut seen = seen.lock().unwrap();
            if seen.contains(url) {
                continue;
            }
            seen.push(url.clone());
        }
        total += visit(url).await;
    }
    total
}

fn main() {}
