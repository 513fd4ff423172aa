//! The body that `block_on` runs stays on its thread: what is entered there holds there, to the end.
use async_hygiene::hygiene;
use tokio::runtime::Builder;
use tracing::subscriber::{NoSubscriber, set_default};

async fn noisy() {
    tokio::task::yield_now().await;
}

#[hygiene]
#[tokio::main(flavor = "current_thread")]
async fn above() {
    let _quiet = set_default(NoSubscriber::default());
    noisy().await;
}

#[tokio::main(flavor = "current_thread")]
#[hygiene]
async fn below() {
    let _quiet = set_default(NoSubscriber::default());
    noisy().await;
}

#[hygiene]
fn by_hand() {
    let runtime = Builder::new_current_thread().build().unwrap();
    runtime.block_on(async {
        let _quiet = set_default(NoSubscriber::default());
        noisy().await;
    });
}

fn main() {
    above();
    below();
    by_hand();
}
