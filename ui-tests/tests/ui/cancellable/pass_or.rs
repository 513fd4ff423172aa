//! `or`: a value, a closure that is told why, what depends on parameters, for any return type.
#![deny(unused)]

use async_hygiene::{Cancelled, cancellable, scope};
use tokio::task::yield_now;
use tokio_util::sync::CancellationToken;

#[cancellable(or = 0)]
async fn number() -> u64 {
    yield_now().await;
    1
}

#[cancellable(or = None)]
async fn option() -> Option<String> {
    yield_now().await;
    Some(String::from("text"))
}

#[cancellable(or = fallback)]
async fn parameter(fallback: u8) -> u8 {
    yield_now().await;
    fallback + 1
}

#[cancellable(or = |why| why.to_string())]
async fn told() -> String {
    yield_now().await;
    String::from("done")
}

#[cancellable(or = |why: Cancelled| Err(why.function().len()))]
async fn foreign_error() -> Result<u8, usize> {
    yield_now().await;
    Ok(1)
}

#[cancellable(or = |_| Err(format!("cancelled at {n}")))]
async fn captures(n: u8) -> Result<u8, String> {
    yield_now().await;
    Ok(n)
}

#[cancellable(or = Box::new([1u8, 2]))]
async fn coerced() -> Box<dyn AsRef<[u8]>> {
    yield_now().await;
    Box::new([3u8])
}

#[cancellable(or = vec![])]
async fn inferred() -> Vec<u8> {
    yield_now().await;
    vec![1]
}

#[cancellable(or = { let half = n / 2; half })]
async fn block(n: u8) -> u8 {
    yield_now().await;
    n
}

struct Cache {
    last: u8,
}

impl Cache {
    #[cancellable(or = self.last)]
    async fn get(&self) -> u8 {
        yield_now().await;
        9
    }

    #[cancellable(or = |_| Self::default_value())]
    async fn associated(&self) -> u8 {
        yield_now().await;
        9
    }

    fn default_value() -> u8 {
        5
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    assert_eq!(number().await, 1);
    assert_eq!(option().await.as_deref(), Some("text"));
    assert_eq!(parameter(3).await, 4);
    assert_eq!(told().await, "done");
    assert_eq!(foreign_error().await, Ok(1));
    assert_eq!(captures(1).await, Ok(1));
    assert_eq!((*coerced().await).as_ref(), [3]);
    assert_eq!(inferred().await, [1]);
    assert_eq!(block(8).await, 8);
    let cache = Cache { last: 4 };
    assert_eq!((cache.get().await, cache.associated().await), (9, 9));
    let token = CancellationToken::new();
    token.cancel();
    scope(token, async {
        assert_eq!(number().await, 0);
        assert_eq!(option().await, None);
        assert_eq!(parameter(3).await, 3);
        assert!(told().await.ends_with("::told` was cancelled"));
        assert!(foreign_error().await.is_err_and(|len| len > 13));
        assert_eq!(captures(1).await, Err("cancelled at 1".to_owned()));
        assert_eq!((*coerced().await).as_ref(), [1, 2]);
        assert!(inferred().await.is_empty());
        assert_eq!(block(8).await, 4);
        assert_eq!((cache.get().await, cache.associated().await), (4, 5));
    })
    .await;
}
