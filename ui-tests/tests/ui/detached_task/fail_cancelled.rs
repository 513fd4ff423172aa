//! Here the drop of the handle cancels.
use async_hygiene::hygiene;
use futures::future::{FutureExt, RemoteHandle};

fn spawn_remote(work: impl Future<Output = u64> + Send + 'static) -> RemoteHandle<u64> {
    let (task, handle) = work.remote_handle();
    tokio::spawn(task);
    handle
}

#[hygiene(strict)]
async fn run() {
    let _ = spawn_remote(async { 1 });
}

fn main() {}
