//! A `select!` waits, and the span is entered while it does.
use async_hygiene::hygiene;
use tokio::sync::{Notify, mpsc};
use tracing::info_span;

#[hygiene]
async fn next(jobs: &mut mpsc::Receiver<u32>, stop: &Notify) -> Option<u32> {
    let _span = info_span!("next").entered();
    tokio::select! {
        job = jobs.recv() => job,
        _ = stop.notified() => None,
    }
}

fn main() {}
