//! Receivers, senders, notifies, barriers and cancellation guards lock nothing.
#![deny(warnings)]
use async_hygiene::no_lock_across_await;
use tokio::sync::{Barrier, Notify, mpsc, oneshot};
use tokio_util::sync::CancellationToken;

#[no_lock_across_await]
async fn hand_over(
    jobs: &mut mpsc::Receiver<u32>,
    done: oneshot::Receiver<u32>,
    go: &Notify,
    gate: &Barrier,
    stop: CancellationToken,
) -> Option<u32> {
    let _stop_at_the_end = stop.drop_guard();
    let going = go.notified();
    gate.wait().await;
    going.await;
    let job = jobs.recv().await?;
    Some(job + done.await.ok()?)
}

fn main() {}
