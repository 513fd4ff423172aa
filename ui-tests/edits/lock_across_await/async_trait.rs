use async_hygiene::hygiene;
use async_trait::async_trait;
use std::sync::Mutex;

#[async_trait(?Send)]
trait Store {
    async fn put(&self, key: &str) -> usize;
}

struct Memory {
    keys: Mutex<Vec<String>>,
}

async fn persist(key: &str) -> usize {
    key.len()
}

#[hygiene]
#[async_trait(?Send)]
impl Store for Memory {
    async fn put(&self, key: &str) -> usize {
        let mut keys = self.keys.lock().unwrap();
        keys.push(key.to_owned());
        drop(keys);
        persist(key).await
    }
}

fn main() {}
