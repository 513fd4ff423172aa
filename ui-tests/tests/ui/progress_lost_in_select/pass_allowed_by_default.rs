//! Nobody asked for it.
use async_hygiene::hygiene;
use tokio::sync::{Semaphore, mpsc};

#[hygiene]
async fn take(limit: &Semaphore, bell: &mut mpsc::Receiver<()>) -> usize {
    let mut taken = 0;
    loop {
        tokio::select! {
            Ok(permit) = limit.acquire(), if limit.available_permits() > 0 => {
                permit.forget();
                taken += 1;
            }
            Some(()) = bell.recv() => {}
            else => return taken,
        }
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (_, mut bell) = mpsc::channel(1);
    assert_eq!(take(&Semaphore::new(2), &mut bell).await, 2);
}
