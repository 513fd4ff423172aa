//! A module in which names of crates, of the prelude and of tools are the user's own: every attribute, on code that is right.
#![deny(warnings)]
#![allow(dead_code)]

mod shadowed {
    /// Types, functions and traits that look like the prelude's.
    macro_rules! impostors {
        ($($name:ident)*) => { $(#[allow(non_camel_case_types, clippy::all)] struct $name;)* };
    }
    impostors! {
        Sized Send Sync Copy Fn FnMut FnOnce Option Some None Result Ok Err Box Vec String Future IntoFuture Iterator IntoIterator Into From
        AsRef ToOwned PartialEq Unpin drop
    }

    mod std {}
    mod core {}
    mod alloc {}
    mod async_hygiene {}
    mod clippy {}
    /// In a compiler, or an editor.
    mod diagnostic {
        pub struct Text;
    }

    #[allow(unused_macros)]
    macro_rules! assert { ($($t:tt)*) => { ::std::compile_error!("not this one") }; }
    #[allow(unused_macros)]
    macro_rules! concat { ($($t:tt)*) => { ::std::compile_error!("not this one") }; }
    #[allow(unused_macros)]
    macro_rules! module_path { ($($t:tt)*) => { ::std::compile_error!("not this one") }; }

    use ::async_hygiene::{Cancelled, Interrupted, bounded, cancel_safe, cancellable, future, hygiene, no_blocking, offload, timeout};
    use ::core::result::Result::{self as Outcome, Err as Failed, Ok as Fine};
    use ::std::sync::Mutex;
    use ::tokio_util::sync::CancellationToken;

    const LIMIT: usize = 2;

    #[hygiene]
    pub async fn linted(hits: &Mutex<u32>) -> u32 {
        let first = hits.lock().unwrap();
        let mut sum = *first;
        ::core::mem::drop(first);
        let pair = (hits.lock().unwrap(), diagnostic::Text);
        sum += *pair.0;
        ::core::mem::drop(pair);
        ::tokio::task::yield_now().await;
        let handle = ::tokio::spawn(async move { sum });
        handle.await.unwrap()
    }

    pub struct Numbers(pub ::tokio::sync::mpsc::Receiver<u32>);

    #[hygiene(strict)]
    impl Numbers {
        #[cancel_safe]
        pub async fn next(&mut self) -> ::core::option::Option<u32> {
            self.0.recv().await
        }

        #[offload]
        pub fn counted(n: u32) -> u32 {
            n + 1
        }
    }

    #[cancellable]
    #[timeout("10ms")]
    #[bounded(LIMIT, queue = 1)]
    #[future(send, max_size = 4096)]
    pub async fn all(token: &CancellationToken, n: u64) -> Outcome<u32, Interrupted> {
        for _ in 0..n {
            ::tokio::time::sleep(::core::time::Duration::from_millis(1)).await;
        }
        Fine(7)
    }

    #[::async_hygiene::cancellable(or = Failed(Cancelled::new("else")))]
    #[::async_hygiene::bounded(1, reject, or = |_| Fine(9))]
    pub async fn otherwise(token: &CancellationToken) -> Outcome<u32, Cancelled> {
        ::tokio::task::yield_now().await;
        Fine(8)
    }

    #[no_blocking(offload)]
    pub async fn moved(path: &::std::path::Path) -> bool {
        ::std::fs::metadata(path).is_ok()
    }
}

/// What it looks like from a module that imports everything.
mod globs {
    mod diagnostic {}

    mod inner {
        #[allow(unused_imports)]
        use super::*;

        #[async_hygiene::hygiene]
        pub async fn linted(hits: &std::sync::Mutex<u32>) -> u32 {
            let hits = hits.lock().unwrap();
            let now = *hits;
            drop(hits);
            tokio::task::yield_now().await;
            now
        }
    }

    pub use inner::linted;
}

use async_hygiene::Interrupted;

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let hits = std::sync::Mutex::new(3);
    assert_eq!((shadowed::linted(&hits).await, globs::linted(&hits).await), (6, 3));
    let (sender, numbers) = tokio::sync::mpsc::channel(1);
    sender.send(4).await.unwrap();
    assert_eq!(shadowed::Numbers(numbers).next().await, Some(4));
    assert_eq!(shadowed::Numbers::counted(4).await, 5);
    let token = tokio_util::sync::CancellationToken::new();
    assert_eq!(shadowed::all(&token, 5).await.unwrap(), 7);
    assert!(matches!(shadowed::all(&token, 50).await, Err(Interrupted::TimedOut(_))));
    assert_eq!(shadowed::otherwise(&token).await.unwrap(), 8);
    token.cancel();
    assert!(matches!(shadowed::all(&token, 5).await, Err(Interrupted::Cancelled(_))));
    assert!(shadowed::otherwise(&token).await.is_err());
    assert!(shadowed::moved(std::path::Path::new("/")).await);
}
