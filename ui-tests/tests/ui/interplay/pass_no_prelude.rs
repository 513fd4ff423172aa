//! No prelude at all, and everything that it has under its names is something else: every attribute, on code that is right.
#![no_implicit_prelude]
#![deny(warnings)]
#![forbid(unsafe_code)]
#![allow(dead_code, unused_macros)]

/// What would be taken for the prelude's, if a name were not written out.
macro_rules! impostors {
    ($($name:ident)*) => { $(#[allow(non_camel_case_types, clippy::all)] struct $name;)* };
}
impostors! {
    Sized Send Sync Copy Clone Drop Fn FnMut FnOnce Option Some None Result Ok Err Box Vec String Future IntoFuture Iterator IntoIterator
    Into From AsRef ToOwned PartialEq Unpin drop u8 usize bool str
}

mod std {}
mod core {}
mod alloc {}
mod async_hygiene {}
mod diagnostic {}

macro_rules! assert { ($($t:tt)*) => { ::std::compile_error!("not this one") }; }
macro_rules! concat { ($($t:tt)*) => { ::std::compile_error!("not this one") }; }
macro_rules! module_path { ($($t:tt)*) => { ::std::compile_error!("not this one") }; }

use ::async_hygiene::{Cancelled, Interrupted, LockGuard};
use ::core::primitive::u32 as number;
use ::core::result::Result as Outcome;
use ::core::result::Result::{Err as Failed, Ok as Fine};
// The only ones: tokio's `select!` has it by its name, and methods come with their traits.
use ::core::clone::Clone as _;
use ::core::default::Default;
use ::std::sync::Arc;
use ::std::sync::Mutex;
use ::tokio; // for its `main`
use ::tokio_util::sync::CancellationToken;

const LIMIT: ::core::primitive::usize = 2;

#[derive(LockGuard)]
#[lock_guard(lock)]
struct Row<'a>(::std::sync::MutexGuard<'a, number>);

/// Guards that are let go in time: each kind of question, with words of its own where it looks like one.
#[::async_hygiene::hygiene]
async fn linted(hits: &Mutex<number>, gate: &::tokio::sync::Semaphore) -> number {
    let now = {
        let mut hits = match hits.lock() {
            Fine(hits) => hits,
            Failed(why) => why.into_inner(),
        };
        *hits += 1;
        *hits
    };
    let row = Row(match hits.lock() {
        Fine(hits) => hits,
        Failed(why) => why.into_inner(),
    });
    let again = *row.0;
    ::core::mem::drop(row);
    ::tokio::task::yield_now().await;
    let permit = gate.acquire().await;
    ::core::mem::drop(permit);
    let (sender, mut receiver) = ::tokio::sync::mpsc::channel::<number>(1);
    let handle = ::tokio::spawn(async move {
        let sent = sender.send(3).await;
        ::std::assert!(sent.is_ok());
    });
    let mut sum = now + again;
    loop {
        ::tokio::select! {
            got = receiver.recv() => match got {
                ::core::option::Option::Some(n) => sum += n,
                ::core::option::Option::None => break,
            },
            () = ::tokio::time::sleep(::core::time::Duration::from_secs(1)) => break,
        }
    }
    ::std::assert!(handle.await.is_ok());
    sum
}

/// At other levels.
#[::async_hygiene::hygiene(strict)]
#[::async_hygiene::warn(lock_across_await)]
#[::async_hygiene::forbid(blocking_call)]
async fn levels(hits: Arc<Mutex<number>>) -> number {
    #[::async_hygiene::expect(lock_across_await)]
    let hits = match hits.lock() {
        Fine(hits) => hits,
        Failed(why) => why.into_inner(),
    };
    ::tokio::task::yield_now().await;
    *hits
}

struct Frames {
    numbers: ::tokio::sync::mpsc::Receiver<number>,
}

#[::async_hygiene::no_lock_across_await]
#[::async_hygiene::no_blocking]
impl Frames {
    #[::async_hygiene::cancel_safe]
    async fn next(&mut self) -> ::core::option::Option<number> {
        self.numbers.recv().await
    }

    #[::async_hygiene::offload]
    fn counted(n: number) -> number {
        n + 1
    }
}

#[::async_hygiene::cancellable]
#[::async_hygiene::timeout("10ms")]
#[::async_hygiene::bounded(LIMIT, queue = 1)]
#[::async_hygiene::future(send, max_size = 4096)]
async fn all(token: &CancellationToken, n: ::core::primitive::u64) -> Outcome<number, Interrupted> {
    for _ in 0..n {
        ::tokio::time::sleep(::core::time::Duration::from_millis(1)).await;
    }
    Fine(7)
}

#[::async_hygiene::cancellable(or = Failed(Cancelled::new("else")))]
#[::async_hygiene::bounded(1, reject, or = |why| { let _ = why; Fine(9) })]
async fn otherwise(token: &CancellationToken) -> Outcome<number, Cancelled> {
    ::tokio::task::yield_now().await;
    Fine(8)
}

#[::async_hygiene::no_blocking(offload)]
async fn moved(path: &::std::path::Path) -> ::core::primitive::bool {
    ::std::fs::metadata(path).is_ok()
}

#[::tokio::main(flavor = "current_thread", start_paused = true)]
#[::async_hygiene::hygiene]
async fn main() {
    let hits = Arc::new(Mutex::new(1));
    ::std::assert_eq!(linted(&hits, &::tokio::sync::Semaphore::new(1)).await, 7);
    ::std::assert_eq!(levels(Arc::clone(&hits)).await, 2);
    let (sender, numbers) = ::tokio::sync::mpsc::channel(1);
    ::std::assert!(sender.send(4).await.is_ok());
    let mut frames = Frames { numbers };
    ::std::assert!(frames.next().await.is_some_and(|n| n == 4));
    ::std::assert_eq!(Frames::counted(4).await, 5);
    let token = CancellationToken::new();
    ::std::assert!(::std::matches!(all(&token, 5).await, Fine(7)));
    ::std::assert!(::std::matches!(all(&token, 50).await, Failed(Interrupted::TimedOut(_))));
    ::std::assert!(::std::matches!(otherwise(&token).await, Fine(8)));
    token.cancel();
    ::std::assert!(::std::matches!(all(&token, 5).await, Failed(Interrupted::Cancelled(_))));
    ::std::assert!(::std::matches!(otherwise(&token).await, Failed(_)));
    ::std::assert!(moved(::std::path::Path::new("/")).await);
}
