use async_hygiene::{Shutdown, hygiene};
use tokio::sync::mpsc::Receiver;

/// Saves orders, until there are no more.
#[hygiene]
pub async fn serve(mut orders: Receiver<u32>) {
    let shutdown = Shutdown::new();
    #[async_hygiene::allow(unbounded_concurrency, reason = "the disk is quick")]
    while let Some(order) = orders.recv().await {
        shutdown.spawn("save", super::save(order));
    }
    shutdown.trigger();
    timeline::note(shutdown.drain().await.to_string());
}
