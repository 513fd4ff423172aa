//! `max_size` where it fits: literals, constants, sums; the exact number of bytes; functions of every kind.
use async_hygiene::future;
use tokio::task::yield_now;

const MOST: usize = 128;

#[future(max_size = 64)]
async fn literal(n: u8) -> u8 {
    yield_now().await;
    n
}

#[future(max_size = MOST)]
async fn constant(n: [u8; 32]) -> u8 {
    yield_now().await;
    n[0]
}

#[future(max_size = MOST * 2 + 8, send)]
async fn sum(n: [u8; 64]) -> u8 {
    yield_now().await;
    n[0]
}

#[future(max_size = 256)]
async fn generic<T: Copy>(value: T) -> T {
    yield_now().await;
    value
}

#[future(max_size = 0)]
async fn never_called<const N: usize>(bytes: [u8; N]) -> [u8; N] {
    yield_now().await;
    bytes
}

#[future(max_size = 1)]
async fn exact() {}

#[future(max_size = 96)]
async fn lifetimes<'a>(a: &'a str, (b, _): (&str, u8)) -> (&'a str, usize) {
    yield_now().await;
    (a, b.len())
}

#[future(max_size = 64)]
async fn universal(n: impl Into<u32>) -> u32 {
    yield_now().await;
    n.into()
}

struct Service([u8; 512]);

impl Service {
    const MOST: usize = 64;

    #[future(max_size = 64)]
    async fn by_ref(&self) -> usize {
        yield_now().await;
        self.0.len()
    }

    #[future(max_size = Service::MOST)]
    async fn of_self() -> Self {
        Service([0; 512])
    }
}

trait Call {
    #[future(max_size = 64)]
    async fn call(&self) -> u8 {
        yield_now().await;
        1
    }
}

impl Call for u8 {}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    assert_eq!(literal(1).await, 1);
    assert_eq!(constant([1; 32]).await, 1);
    assert_eq!(sum([1; 64]).await, 1);
    assert_eq!(generic(1).await, 1);
    exact().await;
    assert_eq!(size_of_val(&exact()), 1);
    assert_eq!(lifetimes("a", ("bc", 1)).await, ("a", 2));
    assert_eq!(universal(3u8).await, 3);
    assert_eq!(Service([0; 512]).by_ref().await, 512);
    assert_eq!(Service::of_self().await.0.len(), 512);
    assert_eq!(1u8.call().await, 1);
    let _ = never_called::<3>;
}
