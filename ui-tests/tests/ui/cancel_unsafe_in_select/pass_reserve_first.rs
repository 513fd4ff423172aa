//! A slot is reserved before there is a job to put into it.
use async_hygiene::hygiene;
use tokio::sync::mpsc::{Receiver, Sender, channel};

#[hygiene]
async fn dispatch(mut jobs: Receiver<u32>, worker: Sender<u32>, mut reload: Receiver<()>) -> u32 {
    let mut reloads = 0;
    loop {
        tokio::select! {
            Ok(slot) = worker.reserve() => match jobs.recv().await {
                Some(job) => slot.send(job),
                None => return reloads,
            },
            Some(()) = reload.recv() => reloads += 1,
        }
    }
}

#[tokio::main]
async fn main() {
    let (give, jobs) = channel(9);
    let (worker, mut done) = channel(1);
    let (again, reload) = channel(1);
    let running = tokio::spawn(dispatch(jobs, worker, reload));
    for job in 0..3 {
        give.send(job).await.unwrap();
        again.send(()).await.unwrap();
    }
    drop(give);
    for job in 0..3 {
        assert_eq!(done.recv().await, Some(job));
    }
    assert!(running.await.unwrap() <= 3);
}
