//! What is asked about stays as it was: inferred, moved, `Send`, unwarned.
#![deny(warnings)]
use std::future::Future;

use async_hygiene::hygiene;
use tokio::io::{AsyncRead, AsyncReadExt};
use tokio::sync::{OwnedSemaphorePermit, mpsc, mpsc::Receiver};

struct Inbox<T> {
    rx: Receiver<T>,
    bits: Receiver<bool>,
    slot: Option<OwnedSemaphorePermit>,
}

async fn pause() {
    tokio::task::yield_now().await;
}

fn sent<F: Future + Send>(future: F) -> F {
    future
}

#[hygiene]
#[async_hygiene::warn(value_lost_on_cancel)]
impl<T: Send + Into<u64>> Inbox<T> {
    fn in_a_box(&mut self) -> impl Future<Output = u64> + Send + '_ {
        Box::pin(async move {
            let bit = self.bits.recv().await.map(|bit| !bit).unwrap_or_default();
            let _hidden = self.bits.recv().await;
            let slot = std::mem::take(&mut self.slot);
            pause().await;
            self.slot = slot;
            u64::from(bit)
        })
    }

    async fn generic(&mut self) -> u64 {
        let item: T = match self.rx.recv().await {
            Some(item) => item,
            None => return self.in_a_box().await,
        };
        item.into()
    }

    async fn inferred(&mut self, from: &mut (impl AsyncRead + Unpin)) -> usize {
        let mut flags = Vec::new();
        self.bits.recv_many(&mut flags, 4).await;
        pause().await;
        let read = async {
            let mut text = [0; 2];
            from.read_exact(&mut text).await.unwrap();
            text.len()
        };
        read.await + flags.iter().filter(|flag| **flag).count()
    }
}

#[tokio::main]
async fn main() {
    let (tx, rx) = mpsc::channel(2);
    let (bits_tx, bits) = mpsc::channel(4);
    let mut inbox: Inbox<u32> = Inbox { rx, bits, slot: None };
    tx.send(4).await.unwrap();
    drop(tx);
    for _ in 0..4 {
        bits_tx.send(true).await.unwrap();
    }
    assert_eq!(sent(inbox.generic()).await, 4);
    assert_eq!(sent(inbox.generic()).await, 0);
    assert_eq!(sent(inbox.inferred(&mut &b"ab"[..])).await, 4);
}
