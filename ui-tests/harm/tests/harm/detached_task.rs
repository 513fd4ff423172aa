//! A connection that panics, and one that takes longer than the program.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use std::thread;

use tokio::task::JoinSet;

use crate::pages::detached_task::{mended, mistake};
use crate::support::{one_thread, settle};

/// A connection that panics, and whether it has done so.
fn panics() -> (impl Future<Output = ()> + Send + 'static, Arc<AtomicBool>) {
    struct Noted(Arc<AtomicBool>);
    impl Drop for Noted {
        fn drop(&mut self) {
            self.0.store(thread::panicking(), SeqCst);
        }
    }
    let panicked = Arc::new(AtomicBool::new(false));
    let noted = Noted(Arc::clone(&panicked));
    let connection = async move {
        let _noted = noted;
        panic!("no such account");
    };
    (connection, panicked)
}

/// A connection that waits before it answers, and whether it has answered.
fn answers() -> (impl Future<Output = ()> + Send + 'static, Arc<AtomicBool>) {
    let answered = Arc::new(AtomicBool::new(false));
    let answer = Arc::clone(&answered);
    let connection = async move {
        settle().await;
        answer.store(true, SeqCst);
    };
    (connection, answered)
}

#[test]
fn a_panic_vanishes() {
    let (connection, panicked) = panics();
    // Whatever the program can learn of the connection is in the outcome of this call.
    let outcome: () = one_thread().block_on(async {
        let outcome = mistake::accept(connection).await;
        settle().await;
        outcome
    });
    assert_eq!((outcome, panicked.load(SeqCst)), ((), true));
}

#[test]
fn the_end_of_the_program_cuts_it_off() {
    let (connection, answered) = answers();
    one_thread().block_on(mistake::accept(connection));
    assert!(!answered.load(SeqCst));
}

#[test]
fn mended_a_panic_is_seen() {
    let (connection, panicked) = panics();
    let mut tasks = JoinSet::new();
    let outcome = one_thread().block_on(async {
        mended::accept(connection, &mut tasks).await;
        tasks.join_next().await.expect("a task")
    });
    assert!(panicked.load(SeqCst) && outcome.expect_err("a panic").is_panic());
}

#[test]
fn mended_the_program_waits_for_it() {
    let (connection, answered) = answers();
    let mut tasks = JoinSet::new();
    one_thread().block_on(async {
        mended::accept(connection, &mut tasks).await;
        tasks.join_all().await;
    });
    assert!(answered.load(SeqCst));
}
