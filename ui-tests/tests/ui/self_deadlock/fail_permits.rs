//! More permits than there are, of a static.
use async_hygiene::hygiene;

use tokio::sync::Semaphore;

static SLOTS: Semaphore = Semaphore::const_new(4);

#[hygiene]
async fn double() {
    let all = SLOTS.acquire_many(3).await.unwrap();
    println!("{}", all.num_permits());
    let more = SLOTS.acquire_many(2).await.unwrap();
    drop((all, more));
}

async fn run() {
    double().await;
}

fn main() {}
