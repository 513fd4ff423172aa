//! Nothing wins against it but `else`, which runs when there is nothing left.
use async_hygiene::hygiene;
use tokio::sync::Semaphore;

#[hygiene]
#[async_hygiene::deny(progress_lost_in_select)]
async fn take(limit: &Semaphore) -> usize {
    let mut taken = 0;
    while taken < 2 {
        tokio::select! {
            Ok(permit) = limit.acquire(), if !limit.is_closed() => {
                permit.forget();
                taken += 1;
            }
            else => break,
        }
    }
    taken
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    assert_eq!(take(&Semaphore::new(2)).await, 2);
}
