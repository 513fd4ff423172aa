//! `#[cfg]` on `select!`, `join!` and awaits where an expression is one of several: what is off is not there, and what is on runs.
#![deny(warnings)]
use async_hygiene::hygiene;
use tokio::time::{Duration, sleep};

async fn one() -> u8 {
    sleep(Duration::from_millis(1)).await;
    1
}

fn sum(a: u8, b: u8) -> u8 {
    a + b
}

struct Pair {
    first: u8,
    #[cfg(any())]
    second: u8,
}

#[hygiene]
async fn arguments() -> Result<u8, ()> {
    Ok(sum(
        #[cfg(any())]
        tokio::select! { n = one() => n, n = one() => n + 1 },
        #[cfg(all())]
        tokio::select! { n = one() => n, () = sleep(Duration::from_secs(1)) => 9 },
        #[cfg(not(any()))]
        one().await,
    ))
}

#[hygiene]
async fn elements() -> Result<Vec<u8>, ()> {
    let (first,) = (
        #[cfg(all())]
        tokio::join!(one(), one()),
        #[cfg(any())]
        tokio::join!(one(), no_such_function()),
    );
    let pair = Pair {
        first: first.0,
        #[cfg(any())]
        second: tokio::select! { n = no_such_function() => n },
    };
    let all = [
        #[cfg(any())]
        no_such_function().await,
        #[allow(unused_parens)]
        (tokio::select! { n = one() => (n + 1) }),
        #[cfg(all())]
        pair.first,
        #[cfg(any())]
        tokio::try_join!(no_such_function())?,
    ];
    let mut more = vec![
        #[cfg(any())]
        tokio::select! { n = no_such_function() => n },
        one().await,
    ];
    more.extend(all);
    Ok(more)
}

#[hygiene]
async fn statements() -> Result<u8, ()> {
    let mut seen = 0;
    #[cfg(any())]
    tokio::select! { n = no_such_function() => seen += n }
    #[cfg(all())]
    tokio::select! { n = one() => seen += n };
    #[cfg(any())]
    {
        seen += tokio::select! { n = no_such_function() => n };
    }
    #[cfg(any())]
    tokio::join!(no_such_function()).0.clone_from(&seen);
    #[cfg(all())]
    seen.clone_from(&tokio::join!(one()).0);
    #[cfg(any())]
    let seen = tokio::select! { n = no_such_function() => n };
    match seen {
        #[cfg(any())]
        0 => tokio::select! { n = no_such_function() => Ok(n) },
        #[cfg(all())]
        1 => tokio::select! { n = one() => Ok(seen + n) },
        n => Ok(n),
    }
}

#[hygiene]
async fn last_is_on() -> Result<u8, ()> {
    #[cfg(any())]
    tokio::select! { n = no_such_function() => Ok(n) }
    #[cfg(all())]
    tokio::select! { n = one() => Ok(n) }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    assert_eq!(arguments().await, Ok(2));
    assert_eq!(elements().await, Ok(vec![1, 2, 1]));
    assert_eq!(statements().await, Ok(2));
    assert_eq!(last_is_on().await, Ok(1));
}
