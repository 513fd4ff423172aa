//! Allowed on a statement, a block, an item, an impl; expected where it is.
#![deny(warnings)]
use async_hygiene::hygiene;
use std::fs;

#[hygiene]
async fn statements(path: &str) -> usize {
    #[async_hygiene::allow(blocking_call)]
    let first = fs::read(path).map_or(1, |bytes| bytes.len());
    #[async_hygiene::allow(blocking_call, reason = "a small file")]
    {
        fs::write("/nowhere/at/all", "").ok();
    }
    #[async_hygiene::expect(blocking_call)]
    let second = fs::read(path).map_or(1, |bytes| bytes.len());
    first + second
}

#[hygiene]
#[async_hygiene::allow(blocking_call)]
async fn whole(path: &str) -> usize {
    fs::read(path).map_or(1, |bytes| bytes.len())
}

struct Store;

#[hygiene]
#[async_hygiene::allow(blocking_call)]
impl Store {
    fn load(&self) -> usize {
        fs::read("/nowhere").map_or(1, |bytes| bytes.len())
    }

    async fn open(&self) -> usize {
        self.load()
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    assert_eq!(statements("/nowhere").await + whole("/nowhere").await + Store.open().await, 4);
}
