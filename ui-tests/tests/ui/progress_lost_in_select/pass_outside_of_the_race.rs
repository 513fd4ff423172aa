//! The lock is taken before, and what is raced is something else.
use std::time::Duration;

use async_hygiene::hygiene;
use tokio::sync::{Mutex, mpsc};
use tokio::time::timeout;

#[hygiene]
#[async_hygiene::deny(progress_lost_in_select)]
async fn next(source: &Mutex<mpsc::Receiver<u64>>, stop: &mut mpsc::Receiver<()>) -> Option<u64> {
    let mut source = source.lock().await;
    loop {
        tokio::select! {
            one = source.recv() => return one,
            Some(()) = stop.recv() => {}
        }
        timeout(Duration::from_secs(1), stop.recv()).await.ok()??;
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let ((tx, rx), (_stop, mut stopped)) = (mpsc::channel(1), mpsc::channel(1));
    tx.send(1).await.unwrap();
    assert_eq!(next(&Mutex::new(rx), &mut stopped).await, Some(1));
}
