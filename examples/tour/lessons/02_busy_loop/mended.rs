use async_hygiene::hygiene;
use tokio::sync::watch;

/// Answers once it has been loaded.
pub struct Cache {
    warm: watch::Sender<bool>,
}

impl Cache {
    pub fn new() -> Self {
        Cache { warm: watch::Sender::new(false) }
    }

    pub fn set_warm(&self) {
        self.warm.send_replace(true);
    }

    #[hygiene]
    pub async fn lookup(&self, key: u64) -> u64 {
        let mut warm = self.warm.subscribe();
        while !*warm.borrow_and_update() {
            if warm.changed().await.is_err() {
                break; // not while we have the sender
            }
        }
        key * 2
    }
}
