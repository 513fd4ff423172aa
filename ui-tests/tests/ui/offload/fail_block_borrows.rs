//! What a block mentions and does not own.

use async_hygiene::hygiene;

struct Store {
    list: Vec<u32>,
}

impl Store {
    #[hygiene]
    async fn of_self(&self, text: &str) -> usize {
        #[offload]
        let n = { self.list.len() };
        #[offload]
        let m = { text.len() };
        n + m
    }
}

fn main() {}
