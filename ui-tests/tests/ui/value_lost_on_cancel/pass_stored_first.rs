//! The message is in a field before the next await, and a new call goes on with it.
use async_hygiene::hygiene;
use tokio::sync::mpsc::{self, Receiver};

struct Job {
    user: u64,
}

struct Worker {
    rx: Receiver<Job>,
    job: Option<Job>,
}

async fn name_of(user: u64) -> String {
    tokio::task::yield_now().await;
    format!("user {user}")
}

#[hygiene]
#[async_hygiene::deny(value_lost_on_cancel)]
impl Worker {
    async fn next(&mut self) -> Option<String> {
        if self.job.is_none() {
            self.job = self.rx.recv().await;
        }
        let name = name_of(self.job.as_ref()?.user).await;
        self.job = None;
        Some(name)
    }
}

#[tokio::main]
async fn main() {
    let (tx, rx) = mpsc::channel(1);
    tx.send(Job { user: 7 }).await.unwrap();
    let mut worker = Worker { rx, job: None };
    {
        let mut first = std::pin::pin!(worker.next());
        assert!(futures::poll!(&mut first).is_pending());
    }
    assert_eq!(worker.next().await.unwrap(), "user 7");
}
