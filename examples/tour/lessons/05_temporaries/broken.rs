use std::collections::HashMap;
use std::sync::Mutex;

use async_hygiene::hygiene;

#[derive(Default)]
pub struct Prices {
    pub known: Mutex<HashMap<u32, u32>>,
}

impl Prices {
    #[hygiene]
    pub async fn price(&self, item: u32) -> u32 {
        match self.known.lock().unwrap().get(&item).copied() {
            Some(price) => price,
            None => super::ask_supplier(item).await,
        }
    }
}
