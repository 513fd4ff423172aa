//! Locals and parameters are dropped in the order of the bare function, when it is done and when it ends early.
use std::cell::RefCell;
use std::time::Duration;

use async_hygiene::{Cancelled, cancellable};
use tokio::task::yield_now;
use tokio::time::sleep;
use tokio_util::sync::CancellationToken;

type Log = RefCell<Vec<&'static str>>;

struct Noisy<'a>(&'static str, &'a Log);

impl Drop for Noisy<'_> {
    fn drop(&mut self) {
        self.1.borrow_mut().push(self.0);
    }
}

macro_rules! both {
    ($($annotated:ident, $bare:ident($($params:tt)*) $body:block)*) => {$(
        #[cancellable]
        async fn $annotated<'a>($($params)*) -> Result<(), Cancelled> $body
        async fn $bare<'a>($($params)*) -> Result<(), Cancelled> $body
    )*};
}

both! {
    parameters, bare_parameters(a: Noisy<'a>, _: Noisy<'a>, (b, _): (Noisy<'a>, Noisy<'a>), _unused: Noisy<'a>, token: CancellationToken) {
        let _local = Noisy("local", a.1);
        yield_now().await;
        drop(b);
        let _ = token;
        Ok(())
    }
    temporaries, bare_temporaries(a: Noisy<'a>, b: Noisy<'a>, c: Noisy<'a>, d: Noisy<'a>, token: CancellationToken) {
        let moved = a;
        {
            let _inner = Noisy("inner", moved.1);
            yield_now().await;
        }
        match (Noisy("scrutinee", b.1), yield_now().await) {
            (_, ()) => yield_now().await,
        }
        let _ = (&c, &d, token);
        let _ = Noisy("tail", b.1).0.len();
        Ok(())
    }
}

both! {
    stuck, bare_stuck(a: Noisy<'a>, b: Noisy<'a>, _: Noisy<'a>, token: CancellationToken) {
        let _local = Noisy("local", a.1);
        let moved = b;
        match Noisy("scrutinee", moved.1) {
            _ => sleep(Duration::from_secs(1)).await,
        }
        let _ = (&moved, &token);
        Ok(())
    }
}

fn noisy<'a>(name: &'static str, log: &'a Log) -> Noisy<'a> {
    Noisy(name, log)
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let t = CancellationToken::new;
    let (ours, bare) = (Log::default(), Log::default());
    let n = noisy;
    parameters(n("a", &ours), n("_", &ours), (n("b", &ours), n("b_", &ours)), n("c", &ours), t()).await.unwrap();
    bare_parameters(n("a", &bare), n("_", &bare), (n("b", &bare), n("b_", &bare)), n("c", &bare), t()).await.unwrap();
    temporaries(n("a", &ours), n("b", &ours), n("c", &ours), n("d", &ours), t()).await.unwrap();
    bare_temporaries(n("a", &bare), n("b", &bare), n("c", &bare), n("d", &bare), t()).await.unwrap();
    assert_eq!(ours.borrow().len(), 6 + 7);
    assert_eq!(ours, bare);
    // Never polled.
    let (ours, bare) = (Log::default(), Log::default());
    drop(temporaries(n("a", &ours), n("b", &ours), n("c", &ours), n("d", &ours), t()));
    drop(bare_temporaries(n("a", &bare), n("b", &bare), n("c", &bare), n("d", &bare), t()));
    assert_eq!(ours, bare);
    // Dropped midway.
    for polls in 1..4 {
        let (ours, bare) = (Log::default(), Log::default());
        let mut first = Box::pin(temporaries(n("a", &ours), n("b", &ours), n("c", &ours), n("d", &ours), t()));
        let mut second = Box::pin(bare_temporaries(n("a", &bare), n("b", &bare), n("c", &bare), n("d", &bare), t()));
        for _ in 0..polls {
            assert!(futures::poll!(first.as_mut()).is_pending());
            assert!(futures::poll!(second.as_mut()).is_pending());
        }
        drop((first, second));
        assert_eq!(ours, bare, "{polls}");
    }
    // Ended midway: as if it had been dropped there.
    let (ours, bare, token) = (Log::default(), Log::default(), t());
    let mut first = Box::pin(stuck(n("a", &ours), n("b", &ours), n("c", &ours), token.clone()));
    let mut second = Box::pin(bare_stuck(n("a", &bare), n("b", &bare), n("c", &bare), t()));
    assert!(futures::poll!(first.as_mut()).is_pending());
    assert!(futures::poll!(second.as_mut()).is_pending());
    token.cancel();
    assert!(futures::poll!(first.as_mut()).is_ready());
    assert_eq!(ours.borrow().len(), 5);
    drop((first, second));
    assert_eq!(ours, bare);
}
