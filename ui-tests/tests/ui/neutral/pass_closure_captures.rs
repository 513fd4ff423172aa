//! Closures that capture single fields, by reference, by mutable reference and by move.
#![deny(warnings)]
use async_hygiene::hygiene;

struct Session {
    user: String,
    hits: u32,
    tags: Vec<String>,
}

async fn pause() {}

#[hygiene]
async fn visit(mut session: Session) -> usize {
    let mut hit = || session.hits += 1;
    let user = &session.user;
    hit();
    pause().await;
    hit();
    let length = user.len();
    let tags = session.tags;
    let count = move || tags.len();
    let name = move || session.user;
    pause().await;
    let counted = count();
    session.hits += 1;
    pause().await;
    name().len() + counted + length + session.hits as usize
}

fn main() {}
