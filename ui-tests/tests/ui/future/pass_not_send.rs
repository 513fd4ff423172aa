//! Without `send` nothing is asked: a future that is not `Send` stays so.
use std::rc::Rc;

use async_hygiene::future;
use tokio::task::{LocalSet, spawn_local, yield_now};

#[future(max_size = 64)]
async fn local(shared: Rc<u8>) -> u8 {
    yield_now().await;
    *shared
}

trait NotSend<A> {
    fn is_not_send(&self) {}
}
impl<T: ?Sized> NotSend<()> for T {}
impl<T: ?Sized + Send> NotSend<u8> for T {}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    local(Rc::new(1)).is_not_send();
    assert_eq!(LocalSet::new().run_until(async { spawn_local(local(Rc::new(2))).await.unwrap() }).await, 2);
}
