//! Async recursion by `Box::pin`.
#![deny(warnings)]
use async_hygiene::hygiene;
use std::future::Future;
use std::pin::Pin;

struct Tree {
    value: u32,
    children: Vec<Tree>,
}

#[hygiene]
async fn sum(tree: &Tree) -> u32 {
    let mut total = tree.value;
    for child in &tree.children {
        total += Box::pin(sum(child)).await;
    }
    total
}

#[hygiene]
fn depth(tree: &Tree) -> Pin<Box<dyn Future<Output = usize> + Send + '_>> {
    Box::pin(async move {
        let mut deepest = 0;
        for child in &tree.children {
            deepest = deepest.max(depth(child).await);
        }
        deepest + 1
    })
}

#[hygiene]
async fn factorial(number: u64) -> u64 {
    match number {
        0 => 1,
        number => number * Box::pin(factorial(number - 1)).await,
    }
}

fn main() {}
