use std::collections::HashMap;

use async_hygiene::hygiene;
use tokio::sync::Mutex;

pub struct Cache {
    pub pages: Mutex<HashMap<u32, u32>>,
}

impl Cache {
    pub fn with(key: u32, page: u32) -> Self {
        Cache { pages: Mutex::new(HashMap::from([(key, page)])) }
    }

    #[hygiene(strict)]
    pub async fn get(&self, key: u32) -> u32 {
        let known = self.pages.lock().await.get(&key).copied();
        if let Some(page) = known {
            return page;
        }
        let page = super::fetch(key).await;
        self.pages.lock().await.insert(key, page);
        page
    }
}
