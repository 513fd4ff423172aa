use std::pin::pin;

use async_hygiene::hygiene;
use tokio::sync::mpsc::Receiver;

pub trait Store {
    async fn load(&mut self) -> u64;
}

/// Loads, and hears the news meanwhile.
#[hygiene]
#[async_hygiene::deny(cancel_safety_unknown)]
pub async fn run<S: Store>(store: &mut S, news: &mut Receiver<&str>) -> u64 {
    let mut load = pin!(store.load());
    loop {
        tokio::select! {
            loaded = &mut load => return loaded,
            Some(one) = news.recv() => timeline::note(one),
        }
    }
}
