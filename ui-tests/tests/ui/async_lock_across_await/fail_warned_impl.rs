//! A warning in a method of an annotated `impl`.
#![deny(warnings)]
use async_hygiene::hygiene;
use tokio::sync::Mutex;

struct Client {
    session: Mutex<Option<String>>,
}

async fn log_in(user: &str) -> String {
    format!("session of {user}")
}

#[hygiene]
impl Client {
    async fn session(&self, user: &str) -> String {
        let mut session = self.session.lock().await;
        if session.is_none() {
            *session = Some(log_in(user).await);
        }
        session.clone().unwrap_or_default()
    }
}

fn main() {}
