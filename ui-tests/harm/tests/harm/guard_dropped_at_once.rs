//! How many calls are under way at once where there is one permit.

use std::cell::Cell;
use std::pin::Pin;
use std::rc::Rc;

use tokio::sync::Semaphore;

use crate::pages::guard_dropped_at_once::{mended, mistake};
use crate::support::{one_thread, settle};

/// The most calls at once.
fn most(limited: impl AsyncFn(&Semaphore, Call)) -> u32 {
    one_thread().block_on(async {
        let (limit, under_way) = (Semaphore::new(1), Rc::<UnderWay>::default());
        tokio::join!(limited(&limit, call(&under_way)), limited(&limit, call(&under_way)));
        under_way.most.get()
    })
}

type Call = Pin<Box<dyn Future<Output = ()>>>;

#[derive(Default)]
struct UnderWay {
    now: Cell<u32>,
    most: Cell<u32>,
}

fn call(under_way: &Rc<UnderWay>) -> Call {
    let under_way = Rc::clone(under_way);
    Box::pin(async move {
        under_way.now.update(|now| now + 1);
        under_way.most.set(under_way.most.get().max(under_way.now.get()));
        settle().await;
        under_way.now.update(|now| now - 1);
    })
}

#[test]
fn two_calls_run_at_once() {
    assert_eq!(most(mistake::limited), 2);
}

#[test]
fn mended_one_at_a_time() {
    assert_eq!(most(mended::limited), 1);
}
