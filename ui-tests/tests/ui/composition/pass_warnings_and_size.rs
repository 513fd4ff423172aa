//! All of them together: nothing draws a warning, and the future has each slot once.
#![deny(warnings, unused, future_incompatible, nonstandard_style, rust_2018_idioms)]
#![deny(trivial_casts, trivial_numeric_casts, unused_qualifications, unused_results, elided_lifetimes_in_paths)]
#![deny(explicit_outlives_requirements, single_use_lifetimes, unused_lifetimes, let_underscore_drop)]
#![forbid(unsafe_code)]

use async_hygiene::{Interrupted, bounded, cancellable, future, timeout};
use tokio::task::yield_now;

async fn bare(buffer: [u8; 1024]) -> Result<u8, Interrupted> {
    yield_now().await;
    Ok(buffer[0])
}

#[cancellable]
#[timeout("1s", graceful)]
#[bounded(1, queue = 3)]
#[future(send, max_size = 3072)]
async fn annotated(buffer: [u8; 1024]) -> Result<u8, Interrupted> {
    yield_now().await;
    Ok(buffer[0])
}

#[cancellable]
async fn calls(buffer: [u8; 1024]) -> Result<u8, Interrupted> {
    let mut turns = 0;
    while turns < 3 {
        turns += annotated(buffer).await?;
    }
    Ok(turns)
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let sizes = [size_of_val(&bare([0; 1024])), size_of_val(&annotated([0; 1024]))];
    assert!(sizes[1] <= sizes[0] + 640, "{sizes:?}");
    assert_eq!(bare([1; 1024]).await.unwrap(), 1);
    assert_eq!(tokio::spawn(calls([1; 1024])).await.unwrap().unwrap(), 3);
}
