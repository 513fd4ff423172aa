//! A handle is a future, but the task runs without it: another lint's affair.
use async_hygiene::hygiene;
use tokio_util::task::AbortOnDropHandle;

fn start() -> tokio::task::JoinHandle<()> {
    tokio::spawn(async {})
}

#[hygiene]
#[async_hygiene::allow(detached_task)]
async fn run() {
    let _ = start();
    let _task = start();
    let _ends_with_this = AbortOnDropHandle::new(tokio::spawn(async {}));
}

fn main() {}
