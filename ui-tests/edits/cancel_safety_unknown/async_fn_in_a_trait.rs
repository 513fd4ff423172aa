use async_hygiene::{cancel_safe, hygiene};
use tokio::sync::watch;

trait Store {
    #[cancel_safe]
    async fn load(&mut self) -> Result<u64, watch::error::RecvError>;
}

struct Cached<S> {
    store: S,
    version: watch::Receiver<u64>,
}

#[hygiene]
#[async_hygiene::deny(cancel_safety_unknown)]
impl<S: Store> Cached<S> {
    async fn refresh(&mut self) -> Result<u64, watch::error::RecvError> {
        'again: loop {
            break 'again tokio::select! {
                loaded = self.store.load() => loaded,
                changed = self.version.changed() => {
                    changed?;
                    continue 'again
                }
            };
        }
    }
}

fn main() {}
