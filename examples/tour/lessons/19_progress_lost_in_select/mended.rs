use std::pin::pin;

use async_hygiene::hygiene;
use tokio::sync::Semaphore;
use tokio::sync::mpsc::Receiver;

/// Waits for a permit, and hears the news meanwhile.
#[hygiene]
#[async_hygiene::deny(progress_lost_in_select)]
pub async fn admit(limit: &Semaphore, news: &mut Receiver<&str>) {
    let mut permit = pin!(limit.acquire());
    loop {
        tokio::select! {
            permit = &mut permit => return drop(permit),
            Some(_) = news.recv() => {} // heard
        }
    }
}
