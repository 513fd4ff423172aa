//! The permit goes after the locals and before the parameters, which are dropped as in the bare function.
use std::cell::RefCell;
use std::sync::Arc;

use async_hygiene::{Limiter, bounded};
use tokio::task::yield_now;

type Log = RefCell<Vec<String>>;

struct Noisy<'a>(&'static str, &'a Log, Arc<Limiter>);

impl Drop for Noisy<'_> {
    fn drop(&mut self) {
        self.1.borrow_mut().push(self.0.to_owned());
    }
}

macro_rules! both {
    ($limiter:ident: $ours:ident, $bare:ident($($params:tt)*) $body:block) => {
        #[bounded(per = $limiter)]
        async fn $ours<'a>($($params)*) $body
        async fn $bare<'a>($($params)*) $body
    };
}

both! {
    limiter: ours, bare(limiter: Arc<Limiter>, a: Noisy<'a>, _: Noisy<'a>, (b, _): (Noisy<'a>, Noisy<'a>)) {
        let _local = Noisy("local", a.1, limiter);
        yield_now().await;
        drop(b);
        match Noisy("scrutinee", a.1, a.2.clone()) {
            _ => yield_now().await,
        }
    }
}

macro_rules! call {
    ($name:ident, $limiter:expr, $log:expr) => {{
        let n = |name| Noisy(name, $log, $limiter.clone());
        $name($limiter.clone(), n("a"), n("_"), (n("b"), n("b_")))
    }};
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let limiter = Arc::new(Limiter::new(1));
    let (one, two) = (Log::default(), Log::default());
    call!(ours, limiter, &one).await;
    call!(bare, limiter, &two).await;
    assert_eq!(one.borrow().len(), 6);
    assert_eq!(one, two);
    for polls in 0..3 {
        let (one, two) = (Log::default(), Log::default());
        let mut first = Box::pin(call!(ours, limiter, &one));
        let mut second = Box::pin(call!(bare, limiter, &two));
        for _ in 0..polls {
            assert!(futures::poll!(first.as_mut()).is_pending());
            assert!(futures::poll!(second.as_mut()).is_pending());
        }
        drop((first, second));
        assert_eq!(one, two);
        assert!(limiter.try_acquire().is_some());
    }
}
