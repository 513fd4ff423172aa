use async_hygiene::hygiene;
use tokio::sync::Semaphore;
use tokio::sync::mpsc::Receiver;

/// Waits for a permit, and hears the news meanwhile.
#[hygiene]
#[async_hygiene::deny(progress_lost_in_select)]
pub async fn admit(limit: &Semaphore, news: &mut Receiver<&str>) {
    loop {
        tokio::select! {
            permit = limit.acquire() => return drop(permit),
            Some(_) = news.recv() => {} // heard
        }
    }
}
