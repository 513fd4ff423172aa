//! At most so many calls run; the rest waits, in the order in which they came.
use std::cell::{Cell, RefCell};
use std::time::Duration;

use async_hygiene::bounded;
use tokio::time::{Instant, sleep};

thread_local! {
    static RUNNING: Cell<(usize, usize)> = const { Cell::new((0, 0)) };
    static ORDER: RefCell<Vec<u32>> = const { RefCell::new(Vec::new()) };
}

struct Runs;

impl Runs {
    fn begin() -> Runs {
        let (now, most) = RUNNING.get();
        RUNNING.set((now + 1, most.max(now + 1)));
        Runs
    }
}

impl Drop for Runs {
    fn drop(&mut self) {
        let (now, most) = RUNNING.get();
        RUNNING.set((now - 1, most));
    }
}

#[bounded(3)]
async fn call(n: u32) -> u32 {
    let _runs = Runs::begin();
    ORDER.with_borrow_mut(|order| order.push(n));
    sleep(Duration::from_millis(10)).await;
    n
}

#[bounded(1)]
async fn alone() {
    let _runs = Runs::begin();
    sleep(Duration::from_millis(10)).await;
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    let all = futures::future::join_all((0..10).map(call)).await;
    assert_eq!(all, (0..10).collect::<Vec<_>>());
    assert_eq!(ORDER.take(), all);
    assert_eq!(RUNNING.replace((0, 0)), (0, 3));
    assert_eq!(start.elapsed(), Duration::from_millis(40));
    // Of other functions it knows nothing.
    tokio::join!(alone(), alone(), call(1));
    assert_eq!(RUNNING.get(), (0, 2));
    // A future that is not polled has no place.
    let (one, two, three) = (call(1), call(2), call(3));
    assert_eq!(call(4).await, 4);
    drop((one, two, three));
}
