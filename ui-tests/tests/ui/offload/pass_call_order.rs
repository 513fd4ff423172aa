//! Arguments are evaluated here, once, in order; the call runs there.

use std::cell::RefCell;
use std::thread;

use async_hygiene::hygiene;

thread_local! {
    static LOG: RefCell<Vec<&'static str>> = const { RefCell::new(Vec::new()) };
}

fn note<T>(what: &'static str, value: T) -> T {
    LOG.with_borrow_mut(|log| log.push(what));
    value
}

struct Acc(u32);

impl Acc {
    fn add(&mut self, a: u32, b: u32) -> (u32, thread::ThreadId) {
        self.0 += a + b;
        (self.0, thread::current().id())
    }
}

async fn later(n: u32) -> u32 {
    tokio::task::yield_now().await;
    note("awaited", n)
}

fn make(n: u32) -> impl FnOnce(u32) -> u32 {
    move |x| x + n
}

#[hygiene]
async fn run() -> Result<u32, String> {
    #[offload]
    let (sum, there) = note("receiver", Acc(1)).add(note("first", 2), note("second", Some(3)).ok_or("none")?);
    assert_ne!(there, thread::current().id());
    assert_eq!(sum, 6);

    #[offload]
    let (sum, _) = Acc(0).add(later(1).await, note("after", 2));
    assert_eq!(sum, 3);

    // What is called may be a value itself.
    #[offload]
    let made = note("function", make(4))(note("argument", 5));
    let local = move |n: u32| n + made;
    #[offload]
    let n = local(1);
    Ok(n)
}

#[hygiene]
async fn leaves() -> Option<u32> {
    let mut calls = 0;
    for n in [Some(1), Some(2), None, Some(4)] {
        #[offload]
        let m = u32::max(n?, note("reached", 0));
        calls += m;
    }
    Some(calls)
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    assert_eq!(run().await, Ok(10));
    let log = LOG.take();
    assert_eq!(log, ["receiver", "first", "second", "awaited", "after", "function", "argument"]);
    assert_eq!(leaves().await, None);
    assert_eq!(LOG.take(), ["reached", "reached"]);
}
