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
    let value = sessions.by_user.lock().unwrap().remove(&user);
    if let Some(session) = value {
        return notify(&session).await;
    }
    0
}

fn main() {}
