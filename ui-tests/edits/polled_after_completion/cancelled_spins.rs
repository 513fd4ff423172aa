use async_hygiene::hygiene;
use std::pin::pin;
use tokio::sync::mpsc::{self, Receiver};
use tokio_util::sync::CancellationToken;

#[hygiene]
async fn work(mut jobs: Receiver<u32>, token: CancellationToken) {
    let mut cancelled = pin!(token.cancelled());
    let mut accepting = true;
    let mut cancelled_done = false;
    loop {
        tokio::select! {
            _ = &mut cancelled, if !cancelled_done => {
                cancelled_done = true;
                accepting = false;
            }
            job = jobs.recv() => match job {
                Some(job) if accepting => println!("job {job}"),
                Some(job) => println!("refused {job}"),
                None => return,
            },
        }
    }
}

#[tokio::main]
async fn main() {
    let (_tx, jobs) = mpsc::channel(8);
    let token = CancellationToken::new();
    token.cancel();
    work(jobs, token).await;
}
