//! A pair that somebody else has made.
#![deny(unused_must_use)]
use async_hygiene::hygiene;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};

type Pair = (UnboundedSender<u32>, UnboundedReceiver<u32>);

struct Actor {
    mailbox: Option<Pair>,
}

#[hygiene]
impl Actor {
    async fn run(&mut self, spare: Pair) -> Option<u32> {
        let (tx, mut rx) = self.mailbox.take()?;
        tx.send(3).ok()?;
        let (other, _rx) = std::mem::replace(&mut self.mailbox, Some(spare))?;
        other.send(4).ok();
        let (last, _rx) = std::convert::identity(self.mailbox.take().unwrap());
        last.send(4).ok();
        rx.recv().await
    }
}

#[tokio::main]
async fn main() {
    let mut actor = Actor { mailbox: Some(unbounded_channel()) };
    assert_eq!(actor.run(unbounded_channel()).await, None);
}
