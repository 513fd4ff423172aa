use async_hygiene::hygiene;

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::Semaphore;
use tokio::time::sleep;

#[hygiene]
async fn demo() {
    let limit = Arc::new(Semaphore::new(1));
    let theirs = limit.clone();
    let mut slow = Box::pin(async move {
        let _permit = theirs.acquire().await;
        sleep(Duration::from_secs(1)).await;
    });
    tokio::select! {
        () = &mut slow => {}
        () = sleep(Duration::from_millis(10)) => {
            drop(slow);
            let _permit = limit.acquire().await.unwrap();
        }
    }
}

async fn run() {
    demo().await;
}

fn main() {}
