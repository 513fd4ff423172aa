//! Each of the futures waits for a permit.
#![deny(unused_must_use)]
use async_hygiene::hygiene;
use futures::future::join_all;
use tokio::sync::Semaphore;

async fn fetch(url: &str) -> usize {
    url.len()
}

#[hygiene]
#[async_hygiene::allow(detached_task)]
async fn sizes(urls: Vec<String>) -> Vec<usize> {
    let sem = Semaphore::new(8);
    let all = urls.iter().map(|url| async {
        let _permit = sem.acquire().await.unwrap();
        fetch(url).await
    });
    join_all(all).await;
    let mut futures = Vec::new();
    for url in &urls {
        let limited = async {
            let _permit = sem.acquire().await.unwrap();
            fetch(url).await
        };
        futures.push(limited);
    }
    join_all(futures).await
}

#[tokio::main]
async fn main() {
    assert_eq!(sizes(vec!["a".to_owned()]).await, [1]);
}
