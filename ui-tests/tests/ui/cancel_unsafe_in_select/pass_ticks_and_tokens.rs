//! What only waits: intervals, tokens, processes, sets of tasks, notifications, locks.
use std::time::Duration;

use async_hygiene::hygiene;
use tokio::process::Child;
use tokio::sync::{Mutex, Notify, RwLock, Semaphore};
use tokio::task::JoinSet;
use tokio_util::sync::CancellationToken;

#[hygiene]
async fn supervise(mut child: Child, mut tasks: JoinSet<u32>, token: CancellationToken, wake: &Notify) -> u32 {
    let mut tick = tokio::time::interval(Duration::from_millis(1));
    let (lock, rows, limit) = (Mutex::new(0), RwLock::new(0), Semaphore::new(1));
    let mut done = 0;
    loop {
        tokio::select! {
            biased;
            () = token.cancelled() => return done,
            Some(joined) = tasks.join_next() => done += joined.unwrap_or_default(),
            status = child.wait() => {
                assert!(status.is_ok());
                token.cancel();
            }
            _ = tick.tick() => tokio::task::yield_now().await,
            () = wake.notified() => done += 1,
            Ok(permit) = limit.acquire() => permit.forget(),
            mut count = lock.lock(), if done == 0 => *count += 1,
            count = rows.read(), if done == 0 => done += *count,
        }
    }
}

#[tokio::main]
async fn main() {
    let child = tokio::process::Command::new("true").spawn().unwrap();
    let mut tasks = JoinSet::new();
    tasks.spawn(async { 5 });
    let done = supervise(child, tasks, CancellationToken::new(), &Notify::new()).await;
    assert!(done >= 5);
}
