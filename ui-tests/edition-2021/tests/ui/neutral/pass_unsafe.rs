//! `unsafe` functions with bodies that edition 2021 takes as unsafe, and plain `extern` blocks.
#![deny(warnings)]
use async_hygiene::hygiene;

extern "C" {
    fn abs(number: i32) -> i32;
}

async fn pause() {}

/// # Safety
///
/// `at` must be valid for reads for as long as the future lives.
#[hygiene]
async unsafe fn read(at: *const i32) -> i32 {
    pause().await;
    abs(*at)
}

#[hygiene]
async fn sum(values: &[i32; 2]) -> i32 {
    let first = std::ptr::addr_of!(values[0]);
    // SAFETY: `first` points into `values`, which is borrowed
    unsafe { read(first).await }
}

fn main() {}
