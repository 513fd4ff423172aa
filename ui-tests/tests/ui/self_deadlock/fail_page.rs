use async_hygiene::hygiene;
use tokio::sync::Mutex;

#[derive(Default)]
pub struct Queue {
    pub jobs: Mutex<Vec<u64>>,
}

#[hygiene]
impl Queue {
    pub async fn push(&self, job: u64) {
        let mut jobs = self.jobs.lock().await;
        if self.jobs.lock().await.len() < 100 {
            jobs.push(job); // never
        }
    }
}

fn main() {}
