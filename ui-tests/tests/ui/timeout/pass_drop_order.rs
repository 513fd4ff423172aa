//! Locals and parameters are dropped as in the bare function, done or timed out.
use std::cell::RefCell;
use std::time::Duration;

use async_hygiene::{TimedOut, timeout};
use tokio::time::sleep;

type Log = RefCell<Vec<&'static str>>;

struct Noisy<'a>(&'static str, &'a Log);

impl Drop for Noisy<'_> {
    fn drop(&mut self) {
        self.1.borrow_mut().push(self.0);
    }
}

macro_rules! both {
    ($ours:ident, $bare:ident($($params:tt)*) $body:block) => {
        #[timeout("10ms")]
        async fn $ours<'a>($($params)*) -> Result<(), TimedOut> $body
        async fn $bare<'a>($($params)*) -> Result<(), TimedOut> $body
    };
}

both! {
    ours, bare(a: Noisy<'a>, _: Noisy<'a>, (b, _): (Noisy<'a>, Noisy<'a>), _unused: Noisy<'a>, wait: u64) {
        let _local = Noisy("local", a.1);
        let moved = b;
        match Noisy("scrutinee", moved.1) {
            _ => sleep(Duration::from_millis(wait)).await,
        }
        let _ = &moved;
        Ok(())
    }
}

macro_rules! call {
    ($name:ident, $log:expr, $wait:expr) => {{
        let n = |name| Noisy(name, $log);
        $name(n("a"), n("_"), (n("b"), n("b_")), n("c"), $wait)
    }};
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let (one, two) = (Log::default(), Log::default());
    call!(ours, &one, 1).await.unwrap();
    call!(bare, &two, 1).await.unwrap();
    assert_eq!(one.borrow().len(), 7);
    assert_eq!(one, two);
    let (one, two) = (Log::default(), Log::default());
    assert!(call!(ours, &one, 20).await.is_err());
    assert!(tokio::time::timeout(Duration::from_millis(10), call!(bare, &two, 20)).await.is_err());
    assert_eq!(one.borrow().len(), 7);
    assert_eq!(one, two);
}
