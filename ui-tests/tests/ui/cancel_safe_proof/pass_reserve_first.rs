//! A slot holds no message: it is waited for, and filled without a wait.
use std::collections::VecDeque;

use async_hygiene::cancel_safe;
use async_hygiene::testing::cancel_everywhere;
use tokio::sync::mpsc;

struct Outbox {
    waiting: VecDeque<u32>,
    to: mpsc::Sender<u32>,
}

#[cancel_safe]
impl Outbox {
    async fn flush(&mut self) -> Option<()> {
        while !self.waiting.is_empty() {
            let slot = self.to.reserve().await.ok()?;
            slot.send(self.waiting.pop_front()?);
        }
        Some(())
    }
}

fn main() {
    cancel_everywhere(
        async || {
            let (to, mut from) = mpsc::channel(1);
            let received = tokio::spawn(async move {
                let mut received = Vec::new();
                while let Some(message) = from.recv().await {
                    received.push(message);
                }
                received
            });
            (Outbox { waiting: VecDeque::from([1, 2, 3]), to }, received)
        },
        async |(outbox, _)| outbox.flush().await,
        async |(mut outbox, received), _| {
            outbox.flush().await;
            drop(outbox);
            assert_eq!(received.await.unwrap(), [1, 2, 3]);
        },
    );
}
