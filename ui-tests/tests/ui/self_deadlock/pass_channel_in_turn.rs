//! One comes out, one goes in; and a channel that somebody else drains.
use async_hygiene::hygiene;

use tokio::sync::mpsc;

struct Relay {
    inbox: mpsc::Receiver<u32>,
    outbox: mpsc::Sender<u32>,
}

fn relay() -> (mpsc::Sender<u32>, Relay, mpsc::Receiver<u32>) {
    let (to, inbox) = mpsc::channel(1);
    let (outbox, from) = mpsc::channel(1);
    (to, Relay { inbox, outbox }, from)
}

#[hygiene(strict)]
#[async_hygiene::allow(cancel_safety_unknown, progress_lost_in_select)]
impl Relay {
    async fn run(mut self) {
        loop {
            tokio::select! {
                next = self.inbox.recv() => match next {
                    Some(number) => {
                        for n in 0..number {
                            self.outbox.send(n).await.unwrap();
                        }
                    }
                    None => return,
                },
                () = self.outbox.closed() => return,
            }
        }
    }
}

#[hygiene(strict)]
async fn count_down() -> u32 {
    let (tx, mut rx) = mpsc::channel(1);
    tx.send(5).await.unwrap();
    let mut turns = 0;
    while let Some(number) = rx.recv().await {
        turns += 1;
        if number == 0 {
            break;
        }
        tx.send(number - 1).await.unwrap();
    }
    turns
}

#[tokio::main]
async fn main() {
    assert_eq!(count_down().await, 6);
    let (to, relay, mut from) = relay();
    let task = tokio::spawn(relay.run());
    to.send(3).await.unwrap();
    drop(to);
    while let Some(number) = from.recv().await {
        assert!(number < 3);
    }
    task.await.unwrap();
}
