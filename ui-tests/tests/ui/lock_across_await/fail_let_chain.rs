//! A guard bound in a chain of `let`s is held at a later link and in the body.
use async_hygiene::hygiene;
use std::sync::Mutex;

async fn verify(token: &str) -> Option<u64> {
    Some(token.len() as u64)
}

#[hygiene]
async fn whoami(tokens: &Mutex<Vec<String>>) -> u64 {
    if let Ok(tokens) = tokens.lock()
        && let Some(token) = tokens.last()
        && let Some(user) = verify(token).await
    {
        return user;
    }
    0
}

fn main() {}
