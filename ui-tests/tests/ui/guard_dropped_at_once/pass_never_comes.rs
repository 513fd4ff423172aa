//! A task that loops for ever has an output that never comes: `Result<!, JoinError>`, or `Result<(), JoinError>` up to edition 2021.
use async_hygiene::hygiene;
use tokio::task::yield_now;

#[hygiene]
async fn aborted() {
    let handles: Vec<_> = (0..2)
        .map(|_| {
            tokio::spawn(async {
                loop {
                    yield_now().await;
                }
            })
        })
        .collect();
    for handle in &handles {
        handle.abort();
    }
    for handle in handles {
        let _ = handle.await;
    }
}

#[hygiene]
async fn in_an_option() {
    let task = tokio::spawn(async {
        loop {
            yield_now().await;
        }
    });
    task.abort();
    let _ = task.await.ok();
}

#[hygiene]
#[tokio::main(flavor = "current_thread")]
async fn main() {
    aborted().await;
    in_an_option().await;
}
