//! A wake-up that may get lost: there is one already, or nobody to wake.
use async_hygiene::hygiene;
use tokio::sync::mpsc::Sender;

#[hygiene(strict)]
async fn wake(worker: &Sender<()>, work: &Sender<u64>) {
    let _ = worker.send(()).await;
    let _ = worker.try_send(());
    let _ = work.try_send(1);
}

fn main() {}
