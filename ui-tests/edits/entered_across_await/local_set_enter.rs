use async_hygiene::hygiene;
use tokio::task::LocalSet;

async fn prepare() {}

#[hygiene]
async fn set_up(set: &LocalSet) {
    let _inside = set.enter();
    drop(_inside);
    prepare().await;
}

fn main() {}
