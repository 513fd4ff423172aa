//! Through a parameter, below another attribute of ours.
use async_hygiene::{TimedOut, hygiene, timeout};
use tokio::sync::mpsc::Sender;

#[timeout("1s")]
#[hygiene(strict)]
async fn report(to: &Sender<String>, text: String) -> Result<bool, TimedOut> {
    Ok(to.send(text).await.is_ok())
}

fn main() {}
