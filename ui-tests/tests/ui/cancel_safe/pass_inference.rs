//! What is returned is checked against the written type: coercions, `?`, `collect`, `into`, `parse`.
use std::future::Future;

use async_hygiene::cancel_safe;
use async_hygiene::facts::CancelSafe;
use tokio::task::yield_now;

fn published<F: Future + CancelSafe>(future: F) -> F {
    future
}

use std::error::Error;
use std::fmt::Debug;

#[cancel_safe]
async fn boxed(n: u8) -> Box<dyn Debug + Send> {
    yield_now().await;
    if n == 0 {
        return Box::new("none");
    }
    match n {
        1 => Box::new(1),
        _ => Box::new([n]),
    }
}

#[cancel_safe]
async fn any_error(text: &str) -> Result<u8, Box<dyn Error + Send + Sync>> {
    yield_now().await;
    let n = text.parse()?;
    if n == 0 {
        Err("zero")?;
    }
    if n == 1 {
        return Err("one".into());
    }
    Ok(n)
}

#[cancel_safe]
async fn collected(text: &str) -> Option<Vec<u64>> {
    yield_now().await;
    text.split(',').map(|part| part.parse().ok()).collect()
}

#[cancel_safe]
async fn slice(array: &[u8; 3]) -> &[u8] {
    yield_now().await;
    array
}

#[cancel_safe]
async fn pointer(n: u8) -> fn(u8) -> u8 {
    yield_now().await;
    if n == 0 { |n| n } else { |n| n + 1 }
}

#[cancel_safe]
async fn defaults() -> (u8, String, Vec<u8>) {
    Default::default()
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    assert_eq!(format!("{:?}", published(boxed(2)).await), "[2]");
    assert_eq!(published(any_error("2")).await.unwrap(), 2);
    assert_eq!(published(any_error("1")).await.unwrap_err().to_string(), "one");
    assert_eq!(published(collected("1,2")).await, Some(vec![1, 2]));
    assert_eq!(published(slice(&[1, 2, 3])).await.len(), 3);
    assert_eq!(published(pointer(1)).await(1), 2);
    assert_eq!(published(defaults()).await.2, []);
}
