//! Drives what the crate has.

use std::cell::RefCell;
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll, Waker};

use no_std_tests::{borrowed, count, hold, sent, Device, Ramp, Slot, Spin};

/// The output, and how often it was pending.
fn run<F: Future>(future: F) -> (F::Output, u32) {
    let mut future: Pin<Box<F>> = Box::pin(future);
    let mut pending = 0;
    loop {
        match future.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            Poll::Ready(output) => return (output, pending),
            Poll::Pending => pending += 1,
        }
        assert!(pending < 100);
    }
}

#[test]
fn it_does_what_it_did() {
    let hits = Spin::default();
    assert_eq!(run(count(&hits, 2)), (3, 1));
    assert_eq!(run(count(&hits, 2)), (0, 1));
    assert_eq!(run(hold(&hits)), (4, 1));
    let cell = RefCell::new(vec![1, 2]);
    assert_eq!(run(borrowed(&cell)), (3, 1));
    let slot = Slot::default();
    assert_eq!(run(slot.put(3)), (Ok(()), 1));
    assert_eq!(run(slot.put(4)), (Err(4), 1));
    assert_eq!(run(slot.take()), (3, 0));
    let mut ramp = Ramp(7);
    assert_eq!(run(ramp.read(2)), (vec![7, 8], 2));
    assert_eq!(run(sent(&mut ramp)), (3, 3));
}
