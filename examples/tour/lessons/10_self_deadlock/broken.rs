use async_hygiene::hygiene;
use tokio::sync::Mutex;

#[derive(Default)]
pub struct Queue {
    pub jobs: Mutex<Vec<u64>>,
}

#[hygiene]
impl Queue {
    async fn has_room(&self) -> bool {
        self.jobs.lock().await.len() < 100
    }

    pub async fn push(&self, job: u64) -> bool {
        let mut jobs = self.jobs.lock().await;
        #[async_hygiene::allow(async_lock_across_await, reason = "nobody else is to come in between")]
        let room = self.has_room().await;
        if room {
            jobs.push(job);
        }
        room
    }
}
