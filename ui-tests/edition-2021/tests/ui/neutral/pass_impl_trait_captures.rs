//! `impl Trait` results that capture only the lifetimes they name.
#![deny(warnings)]
use async_hygiene::hygiene;
use std::future::Future;

async fn load(key: String) -> usize {
    key.len()
}

#[hygiene]
fn detached(key: &str) -> impl Future<Output = usize> {
    let key = key.to_owned();
    async move {
        let first = load(key.clone()).await;
        first + load(key).await
    }
}

#[hygiene]
fn attached<'a>(key: &'a str) -> impl Future<Output = usize> + Send + 'a {
    async move { load(key.to_owned()).await + key.len() }
}

#[hygiene]
async fn all() -> usize {
    let later = {
        let key = String::from("key");
        detached(&key)
    };
    later.await + attached("text").await
}

fn main() {}
