//! A guard inside an `Option` that is dropped as a whole.
use async_hygiene::hygiene;
use parking_lot::Mutex;

async fn run_as_follower() {}

#[hygiene]
async fn elect(leadership: &Mutex<u32>) -> bool {
    let leading = leadership.try_lock();
    let won = leading.is_some();
    drop(leading);
    run_as_follower().await;
    won
}

fn main() {}
