//! Through a timeout, question marks and conversions, the value is still the message.
use std::time::Duration;

use async_hygiene::hygiene;
use tokio::sync::mpsc::Receiver;
use tokio::time::timeout;

async fn log(_: usize) { tokio::task::yield_now().await }

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

fn run() -> async_hygiene::testing::Report {
    async_hygiene::testing::CancelEverywhere::new().run(
        async || {
            let (to, rx) = tokio::sync::mpsc::channel(8);
            to.try_send(b"one".to_vec()).unwrap();
            rx
        },
        text,
        async |mut rx, first| {
            let first = if let Some(first) = first { first } else { text(&mut rx).await };
            assert_eq!(first.unwrap(), "one");
        },
    )
}

fn main() {
    println!("{}", run());
}
