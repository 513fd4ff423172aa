//! A type of one's own, of which its author says what it loses.
use async_hygiene::facts::{DropUnsafe, lost, method};
use async_hygiene::hygiene;
use tokio::sync::mpsc::Receiver;

struct Outbox(Vec<String>);

impl Outbox {
    async fn send(&mut self, letter: String) {
        self.0.push(letter);
        tokio::task::yield_now().await;
    }
}

impl DropUnsafe<method::send, (), lost::message> for Outbox {}

#[hygiene]
async fn deliver(mut outbox: Outbox, mut letters: Receiver<String>, mut bells: Receiver<u8>) {
    while let Some(letter) = letters.recv().await {
        tokio::select! {
            () = outbox.send(letter) => {}
            bell = bells.recv() => println!("{bell:?}"),
        }
    }
}

fn main() {}
