//! What is not `Send` is not, and the note shows what it keeps.
use async_hygiene::cancel_safe;

use std::rc::Rc;

#[cancel_safe]
async fn shared(n: Rc<u8>) -> u8 {
    tokio::task::yield_now().await;
    *n
}

fn sent(_: impl Send) {}

fn main() {
    sent(shared(Rc::new(1)));
}
