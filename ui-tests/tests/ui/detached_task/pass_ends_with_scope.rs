//! A handle that aborts, kept for as long as the task should run.
use async_hygiene::hygiene;
use tokio_util::task::AbortOnDropHandle;

fn start() -> AbortOnDropHandle<()> {
    AbortOnDropHandle::new(tokio::spawn(async {}))
}

#[hygiene(strict)]
async fn run() {
    let _ticker = start();
    let _other = AbortOnDropHandle::new(tokio::spawn(async {}));
    println!("while they tick");
}

fn main() {}
