//! Futures that were `Send` stay so, and can be spawned.
#![deny(warnings)]
use async_hygiene::hygiene;
use std::collections::HashMap;
use std::sync::{Arc, Mutex};

async fn pause() {}

#[hygiene]
async fn count(words: Arc<Mutex<HashMap<String, u32>>>, word: String) -> u32 {
    {
        let mut words = words.lock().unwrap();
        *words.entry(word.clone()).or_default() += 1;
    }
    pause().await;
    let found = words.lock().unwrap().get(&word).copied();
    pause().await;
    if words.lock().unwrap().len() > 3 {
        pause().await;
    }
    found.unwrap_or(0)
}

#[hygiene]
async fn all() -> Result<u32, tokio::task::JoinError> {
    let words = Arc::new(Mutex::new(HashMap::new()));
    let first = tokio::spawn(count(words.clone(), String::from("a")));
    let second = tokio::spawn(async move { count(words, String::from("b")).await });
    Ok(first.await? + second.await?)
}

fn main() {}
