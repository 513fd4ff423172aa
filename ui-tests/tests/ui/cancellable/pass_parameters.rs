//! Patterns as parameters, `mut`, `_`, attributes on parameters, raw identifiers, names that the expansion uses itself.
use async_hygiene::{Cancelled, cancellable};
use tokio::task::yield_now;
use tokio_util::sync::CancellationToken;

struct Point {
    x: u32,
    y: u32,
}

#[cancellable]
async fn patterns(
    (a, mut b): (u32, u32),
    Point { x, y: ref height }: Point,
    [first, .., last]: [u32; 4],
    &c: &u32,
    mut d: u32,
    _: String,
    token: CancellationToken,
) -> Result<u32, Cancelled> {
    b += 1;
    d += 1;
    yield_now().await;
    drop(token);
    Ok(a + b + x + *height + first + last + c + d)
}

#[cancellable]
async fn attributes(
    #[allow(unused_variables)] unused: u32,
    #[cfg(any())] _absent: Missing,
    #[cfg(all())] present: u32,
    token: &CancellationToken,
) -> Result<u32, Cancelled> {
    yield_now().await;
    let _ = token;
    Ok(present)
}

#[cancellable]
async fn names(asked: u32, verdict_0: u32, permit: u32, r#type: u32, r#token: &CancellationToken) -> Result<u32, Cancelled> {
    yield_now().await;
    let (this, why, said) = (1, 2, 3);
    std::future::ready(()).await;
    let _ = token;
    Ok(asked + verdict_0 + permit + r#type + this + why + said)
}

#[cancellable]
async fn r#await(token: &mut CancellationToken) -> Result<(), Cancelled> {
    *token = CancellationToken::new();
    yield_now().await;
    Ok(())
}

fn zip(token: &CancellationToken) -> impl Future<Output = Result<u32, Cancelled>> {
    patterns((1, 2), Point { x: 3, y: 4 }, [5, 0, 0, 6], &7, 8, String::new(), token.clone())
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut token = CancellationToken::new();
    assert_eq!(zip(&token).await, Ok(38));
    assert_eq!(attributes(1, 2, &token).await, Ok(2));
    assert_eq!(names(1, 2, 3, 4, &token).await, Ok(16));
    token.cancel();
    let error = r#await(&mut token.clone()).await.unwrap_err();
    assert!(error.function().ends_with("::await"), "{error}");
    assert!(zip(&token).await.is_err());
    assert!(attributes(1, 2, &token).await.is_err());
    assert!(names(1, 2, 3, 4, &token).await.is_err());
    assert!(r#await(&mut token).await.is_err());
    assert!(!token.is_cancelled());
}
