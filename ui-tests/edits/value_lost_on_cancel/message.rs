use async_hygiene::hygiene;
use tokio::sync::mpsc::Receiver;

struct Job {
    user: u64,
    text: String,
}

struct Mailer {
    jobs: Receiver<Job>,
    job: Option<Job>,
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
        if self.job.is_none() {
            let Some(job) = self.jobs.recv().await else { return };
            self.job = Some(job);
        }
        let Some(user) = self.job.as_ref().map(|job| job.user) else { return };
        let to = address_of(user).await;
        if let Some(job) = self.job.take() {
            enqueue(to, job);
        }
    }
}

fn main() {}
