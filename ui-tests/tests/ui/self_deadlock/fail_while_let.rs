//! The scrutinee of a `while let` lives as long as the loop's body.
use async_hygiene::hygiene;

use tokio::sync::Mutex;

struct Queue {
    jobs: Mutex<Vec<u32>>,
}

#[hygiene]
impl Queue {
    async fn drain(&self) {
        while let Some(job) = self.jobs.lock().await.pop() {
            if job > 0 {
                self.jobs.lock().await.push(job - 1);
            }
        }
    }
}

async fn run() {
    Queue { jobs: Mutex::new(vec![3]) }.drain().await;
}

fn main() {}
