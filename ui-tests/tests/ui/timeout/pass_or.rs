//! `or`: a value, a closure that is told why.
#![deny(unused)]

use std::time::Duration;

use async_hygiene::timeout;
use tokio::time::sleep;

async fn slow() {
    sleep(Duration::from_secs(1)).await;
}

#[timeout("10ms", or = 0)]
async fn number() -> u64 {
    slow().await;
    1
}

#[timeout("10ms", or = ())]
async fn unit() {
    slow().await;
    unreachable!()
}

#[timeout("10ms", or = None)]
async fn option<'a>(text: &'a str) -> Option<&'a str> {
    slow().await;
    Some(text)
}

#[timeout("10ms", or = Some(text))]
async fn parameter<'a>(text: &'a str) -> Option<&'a str> {
    slow().await;
    None
}

#[timeout(limit, or = |why| format!("{what}: {}", why.limit().as_millis()))]
async fn told(what: u8, limit: Duration) -> String {
    slow().await;
    String::new()
}

#[timeout("10ms", or = |_: async_hygiene::TimedOut| { let text = "late"; Err(text) })]
async fn foreign() -> Result<(), &'static str> {
    slow().await;
    Ok(())
}

#[timeout("10ms", or = T::default())]
async fn generic<T: Default>(value: T) -> T {
    slow().await;
    value
}

#[timeout("10ms", or = vec![])]
async fn inferred() -> Vec<u8> {
    slow().await;
    vec![1]
}

#[timeout("10ms", or = [0; N])]
async fn array<const N: usize>() -> [u8; N] {
    slow().await;
    [1; N]
}

#[timeout("10ms", or = std::process::exit(0))]
async fn never() -> ! {
    loop {
        slow().await;
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    assert_eq!(number().await, 0);
    unit().await;
    assert_eq!(option("a").await, None);
    assert_eq!(parameter("a").await, Some("a"));
    assert_eq!(told(7, Duration::from_millis(3)).await, "7: 3");
    assert_eq!(told(7, Duration::MAX).await, "");
    assert_eq!(foreign().await, Err("late"));
    assert_eq!(generic(3).await, 0);
    assert!(inferred().await.is_empty());
    assert_eq!(array::<2>().await, [0; 2]);
    never().await
}
