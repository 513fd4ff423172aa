//! Ways through a body: recursion, early returns, `?` in nested blocks, labelled breaks with values, loops that never end.
use async_hygiene::{Cancelled, cancellable, scope};
use tokio::sync::mpsc;
use tokio::task::yield_now;
use tokio_util::sync::CancellationToken;

#[derive(Debug, PartialEq)]
enum Failed {
    Cancelled(Cancelled),
    Odd(u32),
}

impl From<Cancelled> for Failed {
    fn from(error: Cancelled) -> Self {
        Failed::Cancelled(error)
    }
}

#[cancellable]
async fn recursive(n: u32) -> Result<u32, Cancelled> {
    if n == 0 {
        return Ok(0);
    }
    yield_now().await;
    Ok(n + Box::pin(recursive(n - 1)).await?)
}

async fn even(n: u32) -> Result<u32, Failed> {
    yield_now().await;
    if n % 2 == 0 { Ok(n) } else { Err(Failed::Odd(n)) }
}

#[cancellable]
async fn nested(n: u32) -> Result<u32, Failed> {
    let value = 'found: {
        if n > 100 {
            break 'found even(n).await?;
        }
        let inner = loop {
            match even(n).await {
                Ok(n) => break n,
                Err(Failed::Odd(1)) => break 'found 0,
                Err(error) => return Err(error),
            }
        };
        {
            { even(inner + 2).await? }
        }
    };
    Ok(value)
}

#[cancellable]
async fn labelled() -> Result<u32, Cancelled> {
    let mut turns = 0;
    let found = 'outer: loop {
        for n in 0.. {
            yield_now().await;
            turns += 1;
            if n == 2 && turns < 5 {
                continue 'outer;
            }
            if n == 2 {
                break 'outer n + turns;
            }
        }
    };
    Ok(found)
}

#[cancellable]
async fn never_done(jobs: &mut mpsc::Receiver<u32>, sum: &mut u32) -> Result<std::convert::Infallible, Cancelled> {
    loop {
        if let Some(job) = jobs.recv().await {
            *sum += job;
        }
    }
}

#[cancellable(or = std::process::abort())]
async fn diverges() -> ! {
    loop {
        yield_now().await;
    }
}

#[cancellable(or = panic!("ended"))]
async fn diverges_with_a_panic() -> ! {
    loop {
        yield_now().await;
    }
}

#[cancellable]
async fn tails(n: u32) -> Result<u32, Cancelled> {
    match n {
        0 => Ok(0),
        1 => {
            yield_now().await;
            Ok(1)
        }
        _ if { yield_now().await; n == 2 } => Ok(2),
        _ => unreachable!(),
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    assert_eq!(recursive(4).await, Ok(10));
    assert_eq!(nested(4).await, Ok(6));
    assert_eq!(nested(1).await, Ok(0));
    assert_eq!(nested(3).await, Err(Failed::Odd(3)));
    assert_eq!(nested(200).await, Ok(200));
    assert_eq!(nested(201).await, Err(Failed::Odd(201)));
    assert_eq!(labelled().await, Ok(8));
    assert_eq!((tails(0).await, tails(1).await, tails(2).await), (Ok(0), Ok(1), Ok(2)));

    let token = CancellationToken::new();
    let (send, mut jobs) = mpsc::channel(8);
    for n in 1..4 {
        send.send(n).await.unwrap();
    }
    let mut sum = 0;
    let (ended, ()) = tokio::join!(scope(token.clone(), never_done(&mut jobs, &mut sum)), async {
        yield_now().await;
        token.cancel();
    });
    assert!(ended.is_err());
    assert_eq!(sum, 6);
    scope(token.clone(), async {
        assert!(recursive(4).await.is_err());
        assert!(matches!(nested(4).await, Err(Failed::Cancelled(_))));
        assert_eq!(tails(0).await, Ok(0), "no await, no cancellation");
        assert!(tails(2).await.is_err());
    })
    .await;
    let panics = tokio::spawn(scope(token, async {
        diverges_with_a_panic().await;
    }));
    assert!(panics.await.unwrap_err().is_panic());
    let _ = diverges;
}
