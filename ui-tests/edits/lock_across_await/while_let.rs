use async_hygiene::hygiene;
use std::collections::VecDeque;
use std::sync::Mutex;

async fn deliver(letter: String) -> usize {
    letter.len()
}

#[hygiene]
async fn drain(outbox: &Mutex<VecDeque<String>>) -> usize {
    let mut sent = 0;
    loop {
        let value = outbox.lock().unwrap().pop_front();
        let Some(letter) = value else { return sent };
        sent += deliver(letter).await;
    }
}

fn main() {}
