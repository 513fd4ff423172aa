//! A channel that says that it carries `()` is a signal, often given by dropping an end.
use async_hygiene::hygiene;
use tokio::sync::mpsc;

#[hygiene]
async fn both() {
    let (closes, mut closed) = mpsc::unbounded_channel::<()>();
    let (_alive, gone) = std::sync::mpsc::channel::<()>();
    drop(closes);
    assert_eq!(closed.recv().await, None);
    assert!(gone.try_recv().is_err());
}

fn main() {
    futures::executor::block_on(both());
}
