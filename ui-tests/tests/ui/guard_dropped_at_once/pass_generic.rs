//! A value of a generic type is not known to be a guard.
use async_hygiene::hygiene;
use std::future::Future;

#[hygiene]
async fn settle<F, G>(enter: F, later: impl Future<Output = G>)
where
    F: Fn() -> G,
{
    let _ = enter();
    enter();
    let _ = later.await;
}

fn main() {}
