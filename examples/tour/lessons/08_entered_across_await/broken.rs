use async_hygiene::hygiene;
use tracing::{info, info_span};

#[hygiene]
pub async fn handle(order: u64) {
    let _span = info_span!("order", order).entered();
    super::payment().await;
    info!(order, "paid");
}
