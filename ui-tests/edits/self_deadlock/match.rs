use async_hygiene::hygiene;

use std::collections::HashMap;

use tokio::sync::Mutex;

#[derive(Debug)]
struct Missing;

struct Cache {
    entries: Mutex<HashMap<String, Option<u64>>>,
}

#[hygiene]
impl Cache {
    async fn load(&self, key: &str) -> Result<u64, Missing> {
        let value = self.entries.lock().await.get(key).copied();
        let size = match value.ok_or(Missing)? {
            Some(size) => size,
            None => {
                self.entries.lock().await.remove(key).ok_or(Missing)?;
                0
            }
        };
        Ok(size)
    }
}

async fn run() {
    let cache = Cache { entries: Mutex::new(HashMap::from([("a".to_owned(), None)])) };
    cache.load("a").await.unwrap();
}

fn main() {}
