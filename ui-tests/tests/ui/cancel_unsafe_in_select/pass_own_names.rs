//! Names say nothing: these are methods and functions of one's own.
use async_hygiene::facts::{DropSafe, method};
use async_hygiene::hygiene;
use tokio::sync::mpsc::{Receiver, channel};

#[derive(Default)]
struct Tape {
    items: Vec<u8>,
}

impl Tape {
    async fn read_exact(&mut self, count: usize) -> usize {
        while self.items.len() < count {
            tokio::task::yield_now().await;
            self.items.push(0);
        }
        count
    }

    async fn send(&mut self, item: u8) {
        self.items.push(item);
        tokio::task::yield_now().await;
    }

    fn write_all(&self) -> std::future::Ready<usize> {
        std::future::ready(self.items.len())
    }
}

struct Journal(Tape);

impl Journal {
    /// What was taken out is put back when the future is dropped; no text shows that.
    async fn recv(&mut self) -> u8 {
        let mut bytes = [1, 2].as_slice();
        tokio::io::AsyncReadExt::read_u8(&mut bytes).await.unwrap_or(self.0.items.len() as u8)
    }
}

impl DropSafe<method::recv> for Journal {}

async fn copy(tape: &mut Tape) {
    tape.items.extend_from_within(..);
}

#[hygiene]
async fn play(mut tape: Tape, mut journal: Journal, mut keys: Receiver<u8>) -> usize {
    let mut blank = Tape::default();
    for turn in 0..9 {
        tokio::select! {
            count = tape.read_exact(3) => return count + turn,
            byte = journal.recv() => assert_eq!(byte, 1),
            Some(key) = keys.recv() => println!("{key}"),
        }
        tokio::select! {
            () = tape.send(1) => {}
            Some(key) = keys.recv() => println!("{key}"),
        }
        tokio::select! {
            count = tape.write_all() => assert!(count > 0),
            () = copy(&mut blank) => {}
        }
    }
    0
}

#[tokio::main]
async fn main() {
    let (_tx, rx) = channel(1);
    play(Tape::default(), Journal(Tape::default()), rx).await;
}
