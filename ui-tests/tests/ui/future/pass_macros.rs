//! In macros, configured, on what returns a future by hand.
use std::pin::Pin;

use async_hygiene::future;
use tokio::task::yield_now;

macro_rules! calls {
    ($($name:ident($($arg:ident: $ty:ty),*) in $size:expr;)*) => {$(
        #[future(send, max_size = $size)]
        async fn $name($($arg: $ty),*) -> u64 {
            yield_now().await;
            0 $(+ u64::from($arg))*
        }
    )*};
}

calls! {
    none() in 64;
    one(a: u8) in 32 + 32;
    two(a: u8, b: u32) in 128;
}

#[cfg_attr(all(), future(send))]
async fn configured() -> u8 {
    yield_now().await;
    1
}

#[future(send)]
fn boxed<'a>(text: &'a str) -> Pin<Box<dyn Future<Output = usize> + Send + 'a>> {
    Box::pin(async move {
        yield_now().await;
        text.len()
    })
}

#[future(send)]
fn opaque(n: u8) -> impl Future<Output = u8> {
    async move {
        yield_now().await;
        n
    }
}

#[future(send)]
async fn recursive(n: u8) -> u8 {
    if n == 0 {
        return 0;
    }
    let rest: Pin<Box<dyn Future<Output = u8> + Send>> = Box::pin(recursive(n - 1));
    n + rest.await
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    assert_eq!(none().await + one(1).await + two(2, 3).await, 6);
    assert_eq!(tokio::spawn(configured()).await.unwrap(), 1);
    assert_eq!(boxed("four").await, 4);
    assert_eq!(tokio::spawn(opaque(3)).await.unwrap(), 3);
    assert_eq!(recursive(3).await, 6);
}
