//! `let … else` that binds a copy; its temporaries end with the statement.
use async_hygiene::hygiene;
use std::sync::Mutex;

async fn greet(user: u32) -> u32 {
    user
}

#[hygiene]
async fn greet_first(users: &Mutex<Vec<u32>>) -> u32 {
    let Some(user) = users.lock().unwrap().first().copied() else {
        return 0;
    };
    greet(user).await
}

fn main() {}
