//! `unsafe` functions and blocks, raw pointers and a union.
#![deny(warnings)]
use async_hygiene::hygiene;

union Word {
    number: u32,
    bytes: [u8; 4],
}

async fn pause() {}

/// # Safety
///
/// `at` must be valid for reads for as long as the future lives.
#[hygiene]
async unsafe fn read(at: *const u32) -> u32 {
    pause().await;
    // SAFETY: the caller's promise
    unsafe { at.read() }
}

#[hygiene]
async fn sum(values: &mut [u32; 2]) -> u32 {
    let first: *mut u32 = &raw mut values[0];
    let second = &raw const values[1];
    pause().await;
    // SAFETY: both point into `values`, which is borrowed
    unsafe {
        *first += 1;
        let read = read(second).await;
        *first + read
    }
}

#[hygiene]
async fn low_byte(number: u32) -> u8 {
    let word = Word { number };
    pause().await;
    // SAFETY: every bit pattern is a byte
    let byte = unsafe { word.bytes[0] };
    byte
}

fn main() {}
