//! `Send`, `!Send` and `'static` are those of the bare function, and the size is with a permit more.
use std::rc::Rc;
use std::sync::Arc;

use async_hygiene::{Limiter, bounded};
use tokio::task::{LocalSet, spawn_local, yield_now};

/// A permit, and waiting for it.
const SLOTS: usize = 288;

#[bounded(1)]
async fn sendable(text: String) -> usize {
    yield_now().await;
    text.len()
}

#[bounded(per = limiter)]
async fn with_limiter(limiter: Arc<Limiter>) -> u8 {
    yield_now().await;
    1
}

#[bounded(1)]
async fn local(shared: Rc<u8>) -> u8 {
    yield_now().await;
    *shared
}

#[bounded(1)]
async fn large(buffer: [u8; 1024]) -> u8 {
    yield_now().await;
    buffer[0]
}

async fn bare(buffer: [u8; 1024]) -> u8 {
    yield_now().await;
    buffer[0]
}

trait NotSend<A> {
    fn is_not_send(&self) {}
}
impl<T: ?Sized> NotSend<()> for T {}
impl<T: ?Sized + Send> NotSend<u8> for T {}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    assert_eq!(tokio::spawn(sendable("four".to_owned())).await.unwrap(), 4);
    assert_eq!(tokio::spawn(with_limiter(Arc::new(Limiter::new(1)))).await.unwrap(), 1);
    local(Rc::new(1)).is_not_send();
    assert_eq!(LocalSet::new().run_until(async { spawn_local(local(Rc::new(2))).await.unwrap() }).await, 2);
    let sizes = [size_of_val(&bare([0; 1024])), size_of_val(&large([0; 1024]))];
    assert!(sizes[1] <= sizes[0] + SLOTS, "{sizes:?}");
    assert_eq!(bare([1; 1024]).await, large([1; 1024]).await);
}
