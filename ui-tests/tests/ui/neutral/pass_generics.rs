//! Generic functions with bounds, defaults and `where` clauses.
#![deny(warnings)]
use async_hygiene::hygiene;
use std::fmt::{Debug, Display};
use std::future::Future;

async fn pause() {}

#[hygiene]
async fn describe<T, E>(value: Result<T, E>) -> String
where
    T: Display + Clone,
    E: Debug,
{
    pause().await;
    match value {
        Ok(value) => value.clone().to_string(),
        Err(error) => format!("{error:?}"),
    }
}

#[hygiene]
async fn apply<F, Fut, T>(times: usize, step: F) -> Vec<T>
where
    F: Fn(usize) -> Fut,
    Fut: Future<Output = T>,
{
    let mut results = Vec::with_capacity(times);
    for turn in 0..times {
        let result = step(turn).await;
        results.push(result);
    }
    results
}

#[hygiene]
async fn caller() -> usize {
    let text = describe::<_, ()>(Ok(5)).await;
    let lengths = apply(2, |turn| async move { turn * 2 }).await;
    text.len() + lengths.len()
}

fn main() {}
