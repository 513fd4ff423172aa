//! What a handler awaits is not dropped by the other branches.
use async_hygiene::hygiene;
use tokio::sync::{Mutex, Semaphore, mpsc};

#[hygiene]
#[async_hygiene::deny(progress_lost_in_select)]
async fn run(limit: &Semaphore, sums: &Mutex<u64>, mut odd: mpsc::Receiver<u64>, mut even: mpsc::Receiver<u64>) {
    'all: loop {
        tokio::select! {
            Some(n) = odd.recv() => {
                let _permit = limit.acquire().await;
                *sums.lock().await += n;
                continue 'all;
            }
            Some(n) = even.recv() => *sums.lock().await += n,
            else => break 'all,
        }
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let ((odd, odds), (even, evens)) = (mpsc::channel(1), mpsc::channel(1));
    odd.send(1).await.unwrap();
    even.send(2).await.unwrap();
    drop((odd, even));
    let sums = Mutex::new(0);
    run(&Semaphore::new(1), &sums, odds, evens).await;
    assert_eq!(*sums.lock().await, 3);
}
