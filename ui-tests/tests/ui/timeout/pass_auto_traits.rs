//! `Send`, `!Send` and `'static` are those of the bare function.
use std::rc::Rc;
use std::time::Duration;

use async_hygiene::{TimedOut, timeout};
use tokio::task::{LocalSet, spawn_local};
use tokio::time::sleep;

#[timeout("10ms")]
async fn sendable(text: String) -> Result<usize, TimedOut> {
    sleep(Duration::from_millis(1)).await;
    Ok(text.len())
}

#[timeout("10ms", or = |_| vec![])]
async fn with_closure(bytes: Vec<u8>) -> Vec<u8> {
    sleep(Duration::from_millis(1)).await;
    bytes
}

#[timeout("10ms", graceful)]
async fn local(shared: Rc<u8>) -> Result<u8, TimedOut> {
    sleep(Duration::from_millis(1)).await;
    Ok(*shared)
}

fn is_send<T: Send + 'static>(call: T) -> T {
    call
}

trait NotSend<A> {
    fn is_not_send(&self) {}
}
impl<T: ?Sized> NotSend<()> for T {}
impl<T: ?Sized + Send> NotSend<u8> for T {}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    assert_eq!(tokio::spawn(is_send(sendable("four".to_owned()))).await.unwrap(), Ok(4));
    assert_eq!(tokio::spawn(is_send(with_closure(vec![1]))).await.unwrap(), [1]);
    local(Rc::new(1)).is_not_send();
    let task = LocalSet::new().run_until(async { spawn_local(local(Rc::new(2))).await.unwrap() }).await;
    assert_eq!(task, Ok(2));
}
