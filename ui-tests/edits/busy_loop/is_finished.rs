use async_hygiene::hygiene;
use tokio::task::JoinHandle;

#[hygiene]
async fn result(handle: JoinHandle<u32>) -> u32 {
    let result = handle.await;
    result.unwrap()
}

fn main() {}
