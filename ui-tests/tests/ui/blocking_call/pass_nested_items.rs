//! A function inside of an async one is no part of its task, and a sync function is annotated in vain.
#![deny(warnings)]
use async_hygiene::hygiene;
use std::fs;

#[hygiene]
async fn outer() -> usize {
    fn inner(path: &str) -> usize {
        fs::read(path).map_or(1, |bytes| bytes.len())
    }
    struct Later;
    impl Later {
        fn load(&self) -> usize {
            fs::read("/nowhere").map_or(1, |bytes| bytes.len())
        }
    }
    let table: [fn(&str) -> usize; 1] = [inner];
    table.len() + tokio::task::spawn_blocking(|| Later.load() + inner("/nowhere")).await.unwrap()
}

#[hygiene]
fn sync(path: &str) -> usize {
    fs::read(path).map_or(1, |bytes| bytes.len())
}

#[tokio::main]
async fn main() {
    assert_eq!(outer().await, 3);
    sync("/nowhere");
}
