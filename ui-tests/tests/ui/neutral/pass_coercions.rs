//! Values coerced where they are passed, bound or returned: to `dyn`, slices, function pointers, `&T`.
#![deny(warnings)]
use async_hygiene::hygiene;
use std::fmt::{Debug, Display};
use std::sync::Arc;

async fn show(value: Box<dyn Display>) -> String {
    value.to_string()
}

async fn debug(value: &dyn Debug) -> String {
    format!("{value:?}")
}

async fn total(numbers: &[u32]) -> u32 {
    numbers.iter().sum()
}

async fn map(step: fn(u32) -> u32, number: u32) -> u32 {
    step(number)
}

fn double(number: u32) -> u32 {
    number * 2
}

#[hygiene]
async fn all() -> usize {
    let shown = show(Box::new(5)).await + &show(Box::new(String::from("text")) as Box<dyn Display>).await;
    let debugged = debug(&Some(1)).await.len() + debug(&"text" as &dyn Debug).await.len();
    let sum = total(&[1, 2]).await + total(&vec![3]).await;
    let mapped = map(|number| number + 1, map(double, sum).await).await;
    let shared: Arc<dyn Debug + Send + Sync> = Arc::new([1, 2]);
    let slice: &[u8] = &[1, 2, 3];
    let text: &str = &shown;
    let steps: [fn(u32) -> u32; 2] = [double, |number| number];
    let boxed: Box<[String]> = vec![shown.clone()].into();
    let either: &dyn Display = if mapped > 3 { &mapped } else { &shown };
    debug(&*shared).await;
    let last = show(Box::new(either.to_string())).await;
    slice.len() + text.len() + steps.len() + boxed.len() + debugged + last.len()
}

#[hygiene]
async fn returned(text: bool) -> Box<dyn Display + Send> {
    tokio::task::yield_now().await;
    if text { Box::new("text") } else { Box::new(1) }
}

fn main() {}
