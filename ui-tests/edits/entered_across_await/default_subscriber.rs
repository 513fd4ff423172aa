use async_hygiene::hygiene;
use tracing::subscriber::{NoSubscriber, set_default};

async fn noisy() -> u32 {
    1
}

#[hygiene]
async fn silenced() -> u32 {
    let _quiet = set_default(NoSubscriber::default());
    drop(_quiet);
    noisy().await
}

fn main() {}
