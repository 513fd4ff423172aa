//! Async closures and closures that return async blocks.
#![deny(warnings)]
use async_hygiene::hygiene;

async fn pause() {}

async fn twice(mut step: impl AsyncFnMut(u32)) {
    step(1).await;
    step(2).await;
}

#[hygiene]
async fn sum(start: u32) -> u32 {
    let mut total = start;
    twice(async |number| {
        let before = total;
        pause().await;
        total = before + number;
    })
    .await;
    let name = String::from("sum");
    let length = async move || {
        pause().await;
        name.len() as u32
    };
    let add = |left: u32| async move {
        pause().await;
        left + 1
    };
    total + add(1).await + length().await
}

#[hygiene]
fn make() -> impl AsyncFn(&str) -> usize {
    async |text: &str| {
        pause().await;
        text.len()
    }
}

fn main() {}
