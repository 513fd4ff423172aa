//! `CancellationToken::drop_guard` and tasks are not locks.
use async_hygiene::hygiene;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

async fn finish() -> u32 {
    1
}

#[hygiene]
async fn stop(token: CancellationToken, tasks: &TaskTracker) -> u32 {
    let _ = tasks.token();
    let _ = token.clone();
    let _guard = token.drop_guard();
    finish().await
}

fn main() {}
