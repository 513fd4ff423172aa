//! A copy asks about a statement; the statement itself still runs once.
use async_hygiene::hygiene;
use std::sync::atomic::{AtomicU32, Ordering};

static SENT: AtomicU32 = AtomicU32::new(0);

struct Line;

impl Line {
    fn send(&self, _: String) -> u32 {
        SENT.fetch_add(1, Ordering::Relaxed)
    }
}

#[hygiene(strict)]
async fn call(line: Line, text: String) {
    line.send(text.clone());
    line.send(text);
    Some(1).map(|_| line.send(String::new()));
    let _ = line.send(String::new());
    let _last = line.send(String::new());
}

fn main() {
    futures::executor::block_on(call(Line, String::new()));
    assert_eq!(SENT.load(Ordering::Relaxed), 5);
}
