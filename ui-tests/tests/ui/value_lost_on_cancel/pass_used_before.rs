//! The message has done its work before the next await.
use async_hygiene::hygiene;
use tokio::sync::mpsc::{self, Receiver, Sender};

struct Relay {
    rx: Receiver<String>,
    tx: Sender<String>,
    seen: Vec<usize>,
}

#[hygiene]
#[async_hygiene::deny(value_lost_on_cancel)]
impl Relay {
    async fn count(&mut self) {
        while let Some(text) = self.rx.recv().await {
            self.seen.push(text.len());
            tokio::task::yield_now().await;
        }
    }

    /// What becomes of it in there is that operation's affair.
    async fn pass_on(&mut self) -> Option<()> {
        let text = self.rx.recv().await?;
        self.tx.send(text).await.ok()
    }

    async fn logged(&mut self) {
        let text = self.rx.recv().await;
        tokio::task::yield_now().await;
        println!("{text:?} has come");
    }
}

#[tokio::main]
async fn main() {
    let (tx, rx) = mpsc::channel(4);
    let (out, mut outcome) = mpsc::channel(4);
    let mut relay = Relay { rx, tx: out, seen: Vec::new() };
    for text in ["a", "bb", "ccc"] {
        tx.send(text.to_owned()).await.unwrap();
    }
    relay.logged().await;
    relay.pass_on().await.unwrap();
    drop(tx);
    relay.count().await;
    assert_eq!((outcome.recv().await.unwrap(), relay.seen), ("bb".to_owned(), vec![3]));
}
