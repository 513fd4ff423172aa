//! What may be dropped midway is dropped as soon as the token is cancelled: a receiver, a timer, a notification, a lock, one's own function
//! that has promised it.
use std::cell::Cell;
use std::time::Duration;

use async_hygiene::{Cancelled, cancel_safe, cancellable};
use tokio::sync::{Mutex, Notify, Semaphore, broadcast, mpsc, watch};
use tokio::time::{Instant, sleep, sleep_until};
use tokio_util::sync::CancellationToken;

#[cancellable]
async fn receives(jobs: &mut mpsc::Receiver<u8>, token: &CancellationToken) -> Result<Option<u8>, Cancelled> {
    Ok(jobs.recv().await)
}

#[cancellable]
async fn hears(news: &mut broadcast::Receiver<u8>, token: &CancellationToken) -> Result<u8, Cancelled> {
    Ok(news.recv().await.unwrap_or_default())
}

#[cancellable]
async fn watches(value: &mut watch::Receiver<u8>, token: &CancellationToken) -> Result<bool, Cancelled> {
    Ok(value.changed().await.is_ok())
}

#[cancellable]
async fn sleeps(token: &CancellationToken) -> Result<(), Cancelled> {
    sleep(Duration::from_secs(3600)).await;
    sleep_until(Instant::now() + Duration::from_secs(1)).await;
    Ok(())
}

#[cancellable]
async fn is_notified(notify: &Notify, token: &CancellationToken) -> Result<(), Cancelled> {
    notify.notified().await;
    Ok(())
}

#[cancellable]
async fn locks(mutex: &Mutex<u8>, token: &CancellationToken) -> Result<u8, Cancelled> {
    Ok(*mutex.lock().await)
}

#[cancellable]
async fn is_permitted(places: &Semaphore, token: &CancellationToken) -> Result<bool, Cancelled> {
    Ok(places.acquire().await.is_ok())
}

#[cancel_safe]
async fn promised() {
    sleep(Duration::from_secs(3600)).await;
}

#[cancellable]
async fn own(token: &CancellationToken) -> Result<(), Cancelled> {
    promised().await;
    Ok(())
}

#[cancellable]
async fn held_in_a_variable(token: &CancellationToken) -> Result<(), Cancelled> {
    let later = promised();
    later.await;
    Ok(())
}

async fn ends_at_once<T>(call: impl Future<Output = Result<T, Cancelled>>, token: &CancellationToken) {
    let start = Instant::now();
    let waited = Cell::new(false);
    let (ended, ()) = tokio::join!(call, async {
        sleep(Duration::from_millis(10)).await;
        waited.set(true);
        token.cancel();
    });
    assert!(ended.is_err() && waited.get());
    assert_eq!(start.elapsed(), Duration::from_millis(10));
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let token = CancellationToken::new;
    let (_send, mut jobs) = mpsc::channel(1);
    let (_tell, mut news) = broadcast::channel(1);
    let (_set, mut value) = watch::channel(1);
    let (notify, mutex, places) = (Notify::new(), Mutex::new(1), Semaphore::new(0));
    let _guard = mutex.lock().await;
    let t = token();
    ends_at_once(receives(&mut jobs, &t), &t).await;
    let t = token();
    ends_at_once(hears(&mut news, &t), &t).await;
    let t = token();
    ends_at_once(watches(&mut value, &t), &t).await;
    let t = token();
    ends_at_once(sleeps(&t), &t).await;
    let t = token();
    ends_at_once(is_notified(&notify, &t), &t).await;
    let t = token();
    ends_at_once(locks(&mutex, &t), &t).await;
    let t = token();
    ends_at_once(is_permitted(&places, &t), &t).await;
    let t = token();
    ends_at_once(own(&t), &t).await;
    let t = token();
    ends_at_once(held_in_a_variable(&t), &t).await;
}
