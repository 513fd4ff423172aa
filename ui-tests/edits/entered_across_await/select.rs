use async_hygiene::hygiene;
use tokio::sync::{Notify, mpsc};
use tracing::{Instrument, info_span};

#[hygiene]
async fn next(jobs: &mut mpsc::Receiver<u32>, stop: &Notify) -> Option<u32> {
    let span = info_span!("next");
    tokio::select! {
        job = async { jobs.recv().instrument(span).await } => job,
        _ = stop.notified() => None,
    }
}

fn main() {}
