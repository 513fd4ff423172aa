use async_hygiene::hygiene;
use tokio::task::JoinSet;

/// Sends a mail for each order. Tells how many could not be sent.
#[hygiene]
pub async fn confirm(orders: &[u32; 3]) -> usize {
    let mut mails = JoinSet::new();
    for order in orders {
        mails.spawn(super::mail(*order));
    }
    let mut failed = 0;
    while let Some(sent) = mails.join_next().await {
        failed += usize::from(sent.is_err());
    }
    failed
}
