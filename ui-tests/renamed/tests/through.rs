//! Through another crate.
#![allow(missing_docs)]

use std::io;
use std::time::Duration;

use guard::async_hygiene as ours;

mod all;

guard::handler! {
    /// Made by a macro of a crate that has what this one has not.
    async fn answer(wait: u64) -> io::Result<u64> {
        tokio::time::sleep(Duration::from_millis(wait)).await;
        Ok(wait)
    }
}

#[tokio::test(start_paused = true)]
async fn a_function_from_a_macro() {
    assert_eq!(answer(10).await.unwrap(), 10);
    assert_eq!(answer(10_000).await.unwrap_err().kind(), io::ErrorKind::TimedOut);
}
