use async_hygiene::hygiene;
use tokio::sync::Mutex;

#[derive(Default)]
pub struct Queue {
    pub jobs: Mutex<Vec<u64>>,
}

fn has_room(jobs: &[u64]) -> bool {
    jobs.len() < 100
}

#[hygiene]
impl Queue {
    pub async fn push(&self, job: u64) -> bool {
        let mut jobs = self.jobs.lock().await;
        let room = has_room(&jobs);
        if room {
            jobs.push(job);
        }
        room
    }
}
