//! A guard that comes out of a helper which is not called `lock`.
use async_hygiene::hygiene;
use std::sync::{Mutex, MutexGuard};

struct Registry {
    names: Mutex<Vec<String>>,
}

impl Registry {
    fn entries(&self) -> MutexGuard<'_, Vec<String>> {
        self.names.lock().unwrap_or_else(|poisoned| poisoned.into_inner())
    }

    #[hygiene]
    async fn register(&self, name: &str) -> bool {
        let mut entries = self.entries();
        let free = is_free(name).await;
        if free {
            entries.push(name.to_owned());
        }
        free
    }
}

async fn is_free(name: &str) -> bool {
    !name.is_empty()
}

fn main() {}
