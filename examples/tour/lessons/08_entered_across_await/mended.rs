use async_hygiene::hygiene;
use tracing::{Instrument, info, info_span};

#[hygiene]
pub async fn handle(order: u64) {
    let work = async {
        super::payment().await;
        info!(order, "paid");
    };
    work.instrument(info_span!("order", order)).await;
}
