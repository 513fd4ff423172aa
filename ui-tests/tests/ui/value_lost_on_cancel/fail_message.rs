//! The message is received, and waits for something else in a local.
use async_hygiene::hygiene;
use tokio::sync::mpsc::Receiver;

struct Job {
    user: u64,
    text: String,
}

struct Mailer {
    jobs: Receiver<Job>,
}

async fn address_of(user: u64) -> String {
    format!("{user}@example.org")
}

fn enqueue(to: String, job: Job) {
    println!("{to}: {}", job.text);
}

#[hygiene]
#[async_hygiene::deny(value_lost_on_cancel)]
impl Mailer {
    async fn next(&mut self) {
        let Some(job) = self.jobs.recv().await else { return };
        let to = address_of(job.user).await;
        enqueue(to, job);
    }
}

fn main() {}
