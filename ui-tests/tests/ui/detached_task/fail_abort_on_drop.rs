//! A handle that aborts, dropped at once.
use async_hygiene::hygiene;
use tokio_util::task::AbortOnDropHandle;

fn start() -> AbortOnDropHandle<()> {
    AbortOnDropHandle::new(tokio::spawn(async {}))
}

#[hygiene(strict)]
async fn run() {
    let _ = start();
}

fn main() {}
