//! The guard of `LocalSet::enter` sends the `spawn_local` of other tasks into the wrong set.
use async_hygiene::hygiene;
use tokio::task::LocalSet;

async fn prepare() {}

#[hygiene]
async fn set_up(set: &LocalSet) {
    let _inside = set.enter();
    prepare().await;
}

fn main() {}
