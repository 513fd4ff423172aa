//! `macro_rules!` that make annotated functions, of fragments of every kind, with names of both sides.

use std::sync::Mutex;
use std::time::Duration;

use async_hygiene::{Interrupted, TimedOut, bounded, cancellable, hygiene, scope, timeout};
use tokio::time::sleep;
use tokio_util::sync::CancellationToken;

/// Of the macro's crate, by `$crate`.
pub async fn pause(millis: u64) {
    sleep(Duration::from_millis(millis)).await;
}

macro_rules! functions {
    ($(
        $(#[$meta:meta])*
        $vis:vis fn $name:ident<$($lt:lifetime),*>($($arg:ident: $ty:ty),*) -> $out:ty, within $limit:expr, at most $most:literal $body:block
    )*) => {$(
        $(#[$meta])*
        #[hygiene(strict)]
        #[async_hygiene::allow(cancel_safety_unknown)]
        #[cancellable]
        #[timeout($limit)]
        #[bounded($most)]
        $vis async fn $name<$($lt),*>($($arg: $ty),*) -> Result<$out, Interrupted> {
            // A name of the macro's, which is none of the caller's.
            let value = { $crate::macro_rules_::pause(1).await; 1 };
            let result: $out = $body;
            $crate::macro_rules_::pause(value).await;
            Ok(result)
        }
    )*};
}

const SHORT: Duration = Duration::from_millis(10);

functions! {
    /// With its doc.
    #[inline]
    pub(crate) fn added<'a>(value: &'a u64, wait: u64) -> u64, within SHORT * 1, at most 2 {
        pause(wait).await;
        *value + 1
    }

    fn taken<>(lock: &Mutex<Vec<u64>>, wait: u64) -> Option<u64>, within "10ms", at most 1 {
        let last = lock.lock().unwrap().last().copied();
        pause(wait).await;
        lock.lock().unwrap().pop();
        last.map(|value| value * 2)
    }
}

/// Statements, and an expression as the tail.
macro_rules! of_statements {
    ($name:ident { $($stmt:stmt;)* } $tail:expr) => {
        #[hygiene]
        #[timeout("10ms")]
        async fn $name() -> Result<u64, TimedOut> {
            $($stmt)*
            Ok($tail)
        }
    };
}

of_statements! {
    statements {
        let mut sum = 1;
        for n in 0..3 { pause(n).await; sum += n; };
        let lock = Mutex::new(sum);
        let taken = *lock.lock().unwrap();
        pause(1).await;
    }
    taken + 1
}

/// A guard whose binding is the macro's, and whose await is the caller's.
macro_rules! holding {
    ($name:ident, $guard:ident, $lock:expr, $then:expr) => {
        #[hygiene]
        #[async_hygiene::expect(lock_across_await)]
        async fn $name(lock: &Mutex<u64>) -> u64 {
            let guard = $lock(lock).lock().unwrap();
            let $guard = 0;
            $then;
            *guard + $guard
        }
    };
}

// The caller's `guard` is another.
holding!(held, guard, std::convert::identity, pause(1).await);

/// And not held, with the same names on both sides.
macro_rules! released {
    ($name:ident, $guard:ident, $then:expr) => {
        #[hygiene(strict)]
        #[async_hygiene::allow(cancel_safety_unknown)]
        async fn $name(lock: &Mutex<u64>) -> u64 {
            let $guard = lock.lock().unwrap();
            let guard = *$guard;
            drop($guard);
            $then;
            guard
        }
    };
}
released!(let_go, guard, pause(1).await);

/// An `impl` with an annotated trait, out of a `tt` muncher.
macro_rules! states {
    (@impl $ty:ident [$($done:tt)*]) => {
        #[hygiene]
        impl $ty { $($done)* }
    };
    (@impl $ty:ident [$($done:tt)*] $state:ident => $next:path, $($rest:tt)*) => {
        states! { @impl $ty [$($done)*
            #[timeout("5ms", or = self)]
            async fn $state(self, wait: u64) -> Self {
                $crate::macro_rules_::pause(wait).await;
                $next
            }
        ] $($rest)* }
    };
    ($(#[$meta:meta])* enum $ty:ident { $($state:ident => $next:path,)* }) => {
        $(#[$meta])*
        enum $ty { Idle, Busy, Done }
        states! { @impl $ty [] $($state => $next,)* }
    };
}

states! {
    #[derive(Debug, PartialEq, Clone, Copy)]
    enum State {
        start => State::Busy,
        finish => State::Done,
    }
}

/// An attribute that comes with the function: what it stands on is the caller's whole item.
macro_rules! annotated {
    ($($item:item)*) => { $(#[async_hygiene::hygiene(strict)] #[async_hygiene::allow(cancel_safety_unknown)] $item)* };
}

annotated! {
    async fn plain(n: u64) -> u64 {
        pause(n).await;
        n
    }

    mod inner {
        pub async fn deep(n: u64) -> u64 {
            super::pause(n).await;
            super::plain(n).await + 1
        }
    }
}

#[cfg_attr(all(), hygiene(strict), async_hygiene::allow(cancel_safety_unknown), timeout("10ms", or = 0))]
#[cfg_attr(any(), timeout("1ms"))]
#[cfg_attr(not(test), bounded(0))]
async fn configured(#[cfg(any())] gone: u64, #[cfg(not(any()))] wait: u64) -> u64 {
    #[cfg(any())]
    let wait = 99;
    pause(wait).await;
    wait
}

#[tokio::test(start_paused = true)]
async fn fragments() {
    assert_eq!(added(&4, 2).await.unwrap(), 5);
    assert!(added(&4, 20).await.is_err_and(|why| why.is_timed_out()));
    let lock = Mutex::new(vec![1, 2]);
    assert_eq!(taken(&lock, 1).await.unwrap(), Some(4));
    let token = CancellationToken::new();
    token.cancel();
    assert!(scope(token, taken(&lock, 1)).await.is_err());
    assert_eq!(*lock.lock().unwrap(), [1]);
    assert_eq!(statements().await, Ok(5));
    assert_eq!((held(&Mutex::new(3)).await, let_go(&Mutex::new(3)).await), (3, 3));
}

#[tokio::test(start_paused = true)]
async fn items() {
    assert_eq!(State::Idle.start(1).await, State::Busy);
    assert_eq!(State::Busy.finish(1).await, State::Done);
    assert_eq!(State::Busy.finish(9).await, State::Busy);
    assert_eq!((plain(2).await, inner::deep(2).await), (2, 3));
    assert_eq!((configured(2).await, configured(20).await), (2, 0));
}
