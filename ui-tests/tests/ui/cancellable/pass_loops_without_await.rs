//! A loop that does not await ends as well, with a check each turn.
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use async_hygiene::{Cancelled, cancellable};
use tokio::task::yield_now;
use tokio_util::sync::CancellationToken;

#[cancellable]
async fn endless(token: &CancellationToken, turns: &AtomicU64) -> Result<std::convert::Infallible, Cancelled> {
    yield_now().await;
    loop {
        if turns.fetch_add(1, Ordering::Relaxed) == 99 {
            token.cancel();
        }
    }
}

#[cancellable(or = turns.load(Ordering::Relaxed))]
async fn counts(token: &CancellationToken, turns: &AtomicU64) -> u64 {
    let mut n = 0;
    while n < 1000 {
        n += 1;
        turns.store(n, Ordering::Relaxed);
        if n == 10 {
            token.cancel();
        }
    }
    n
}

#[cancellable]
async fn nested(token: &CancellationToken, sum: &mut u64) {
    for a in 0..100 {
        for b in 0..100 {
            *sum += 1;
            if (a, b) == (3, 4) {
                token.cancel();
            }
        }
    }
}

#[cancellable]
async fn in_a_closure(token: &CancellationToken) -> Result<u64, Cancelled> {
    token.cancel();
    // Another body: it returns nothing that could say so.
    let sum = |most: u64| {
        let mut sum = 0;
        for n in 0..most {
            sum += n;
        }
        sum
    };
    Ok(sum(5))
}

#[cancellable]
async fn labelled(token: &CancellationToken) -> Result<u64, Cancelled> {
    let mut n = 0;
    let found = 'search: loop {
        loop {
            n += 1;
            if n == 7 {
                break 'search n;
            }
            if n % 3 == 0 {
                continue 'search;
            }
        }
    };
    let _ = token;
    Ok(found)
}

#[tokio::main(flavor = "multi_thread", worker_threads = 2)]
async fn main() {
    let (token, turns) = (CancellationToken::new(), AtomicU64::new(0));
    assert!(endless(&token, &turns).await.is_err());
    assert_eq!(turns.into_inner(), 100);
    assert_eq!(counts(&CancellationToken::new(), &AtomicU64::new(0)).await, 10);
    let mut sum = 0;
    nested(&CancellationToken::new(), &mut sum).await;
    assert_eq!(sum, 305);
    assert_eq!(in_a_closure(&CancellationToken::new()).await, Ok(10));
    assert_eq!(labelled(&CancellationToken::new()).await, Ok(7));

    // From another thread.
    let (token, turns) = (CancellationToken::new(), Arc::new(AtomicU64::new(1000)));
    let task = tokio::spawn({
        let (token, turns) = (token.clone(), turns.clone());
        async move { endless(&token, &turns).await.is_err() }
    });
    while turns.load(Ordering::Relaxed) < 2000 {
        yield_now().await;
    }
    token.cancel();
    assert!(task.await.unwrap());
}
