//! A std read guard held over an await keeps every writer of the thread out.
use async_hygiene::hygiene;
use std::sync::RwLock;

async fn resolve(host: &str) -> usize {
    host.len()
}

#[hygiene]
async fn lookup(hosts: &RwLock<Vec<String>>) -> usize {
    let hosts = hosts.read().unwrap();
    match hosts.first() {
        Some(host) => resolve(host).await,
        None => 0,
    }
}

fn main() {}
