//! Too many are turned down first.
#![deny(unused_must_use)]
use async_hygiene::hygiene;
use futures::future;

async fn fetch(url: &str) -> usize {
    url.len()
}

#[hygiene]
#[async_hygiene::allow(detached_task)]
async fn sizes(mut urls: Vec<String>, more: Vec<String>) -> Result<Vec<usize>, String> {
    if more.len() > 32 {
        return Err("too many".to_owned());
    }
    urls.truncate(32);
    let mut all = future::join_all(urls.iter().map(|url| fetch(url))).await;
    for url in more {
        tokio::spawn(async move { fetch(&url).await });
    }
    all.sort();
    Ok(all)
}

fn main() {}
