//! `impl Trait` as argument and as result.
#![deny(warnings)]
use async_hygiene::hygiene;
use std::fmt::Display;
use std::future::Future;
use std::sync::Arc;

async fn pause() {}

#[hygiene]
async fn join(parts: impl IntoIterator<Item = impl Display>) -> impl Display {
    let mut text = String::new();
    for part in parts {
        pause().await;
        text += &part.to_string();
    }
    text
}

#[hygiene]
async fn counter(from: u32) -> impl Iterator<Item = u32> + Clone {
    pause().await;
    (from..).step_by(2)
}

#[hygiene]
fn delayed<'a, T: Clone>(value: &'a T) -> impl Future<Output = T> + use<'a, T> {
    async move {
        pause().await;
        value.clone()
    }
}

#[hygiene]
async fn run(step: impl AsyncFn(u32) -> u32) -> u32 {
    let first = step(1).await;
    step(first).await
}

struct Shared<T>(T);

#[hygiene(strict)]
async fn inside(shared: Arc<Shared<impl Display>>) -> String {
    let text = shared.0.to_string();
    pause().await;
    drop(shared);
    text
}

#[hygiene]
async fn all() -> usize {
    let text = join(["a", "b"]).await.to_string();
    let text = inside(Arc::new(Shared(text))).await;
    let numbers: Vec<u32> = counter(3).await.take(2).collect();
    let sum = run(async |number| number + 1).await;
    delayed(&text).await.len() + numbers.len() + sum as usize
}

fn main() {}
