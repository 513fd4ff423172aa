//! A guard puts it back; and a flag that tells of an interruption is meant to stay.
use std::sync::atomic::{AtomicUsize, Ordering};

use async_hygiene::hygiene;

struct Open<'a>(&'a AtomicUsize);

impl<'a> Open<'a> {
    fn new(count: &'a AtomicUsize) -> Self {
        count.fetch_add(1, Ordering::Relaxed);
        Open(count)
    }
}

impl Drop for Open<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

struct Connection {
    open: AtomicUsize,
    poisoned: bool,
    running: bool,
    turns: u64,
}

async fn work() {
    tokio::task::yield_now().await;
}

#[hygiene]
#[async_hygiene::deny(value_lost_on_cancel)]
impl Connection {
    async fn turn(&mut self) {
        let _open = Open::new(&self.open);
        self.poisoned = true;
        self.turns += 1;
        work().await;
        self.turns += 1;
        self.poisoned = false;
    }

    async fn start(&mut self) {
        self.running = true;
        self.running = false;
        work().await;
        let mut running = true;
        work().await;
        running &= self.running;
        assert!(!running);
    }
}

#[tokio::main]
async fn main() {
    let mut connection = Connection { open: AtomicUsize::new(0), poisoned: false, running: false, turns: 0 };
    connection.turn().await;
    connection.start().await;
    assert_eq!((connection.open.into_inner(), connection.poisoned, connection.turns), (0, false, 2));
}
