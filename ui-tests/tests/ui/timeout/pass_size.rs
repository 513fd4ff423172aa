//! The future is the bare one, a deadline and a timer.
use async_hygiene::{TimedOut, timeout};
use tokio::task::yield_now;

/// The timer of tokio, the deadline, and what is said.
const SLOTS: usize = 256;

async fn bare(buffer: [u8; 1024]) -> Result<u8, TimedOut> {
    yield_now().await;
    Ok(buffer[0])
}

#[timeout("1s")]
async fn annotated(buffer: [u8; 1024]) -> Result<u8, TimedOut> {
    yield_now().await;
    Ok(buffer[0])
}

#[timeout("1s", graceful)]
async fn graceful(buffer: [u8; 1024]) -> Result<u8, TimedOut> {
    yield_now().await;
    Ok(buffer[0])
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let sizes = [size_of_val(&bare([0; 1024])), size_of_val(&annotated([0; 1024])), size_of_val(&graceful([0; 1024]))];
    assert!(sizes[1] <= sizes[0] + SLOTS && sizes[2] <= sizes[0] + SLOTS, "{sizes:?}");
    assert_eq!(bare([3; 1024]).await, annotated([3; 1024]).await);
}
