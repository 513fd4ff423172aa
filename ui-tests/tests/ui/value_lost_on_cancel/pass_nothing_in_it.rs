//! Signals, flags, points in time and references are no loss.
use std::time::Duration;

use async_hygiene::hygiene;
use tokio::sync::mpsc::{self, Receiver};
use tokio::time::Instant;

struct Inputs {
    wake: Receiver<()>,
    on: Receiver<Result<bool, String>>,
    after: Receiver<Option<(Duration, Instant)>>,
    name: Receiver<&'static str>,
}

#[hygiene]
#[async_hygiene::deny(value_lost_on_cancel)]
impl Inputs {
    async fn all(&mut self) -> bool {
        let wake = self.wake.recv().await;
        let on = self.on.recv().await;
        let Some(Some((after, since))) = self.after.recv().await else { return false };
        let name = self.name.recv().await;
        tokio::task::yield_now().await;
        wake.is_some() && on == Some(Ok(true)) && name == Some("n") && since + after > since
    }
}

#[tokio::main]
async fn main() {
    let ((wake_tx, wake), (on_tx, on)) = (mpsc::channel(1), mpsc::channel(1));
    let ((after_tx, after), (name_tx, name)) = (mpsc::channel(1), mpsc::channel(1));
    wake_tx.send(()).await.unwrap();
    on_tx.send(Ok(true)).await.unwrap();
    after_tx.send(Some((Duration::from_secs(1), Instant::now()))).await.unwrap();
    name_tx.send("n").await.unwrap();
    assert!(Inputs { wake, on, after, name }.all().await);
}
