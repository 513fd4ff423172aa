//! A result that is opaque, alone or inside of another type.
use std::future::Future;

use async_hygiene::cancel_safe;
use async_hygiene::facts::CancelSafe;
use tokio::task::yield_now;

fn published<F: Future + CancelSafe>(future: F) -> F {
    future
}

use std::fmt::Display;

#[cancel_safe]
async fn alone(n: u8) -> impl Display + Send {
    yield_now().await;
    n
}

#[cancel_safe]
async fn inside(text: &str) -> Result<impl Iterator<Item = char> + '_, std::num::ParseIntError> {
    yield_now().await;
    let n: usize = text.parse()?;
    if n == 1 {
        return Ok(text.chars().take(1));
    }
    Ok(text.chars().take(n))
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    assert_eq!(published(alone(1)).await.to_string(), "1");
    assert_eq!(published(inside("2")).await.unwrap().count(), 1);
    assert!(published(inside("x")).await.is_err());
}
