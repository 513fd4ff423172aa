//! `Send` and `!Send` are those of the bare function, and so is `'static`.
use std::rc::Rc;
use std::sync::Mutex;

use async_hygiene::{Cancelled, cancellable};
use tokio::task::{LocalSet, spawn_local, yield_now};
use tokio_util::sync::CancellationToken;

#[cancellable]
async fn sendable(text: String, token: CancellationToken) -> Result<usize, Cancelled> {
    yield_now().await;
    drop(token);
    Ok(text.len())
}

#[cancellable]
async fn guard_in_a_temporary(mutex: &Mutex<u8>, token: CancellationToken) -> Result<u8, Cancelled> {
    *mutex.lock().unwrap() += 1;
    yield_now().await;
    let n = *mutex.lock().unwrap();
    yield_now().await;
    { *mutex.lock().unwrap() += n; }
    yield_now().await;
    drop(token);
    let last = *mutex.lock().unwrap();
    Ok(last)
}

#[cancellable]
async fn local(shared: Rc<u8>, token: CancellationToken) -> Result<u8, Cancelled> {
    let other = Rc::clone(&shared);
    yield_now().await;
    drop(token);
    Ok(*other + *shared)
}

#[cancellable]
async fn pointer(token: CancellationToken) -> Result<(), Cancelled> {
    let cell = std::cell::Cell::new(1);
    let by_reference = &cell;
    yield_now().await;
    by_reference.set(2);
    drop(token);
    Ok(())
}

async fn twice<T: Send + 'static>(call: impl Future<Output = T> + Send + 'static) -> T {
    tokio::spawn(call).await.unwrap()
}

fn is_send<T: Send>(_: &T) {}

trait NotSend<A> {
    fn is_not_send(&self) {}
}
impl<T: ?Sized> NotSend<()> for T {}
impl<T: ?Sized + Send> NotSend<u8> for T {}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let token = CancellationToken::new;
    assert_eq!(twice(sendable("four".to_owned(), token())).await, Ok(4));
    let mutex = Mutex::new(1);
    let call = guard_in_a_temporary(&mutex, token());
    is_send(&call);
    assert_eq!(call.await, Ok(4));
    // Ambiguous, did one of them become `Send`.
    local(Rc::new(1), token()).is_not_send();
    pointer(token()).is_not_send();
    let set = LocalSet::new();
    let task = set.run_until(async { spawn_local(local(Rc::new(2), token())).await.unwrap() });
    assert_eq!(task.await, Ok(4));
    let cancelled = token();
    cancelled.cancel();
    assert!(twice(sendable(String::new(), cancelled)).await.is_err());
}
