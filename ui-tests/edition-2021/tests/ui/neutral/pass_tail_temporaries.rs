//! Temporaries of a tail expression that edition 2021 drops after the locals.
#![deny(warnings)]
use async_hygiene::hygiene;
use std::sync::Mutex;

async fn pause() {}

#[hygiene]
async fn longest(names: &Mutex<Vec<String>>) -> usize {
    pause().await;
    let extra = 1;
    names.lock().unwrap().iter().map(|name| name.len() + extra).max().unwrap_or_default()
}

#[hygiene]
async fn first(names: &Mutex<Vec<String>>) -> Option<String> {
    let name = {
        let names = names;
        names.lock().unwrap().first().cloned()
    };
    pause().await;
    name
}

fn main() {}
