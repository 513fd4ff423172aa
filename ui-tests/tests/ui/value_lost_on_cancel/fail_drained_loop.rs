//! The loop has taken all of it, and sends one by one.
use async_hygiene::hygiene;
use tokio::sync::mpsc::Sender;

struct Outbox {
    waiting: Vec<String>,
    late: Vec<String>,
    tx: Sender<String>,
}

#[hygiene]
#[async_hygiene::deny(value_lost_on_cancel)]
impl Outbox {
    async fn flush(&mut self) {
        for mail in self.waiting.drain(..) {
            let _sent = self.tx.send(mail).await;
        }
        let late = std::mem::take(&mut self.late);
        for mail in late {
            let _sent = self.tx.send(mail).await;
        }
    }
}

fn main() {}
