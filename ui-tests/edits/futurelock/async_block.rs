use async_hygiene::hygiene;

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::Mutex;
use tokio::time::sleep;

#[hygiene]
async fn demo(lock: Arc<Mutex<u32>>) {
    let theirs = lock.clone();
    let mut work = Box::pin(async move {
        let mut value = theirs.lock().await;
        *value += 1;
    });
    'outer: loop {
        tokio::select! {
            biased;
            () = &mut work => break 'outer,
            () = sleep(Duration::from_millis(10)) => {
                drop(work);
                if lock.try_lock().is_err() {
                    let value = lock.lock().await;
                    println!("{value}");
                }
                break 'outer;
            }
        }
    }
}

async fn run() {
    let lock = Arc::new(Mutex::new(0));
    let held = lock.clone().lock_owned().await;
    tokio::spawn(async move {
        sleep(Duration::from_millis(100)).await;
        drop(held);
    });
    demo(lock).await;
}

fn main() {}
