use async_hygiene::hygiene;

use tokio::sync::Mutex;

struct Queue {
    jobs: Mutex<Vec<u32>>,
}

#[hygiene]
impl Queue {
    async fn drain(&self) {
        loop {
            let value = self.jobs.lock().await.pop();
            let Some(job) = value else { return };
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
