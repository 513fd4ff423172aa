use async_hygiene::hygiene;
use tokio::sync::mpsc;

pub struct Desk {
    pub audit: mpsc::Sender<u32>,
}

impl Desk {
    /// Takes an order. The audit hears of it; if nobody audits today, that is said.
    #[hygiene]
    pub async fn accept(&self, order: u32) {
        if self.audit.send(order).await.is_err() {
            eprintln!("nobody audits order {order}");
        }
    }
}
