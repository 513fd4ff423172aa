//! A future with a row of its own.

use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll, Wake, Waker};
use std::thread;

use crate::log;
use crate::record::What;

/// Shows `future` as a row called `name`: when it is polled, when it waits, how it ends.
///
/// Two of one name are in one row. That is good for two that follow one another.
///
/// # Cancel safety
///
/// That of `future`: it is dropped with it.
pub fn task<F: Future>(name: &str, future: F) -> Task<F> {
    let row = log::row(name, false);
    Task { future: Box::pin(future), ear: Arc::new(Ear { row, inner: Mutex::new(None) }), over: false }
}

/// The future of [`task`].
#[derive(Debug)]
#[must_use = "a future does nothing until it is awaited"]
pub struct Task<F> {
    future: Pin<Box<F>>,
    ear: Arc<Ear>,
    over: bool,
}

impl<F: Future> Future for Task<F> {
    type Output = F::Output;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<F::Output> {
        let row = self.ear.row;
        *self.ear.inner.lock().unwrap_or_else(PoisonError::into_inner) = Some(cx.waker().clone());
        let waker = Waker::from(Arc::clone(&self.ear));
        log::enter(row);
        let mut left = Left { row, what: What::Panicked };
        let poll = self.future.as_mut().poll(&mut Context::from_waker(&waker));
        left.what = if poll.is_ready() { What::Done } else { What::Waits };
        drop(left);
        self.over = poll.is_ready();
        poll
    }
}

impl<F> Drop for Task<F> {
    fn drop(&mut self) {
        if !self.over && !thread::panicking() {
            log::event(self.ear.row, What::Dropped);
        }
    }
}

/// The end of a poll, also by a panic.
struct Left {
    row: usize,
    what: What,
}

impl Drop for Left {
    fn drop(&mut self) {
        log::leave(self.row, self.what.clone());
    }
}

/// Hears of wake-ups, and passes them on.
#[derive(Debug)]
struct Ear {
    row: usize,
    inner: Mutex<Option<Waker>>,
}

impl Wake for Ear {
    fn wake(self: Arc<Self>) {
        self.wake_by_ref();
    }

    fn wake_by_ref(self: &Arc<Self>) {
        log::event(self.row, What::Woken);
        let waker = self.inner.lock().unwrap_or_else(PoisonError::into_inner).clone();
        if let Some(waker) = waker {
            waker.wake();
        }
    }
}
