//! Through a timeout, question marks and conversions, the value is still the message.
use std::time::Duration;

use async_hygiene::hygiene;
use tokio::sync::mpsc::Receiver;
use tokio::time::timeout;

async fn log(_: usize) {}

type Error = Box<dyn std::error::Error + Send + Sync>;

#[hygiene]
#[async_hygiene::deny(value_lost_on_cancel)]
async fn text(rx: &mut Receiver<Vec<u8>>) -> Result<String, Error> {
    let bytes = timeout(Duration::from_secs(1), rx.recv()).await.map_err(Error::from)?.ok_or("closed")?;
    let text = String::from_utf8(bytes)?;
    log(1).await;
    let text = text;
    Ok(text)
}

fn main() {}
