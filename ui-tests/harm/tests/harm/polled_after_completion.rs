//! A job that ends before the server does.

use std::any::Any;
use std::panic::AssertUnwindSafe;

use futures::FutureExt;
use tokio::sync::mpsc::{self, Receiver};

use crate::pages::polled_after_completion::{mended, mistake};
use crate::support::{one_thread, settle};

/// What becomes of a server that gets two events after its job has ended.
fn served(serve: impl AsyncFn(Receiver<u32>)) -> Result<(), Box<dyn Any + Send>> {
    one_thread().block_on(async {
        let (tx, events) = mpsc::channel(2);
        let send = async {
            settle().await;
            // Nobody receives any more when the server has panicked.
            _ = tx.send(1).await;
            _ = tx.send(2).await;
            drop(tx);
        };
        tokio::join!(AssertUnwindSafe(serve(events)).catch_unwind(), send).0
    })
}

fn text(panic: &(dyn Any + Send)) -> &str {
    panic.downcast_ref::<&str>().copied().or(panic.downcast_ref::<String>().map(String::as_str)).expect("a text")
}

#[test]
fn the_next_turn_panics() {
    let panic = served(mistake::serve).expect_err("a panic");
    assert!(text(&*panic).contains("polled after completion"), "{}", text(&*panic));
}

#[test]
fn so_does_an_async_function() {
    let panic = served(async |mut events| {
        let mut job = std::pin::pin!(async {});
        loop {
            tokio::select! {
                () = &mut job => {}
                event = events.recv() => if event.is_none() { return },
            }
        }
    });
    let panic = panic.expect_err("a panic");
    assert!(text(&*panic).contains("resumed after completion"), "{}", text(&*panic));
}

#[test]
fn mended_the_server_goes_on() {
    served(mended::serve).expect("no panic");
}
