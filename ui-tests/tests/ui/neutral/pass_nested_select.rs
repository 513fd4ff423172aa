//! `select!` inside `select!`, with guards, `biased`, `else`, patterns and loops.
#![deny(warnings)]
use async_hygiene::hygiene;
use tokio::sync::{Notify, mpsc, watch};

#[hygiene]
async fn pump(
    jobs: &mut mpsc::Receiver<u32>,
    urgent: &mut mpsc::Receiver<u32>,
    paused: &mut watch::Receiver<bool>,
    stop: &Notify,
) -> Option<u32> {
    let mut done = 0;
    let stopped = stop.notified();
    tokio::pin!(stopped);
    loop {
        let wait = *paused.borrow();
        let job = tokio::select! {
            biased;
            () = &mut stopped => return Some(done),
            Some(job) = urgent.recv() => job,
            Some(job) = jobs.recv(), if !wait => job,
            changed = paused.changed() => match changed {
                Ok(()) => continue,
                Err(_) => return None,
            },
            else => break None,
        };
        done += tokio::select! {
            _ = tokio::task::yield_now() => job,
            more = async {
                tokio::select! {
                    _ = std::future::ready(()) => 1,
                    _ = std::future::pending::<()>() => 2,
                }
            } => more,
        };
    }
}

fn main() {}
