//! Chains of `let`s, with awaits between the links.
#![deny(warnings)]
use async_hygiene::hygiene;

async fn lookup(key: &str) -> Option<String> {
    Some(key.to_uppercase())
}

#[hygiene]
async fn resolve(key: Option<&str>, deep: bool) -> usize {
    if let Some(key) = key
        && !key.is_empty()
        && let Some(first) = lookup(key).await
        && (deep || first.len() > 3)
        && let Some(second) = lookup(&first).await
    {
        return second.len();
    } else if let Some(key) = key
        && lookup(key).await.is_some_and(|found| found != key)
    {
        return key.len();
    }
    let mut left = 3;
    while left > 0
        && let Some(found) = lookup("x").await
    {
        left -= found.len();
    }
    left
}

fn main() {}
