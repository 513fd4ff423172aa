//! Channels of tokio, in `select!`, `join!` and `timeout`, and stored.
#![deny(warnings)]
use async_hygiene::hygiene;
use std::time::Duration;
use tokio::sync::{mpsc, oneshot};
use tokio::time::timeout;

#[hygiene]
async fn serve(mut jobs: mpsc::Receiver<u32>, mut stop: oneshot::Receiver<()>, done: mpsc::Sender<u32>) -> u32 {
    let mut sum = 0;
    loop {
        tokio::select! {
            biased;
            job = jobs.recv() => match job {
                Some(job) => sum += job,
                None => break,
            },
            _ = &mut stop => break,
        }
    }
    let (sent, last) = tokio::join!(done.send(sum), jobs.recv());
    let received = timeout(Duration::from_millis(1), jobs.recv()).await;
    let next = jobs.recv();
    let none = next.await;
    sum + u32::from(sent.is_ok()) + last.or(received.unwrap()).or(none).unwrap_or_default()
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (sender, jobs) = mpsc::channel(2);
    let (_stop, stopped) = oneshot::channel();
    let (done, _results) = mpsc::channel(2);
    sender.send(1).await.unwrap();
    drop(sender);
    assert_eq!(serve(jobs, stopped, done).await, 2);
}
