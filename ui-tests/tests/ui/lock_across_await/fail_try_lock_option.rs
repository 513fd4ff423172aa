//! A parking_lot guard inside an `Option` is held.
use async_hygiene::hygiene;
use parking_lot::Mutex;

async fn run_once() {}

#[hygiene]
async fn leader_only(leadership: &Mutex<()>) -> bool {
    let leading = leadership.try_lock();
    run_once().await;
    leading.is_some()
}

fn main() {}
