//! Async blocks in functions that are not async.
#![deny(warnings)]
use async_hygiene::hygiene;
use std::future::Future;
use std::pin::Pin;

type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

async fn pause() {}

#[hygiene]
fn boxed<'a>(text: &'a str) -> BoxFuture<'a, usize> {
    let length = text.len();
    Box::pin(async move {
        pause().await;
        let upper = text.to_uppercase();
        pause().await;
        upper.len() + length
    })
}

#[hygiene]
fn both(first: bool) -> BoxFuture<'static, u32> {
    if first { Box::pin(async { 1 }) } else { Box::pin(std::future::ready(2)) }
}

#[hygiene]
fn all() -> usize {
    let futures: Vec<BoxFuture<'_, usize>> = vec![boxed("a"), boxed("b")];
    let lazy = async {
        let mut sum = 0;
        for future in futures {
            sum += future.await;
        }
        sum + both(true).await as usize
    };
    tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(lazy)
}

fn main() {}
