use async_hygiene::hygiene;
use tokio::sync::Semaphore;

pub struct Client {
    limit: Semaphore,
}

impl Client {
    pub fn new(at_once: usize) -> Self {
        Client { limit: Semaphore::new(at_once) }
    }

    #[hygiene]
    pub async fn call(&self, number: u32) {
        let _ = self.limit.acquire().await; // no more than the backend copes with
        super::backend(number).await;
    }
}
