use async_hygiene::{TimedOut, hygiene, timeout};
use tokio::sync::mpsc::Sender;

#[timeout("1s")]
#[hygiene(strict)]
async fn report(to: &Sender<String>, text: String) -> Result<bool, TimedOut> {
    let Ok(slot) = to.reserve().await else { return Ok(false) };
    slot.send(text);
    Ok(true)
}

fn main() {}
