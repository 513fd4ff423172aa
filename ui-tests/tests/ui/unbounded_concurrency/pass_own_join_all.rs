//! A function of one's own that is called so.
#![deny(unused_must_use)]
use async_hygiene::hygiene;
async fn fetch(url: &str) -> usize {
    url.len()
}

async fn join_all<F: Future<Output = usize>>(all: Vec<F>) -> usize {
    let mut sum = 0;
    for one in all {
        sum += one.await;
    }
    sum
}

struct Pool;

impl Pool {
    fn spawn(&self, job: usize) -> usize {
        job
    }
}

#[hygiene]
#[async_hygiene::allow(detached_task)]
async fn sizes(urls: Vec<String>, pool: &Pool) -> usize {
    let mut sum = 0;
    for url in &urls {
        sum += pool.spawn(url.len());
        let _ = pool.spawn(url.len());
    }
    let mut all = Vec::new();
    for url in &urls {
        all.push(fetch(url));
    }
    sum + join_all(all).await
}

#[tokio::main]
async fn main() {
    assert_eq!(sizes(vec!["a".to_owned()], &Pool).await, 2);
}
