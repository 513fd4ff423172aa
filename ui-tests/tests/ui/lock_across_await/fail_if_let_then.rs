//! The scrutinee of `if let` keeps its lock while the body runs.
use async_hygiene::hygiene;
use std::collections::HashMap;
use std::sync::Mutex;

struct Sessions {
    by_user: Mutex<HashMap<u64, String>>,
}

async fn notify(session: &str) -> usize {
    session.len()
}

#[hygiene]
async fn log_out(sessions: &Sessions, user: u64) -> usize {
    if let Some(session) = sessions.by_user.lock().unwrap().remove(&user) {
        return notify(&session).await;
    }
    0
}

fn main() {}
