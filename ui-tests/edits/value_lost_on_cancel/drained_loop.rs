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
        while !self.waiting.is_empty() {
            let Ok(slot) = self.tx.reserve().await else { return };
            slot.send(self.waiting.remove(0));
        }
        while !self.late.is_empty() {
            let Ok(slot) = self.tx.reserve().await else { return };
            slot.send(self.late.remove(0));
        }
    }
}

fn run() -> async_hygiene::testing::Report {
    async_hygiene::testing::CancelEverywhere::new().run(
        async || {
            let (tx, rx) = tokio::sync::mpsc::channel(8);
            (Outbox { waiting: vec!["one".into(), "two".into()], late: vec!["three".into(), "four".into()], tx }, rx)
        },
        async |(outbox, _)| outbox.flush().await,
        async |(mut outbox, mut rx), _| {
            outbox.flush().await;
            drop(outbox);
            let mut sent = 0;
            while rx.recv().await.is_some() {
                sent += 1;
            }
            assert_eq!(sent, 4);
        },
    )
}

fn main() {
    println!("{}", run());
}
