//! A variable called `_entered` and a parameter called `context` that are numbers.
use async_hygiene::hygiene;

async fn step(number: u32) -> u32 {
    number
}

#[hygiene]
async fn walk(context: u32) -> u32 {
    let _entered = context + 1;
    let span = (context, "span");
    step(span.0).await
}

fn main() {}
