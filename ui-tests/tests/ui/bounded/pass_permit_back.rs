//! The permit is back when a call is done, fails, panics or is dropped, and before its caller goes on.
use std::future::pending;
use std::time::Duration;

use async_hygiene::{Overloaded, bounded, cancellable, timeout};
use tokio::time::sleep;

#[derive(Debug)]
struct Failed;

impl From<Overloaded> for Failed {
    fn from(error: Overloaded) -> Failed {
        panic!("no permit: {error}")
    }
}

enum Then {
    Done,
    Fails,
    FailsDeeper,
    Panics,
    Waits,
}

#[bounded(1, reject)]
async fn call(then: Then) -> Result<(), Failed> {
    sleep(Duration::from_millis(1)).await;
    match then {
        Then::Done => Ok(()),
        Then::Fails => return Err(Failed),
        Then::FailsDeeper => {
            let found: Result<(), Failed> = async { Err(Failed) }.await;
            found?;
            unreachable!()
        }
        Then::Panics => panic!("on purpose"),
        Then::Waits => pending().await,
    }
}

#[bounded(1, reject)]
#[timeout("5ms", or = |_| Ok(()))]
#[cancellable(or = |_| Err(Failed))]
async fn ends() -> Result<(), Failed> {
    pending().await
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    std::panic::set_hook(Box::new(|_| {}));
    for _ in 0..2 {
        call(Then::Done).await.unwrap();
        call(Then::Fails).await.unwrap_err();
        call(Then::FailsDeeper).await.unwrap_err();
        assert!(tokio::spawn(call(Then::Panics)).await.unwrap_err().is_panic());
        assert!(tokio::time::timeout(Duration::from_millis(5), call(Then::Waits)).await.is_err());
        let task = tokio::spawn(call(Then::Waits));
        sleep(Duration::from_millis(5)).await;
        task.abort();
        assert!(task.await.unwrap_err().is_cancelled());
        ends().await.unwrap();
        let token = tokio_util::sync::CancellationToken::new();
        let (ended, ()) = tokio::join!(async_hygiene::scope(token.clone(), ends()), async {
            sleep(Duration::from_millis(1)).await;
            token.cancel();
        });
        ended.unwrap_err();
    }
}
