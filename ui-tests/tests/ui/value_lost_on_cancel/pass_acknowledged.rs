//! Who waits for the acknowledgement sends the message again.
use async_hygiene::hygiene;
use tokio::sync::mpsc::{self, Receiver, Sender};

struct Delivery {
    number: u64,
    acks: Sender<u64>,
}

impl Delivery {
    async fn ack(self) {
        self.acks.send(self.number).await.unwrap();
    }
}

struct Consumer {
    rx: Receiver<Delivery>,
}

async fn process(_: u64) {}

#[hygiene]
#[async_hygiene::deny(value_lost_on_cancel)]
impl Consumer {
    async fn one(&mut self) -> Option<()> {
        let delivery = self.rx.recv().await?;
        process(delivery.number).await;
        delivery.ack().await;
        Some(())
    }
}

#[tokio::main]
async fn main() {
    let (tx, rx) = mpsc::channel(1);
    let (acks, mut acked) = mpsc::channel(1);
    tx.send(Delivery { number: 8, acks }).await.unwrap();
    Consumer { rx }.one().await.unwrap();
    assert_eq!(acked.recv().await, Some(8));
}
