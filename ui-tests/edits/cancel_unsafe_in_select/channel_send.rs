use async_hygiene::hygiene;
use tokio::sync::mpsc::{Receiver, Sender};

struct Job(u64);

#[hygiene]
async fn dispatch(mut jobs: Receiver<Job>, worker: Sender<Job>, mut reload: Receiver<()>) {
    while let Some(job) = jobs.recv().await {
        println!("{}", job.0);
        tokio::select! {
            Ok(slot) = worker.reserve() => slot.send(job),
            _ = reload.recv() => println!("reloading"),
        }
    }
}

fn main() {}
