//! A runtime's `EnterGuard` leaves the runtime set for other tasks of the thread.
use async_hygiene::hygiene;
use tokio::runtime::Handle;

async fn start() -> u16 {
    8080
}

#[hygiene]
async fn launch(background: &Handle) -> u16 {
    let _context = background.enter();
    start().await
}

fn main() {}
