use std::sync::Mutex;

use async_hygiene::hygiene;

pub struct Shop {
    /// How many are left.
    pub stock: Mutex<u32>,
}

impl Shop {
    pub fn new(stock: u32) -> Self {
        Shop { stock: Mutex::new(stock) }
    }

    /// Sells one, if there is one.
    #[hygiene]
    pub async fn sell(&self) -> bool {
        let mut stock = self.stock.lock().unwrap();
        if *stock == 0 {
            return false;
        }
        super::payment().await;
        *stock -= 1;
        true
    }
}
