//! An enum with a guard in one variant, declared as a guard.
use async_hygiene::{LockGuard, hygiene};
use std::sync::{Mutex, MutexGuard};

#[derive(LockGuard)]
enum Source<'a> {
    Shared(MutexGuard<'a, String>),
    Fixed(&'static str),
}

impl Source<'_> {
    fn text(&self) -> &str {
        match self {
            Source::Shared(text) => text,
            Source::Fixed(text) => text,
        }
    }
}

fn pick<'a>(shared: &'a Mutex<String>, fixed: bool) -> Source<'a> {
    if fixed { Source::Fixed("none") } else { Source::Shared(shared.lock().unwrap()) }
}

async fn translate(text: &str) -> String {
    text.to_uppercase()
}

#[hygiene]
async fn greeting(shared: &Mutex<String>) -> String {
    let source = pick(shared, false);
    translate(source.text()).await
}

fn main() {}
