//! One task sends the token, another one renews it.

use std::cell::RefCell;
use std::rc::Rc;

use tokio::task::{JoinError, LocalSet};

use crate::pages::borrow_across_await::{mended, mistake};
use crate::support::one_thread;

/// What becomes of the task that renews the token while another one sends it.
fn renew(ping: impl AsyncFn(&RefCell<String>) + 'static) -> Result<(), JoinError> {
    LocalSet::new().block_on(&one_thread(), async {
        let token = Rc::new(RefCell::new("old".to_owned()));
        let sent = Rc::clone(&token);
        let sending = tokio::task::spawn_local(async move { ping(&sent).await });
        let renewed = tokio::task::spawn_local(async move { *token.borrow_mut() = "new".to_owned() }).await;
        sending.await.expect("the other one goes on");
        renewed
    })
}

#[test]
fn another_task_panics() {
    let panic = renew(mistake::ping).expect_err("a panic").into_panic();
    let text = panic.downcast_ref::<String>().expect("a text");
    assert!(text.contains("already") && text.contains("borrow"), "{text}");
}

#[test]
fn mended_the_token_is_renewed() {
    renew(mended::ping).expect("no panic");
}
