use async_hygiene::hygiene;
use tokio::runtime::Handle;

async fn work() {
    tokio::task::yield_now().await;
}

#[hygiene]
pub async fn start(other: &Handle) {
    let _entered = other.enter();
    tokio::spawn(work()).await.unwrap(); // what else runs on this thread meanwhile spawns there too
}

fn main() {}
