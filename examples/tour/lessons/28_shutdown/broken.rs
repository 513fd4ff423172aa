use async_hygiene::hygiene;
use tokio::sync::mpsc::Receiver;

/// Saves orders, until there are no more.
#[hygiene]
pub async fn serve(mut orders: Receiver<u32>) {
    #[async_hygiene::allow(unbounded_concurrency, reason = "the disk is quick")]
    while let Some(order) = orders.recv().await {
        tokio::spawn(super::save(order));
    }
}
