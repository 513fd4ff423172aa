//! Who leaves the function does not want the lock any more.
use std::time::Duration;

use async_hygiene::hygiene;
use tokio::sync::{Mutex, watch};

#[hygiene]
#[async_hygiene::deny(progress_lost_in_select)]
async fn read(value: &Mutex<u64>, stop: &mut watch::Receiver<bool>) -> Result<Option<u64>, watch::error::RecvError> {
    let value = tokio::select! {
        value = value.lock() => *value,
        changed = stop.changed() => {
            changed?;
            return Ok(None);
        }
        () = tokio::time::sleep(Duration::from_secs(60)) => panic!("late"),
    };
    tokio::task::yield_now().await;
    Ok(Some(value))
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (_stop, mut stopped) = watch::channel(false);
    assert_eq!(read(&Mutex::new(3), &mut stopped).await.ok(), Some(Some(3)));
}
