//! A number copied out of a parking_lot mutex in a `let` leaves nothing locked.
use async_hygiene::hygiene;
use parking_lot::Mutex;

async fn report(depth: usize) -> usize {
    depth
}

#[hygiene]
async fn queue_depth(depth: &Mutex<usize>) -> usize {
    let now = *depth.lock();
    report(now).await
}

fn main() {}
