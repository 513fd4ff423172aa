//! The guard of `set_default` leaves the subscriber set for other tasks of the thread.
use async_hygiene::hygiene;
use tracing::subscriber::{NoSubscriber, set_default};

async fn noisy() -> u32 {
    1
}

#[hygiene]
async fn silenced() -> u32 {
    let _quiet = set_default(NoSubscriber::default());
    noisy().await
}

fn main() {}
