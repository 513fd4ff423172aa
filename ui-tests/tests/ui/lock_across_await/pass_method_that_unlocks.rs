//! A method that takes `self` by value ends a guard of the user's own.
use async_hygiene::{LockGuard, hygiene};
use std::sync::{Mutex, MutexGuard};

#[derive(LockGuard)]
struct Draft<'a> {
    text: MutexGuard<'a, String>,
}

impl Draft<'_> {
    fn append(mut self, more: &str) -> Self {
        self.text.push_str(more);
        self
    }

    fn publish(self) -> usize {
        self.text.len()
    }
}

async fn announce(length: usize) -> usize {
    length
}

#[hygiene]
async fn write(text: &Mutex<String>) -> usize {
    let draft = Draft { text: text.lock().unwrap() };
    let draft = draft.append("Dear ").append("reader");
    let length = draft.publish();
    announce(length).await
}

fn main() {}
