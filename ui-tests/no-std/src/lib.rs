//! A ring and a lock for a device, with every attribute that needs no runtime.
#![no_std]
#![deny(warnings)]
#![allow(clippy::await_holding_refcell_ref)] // that is what is tested

extern crate alloc;

use alloc::{boxed::Box, vec::Vec};
use core::cell::{Cell, RefCell, UnsafeCell};
use core::future::Future;
use core::ops::{Deref, DerefMut};
use core::pin::Pin;
use core::sync::atomic::{AtomicBool, Ordering};
use core::task::{Context, Poll};

use async_hygiene::{cancel_safe, future, hygiene, no_blocking, no_lock_across_await, LockGuard};

/// A lock that spins.
#[derive(Debug, Default)]
pub struct Spin<T> {
    taken: AtomicBool,
    value: UnsafeCell<T>,
}

// Safety: `taken` lets one in at a time.
unsafe impl<T: Send> Sync for Spin<T> {}

/// Who is in.
#[derive(LockGuard, Debug)]
#[lock_guard(lock)]
pub struct Taken<'l, T>(&'l Spin<T>);

impl<T> Spin<T> {
    /// Waits for the others.
    #[hygiene(strict)]
    pub fn lock(&self) -> Taken<'_, T> {
        while self.taken.swap(true, Ordering::Acquire) {
            core::hint::spin_loop();
        }
        Taken(self)
    }
}

impl<T> Deref for Taken<'_, T> {
    type Target = T;

    fn deref(&self) -> &T {
        // Safety: nobody else is in.
        unsafe { &*self.0.value.get() }
    }
}

impl<T> DerefMut for Taken<'_, T> {
    fn deref_mut(&mut self) -> &mut T {
        // Safety: nobody else is in.
        unsafe { &mut *self.0.value.get() }
    }
}

impl<T> Drop for Taken<'_, T> {
    fn drop(&mut self) {
        self.0.taken.store(false, Ordering::Release);
    }
}

/// Suspends once.
#[derive(Debug, Default)]
pub struct Yield(bool);

#[hygiene(strict)]
impl Future for Yield {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<()> {
        if core::mem::replace(&mut self.0, true) {
            return Poll::Ready(());
        }
        cx.waker().wake_by_ref();
        Poll::Pending
    }
}

/// Counts, and lets go in time.
#[hygiene]
pub async fn count(hits: &Spin<u32>, by: u32) -> u32 {
    let mut held = hits.lock();
    *held += by;
    let now = *held;
    drop(held);
    Yield::default().await;
    if let 3..=5 = *hits.lock() {
        return 0;
    }
    let dyn_name = async { now + 1 };
    dyn_name.await
}

/// Holds it: the finding comes here too.
#[hygiene]
#[async_hygiene::expect(lock_across_await, reason = "that is what is tested")]
pub async fn hold(hits: &Spin<u32>) -> u32 {
    let held = hits.lock();
    Yield::default().await;
    *held
}

/// So does that of a cell, in an async block of a sync function.
#[hygiene]
#[async_hygiene::expect(borrow_across_await)]
pub fn borrowed<'c>(cell: &'c RefCell<Vec<u32>>) -> Pin<Box<dyn Future<Output = usize> + 'c>> {
    Box::pin(async move {
        let mut list = cell.borrow_mut();
        Yield::default().await;
        list.push(1);
        list.len()
    })
}

/// A queue of one.
#[derive(Debug, Default)]
pub struct Slot {
    value: Cell<Option<u32>>,
}

#[no_blocking]
#[no_lock_across_await]
impl Slot {
    /// Waits for a value.
    #[cancel_safe(assert, reason = "it is taken when it is returned")]
    pub async fn take(&self) -> u32 {
        loop {
            if let Some(value) = self.value.take() {
                return value;
            }
            Yield::default().await;
        }
    }

    /// Puts one in, if there is room.
    #[future(max_size = 64)]
    pub async fn put(&self, value: u32) -> Result<(), u32> {
        Yield::default().await;
        match self.value.take() {
            None => {
                self.value.set(Some(value));
                Ok(())
            }
            Some(old) => {
                self.value.set(Some(old));
                Err(value)
            }
        }
    }
}

/// A trait of this edition, with its futures boxed.
#[hygiene(strict)]
pub trait Device {
    /// What it reads.
    fn read<'d>(&'d mut self, bytes: usize) -> Pin<Box<dyn Future<Output = Vec<u8>> + Send + 'd>>;
}

/// Counts up.
#[derive(Debug)]
pub struct Ramp(
    /// The next.
    pub u8,
);

#[hygiene(strict)]
#[async_hygiene::allow(cancel_safety_unknown)]
impl Device for Ramp {
    fn read<'d>(&'d mut self, bytes: usize) -> Pin<Box<dyn Future<Output = Vec<u8>> + Send + 'd>> {
        Box::pin(async move {
            let mut out = Vec::new();
            for _ in 0..bytes {
                let next = self.0;
                Yield::default().await;
                self.0 = next.wrapping_add(1);
                out.push(next);
            }
            out
        })
    }
}

/// A contract.
#[future(send, max_size = 256)]
pub async fn sent(ramp: &mut Ramp) -> usize {
    let read = ramp.read(3);
    read.await.len()
}
