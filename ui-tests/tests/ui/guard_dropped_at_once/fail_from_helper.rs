//! A helper that returns a guard; rustc's own lint knows direct calls of `lock` only.
use async_hygiene::hygiene;
use std::sync::{Mutex, MutexGuard};

struct Store {
    turn: Mutex<()>,
}

impl Store {
    fn exclusive(&self) -> Option<MutexGuard<'_, ()>> {
        self.turn.lock().ok()
    }

    #[hygiene]
    async fn compact(&self) -> usize {
        let _ = self.exclusive();
        rewrite().await
    }
}

async fn rewrite() -> usize {
    0
}

fn main() {}
