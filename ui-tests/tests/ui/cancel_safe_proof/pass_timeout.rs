//! A timeout drops what may be dropped, and so may be dropped itself.
use std::time::Duration;

use async_hygiene::cancel_safe;
use async_hygiene::testing::cancel_everywhere;
use tokio::sync::mpsc;
use tokio::time::{sleep, timeout};

struct Inbox {
    from: mpsc::Receiver<u32>,
    read: Vec<u32>,
}

#[cancel_safe]
impl Inbox {
    async fn read_some(&mut self) {
        for _ in 0..4 {
            if let Ok(Some(message)) = timeout(Duration::from_secs(1), self.from.recv()).await {
                self.read.push(message);
            }
        }
    }
}

fn main() {
    cancel_everywhere(
        async || {
            let (to, from) = mpsc::channel(8);
            tokio::spawn(async move {
                for n in 1..3 {
                    sleep(Duration::from_millis(1500)).await;
                    _ = to.send(n).await;
                }
            });
            Inbox { from, read: Vec::new() }
        },
        Inbox::read_some,
        async |mut inbox, _| {
            inbox.read_some().await;
            assert_eq!(inbox.read, [1, 2]);
        },
    );
}
