//! A batch, between two rounds of which the task waits.
use async_hygiene::hygiene;
use tokio::sync::mpsc::Receiver;

struct Writer {
    rx: Receiver<u64>,
    written: Vec<u64>,
}

async fn open() {}

#[hygiene]
#[async_hygiene::deny(value_lost_on_cancel)]
impl Writer {
    async fn round(&mut self) {
        let mut batch = Vec::new();
        if self.rx.recv_many(&mut batch, 64).await > 0 {
            open().await;
            self.written.append(&mut batch);
        }
    }
}

fn main() {}
