//! Of a future behind a type parameter nothing is known.
use async_hygiene::hygiene;
use tokio::sync::{Mutex, mpsc};

#[hygiene]
#[async_hygiene::deny(progress_lost_in_select)]
async fn either<F, M>(mut make: M, news: &mut mpsc::Receiver<u64>) -> u64
where
    M: FnMut() -> F,
    F: Future<Output = u64>,
{
    let mut sum = 0;
    loop {
        tokio::select! {
            one = make() => return sum + one,
            Some(n) = news.recv() => sum += n,
        }
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (_tx, mut rx) = mpsc::channel(1);
    let value = Mutex::new(3);
    assert_eq!(either(async || *value.lock().await, &mut rx).await, 3);
}
