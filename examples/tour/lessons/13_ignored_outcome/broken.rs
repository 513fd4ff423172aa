use async_hygiene::hygiene;
use tokio::sync::mpsc;

pub struct Desk {
    pub jobs: mpsc::Sender<u32>,
}

impl Desk {
    /// Takes a job. Whether it will be done.
    #[hygiene(strict)]
    pub async fn submit(&self, job: u32) -> bool {
        let _ = self.jobs.send(job).await;
        true
    }
}
