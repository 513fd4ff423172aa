//! Async mistakes that do not compile.
//!
//! An attribute on an async function asks the compiler about the types of what the function makes, calls, keeps and drops. A lock guard that
//! is alive at an `.await`, a call that blocks the thread, a future that nobody awaits is an error: on stable Rust, in a plain `cargo check`.
//!
//! ```compile_fail
//! use async_hygiene::hygiene;
//! use std::sync::Mutex;
//!
//! # async fn publish(_: u64) {}
//! #[hygiene]
//! async fn count(hits: &Mutex<u64>) {
//!     let mut hits = hits.lock().unwrap();
//!     *hits += 1;
//!     publish(*hits).await; // error: `hits` is a lock guard and is still held at the `.await`
//! }
//! ```
//!
//! # Attributes
//!
//! * [`hygiene`]: every lint, each at its level.
//! * [`no_lock_across_await`]: the lock lints, denied.
//! * [`no_blocking`]: calls that block, denied; with `offload` as its argument, moved to tokio's blocking pool where that can be done.
//! * [`cancel_safe`]: the future may be dropped at any await, which is checked, and published for others to count on.
//! * `#[offload]`, `#[offload(cpu)]`: a function, a statement or a block on tokio's blocking pool. The functions `offload` and `offload_cpu`
//!   do the same without an attribute. All of them are there with the feature `tokio`.
//! * [`LockGuard`](derive@LockGuard): a type of yours is a guard.
//!
//! The lints are documented one by one in [`lints`], what is known about types in [`facts`].
//!
//! # Cancellation
//!
//! A future may be dropped at any `.await`. These are about what that leaves behind:
//!
//! * `on_cancel` runs async clean-up when the future around it is dropped: an async `Drop`. With the feature `tokio`.
//! * `uncancelled` runs a future to its end on a task of its own, whoever stops waiting. With the feature `tokio`.
//! * `testing::cancel_everywhere` drops a future at every one of its suspensions, each in a run of its own, and names the line of the
//!   `.await` at which something is lost. With the feature `testing`.
//!
//! `Shutdown` is about the end of the process: signals, a token that all work hears of, what is still to be done, and a deadline for it.
//! With the feature `tokio`, its signals with `tokio-signal`.
//!
//! # Levels
//!
//! Lint levels are set as for rustc, on items, statements, blocks and expression statements, by attributes that the macro reads and
//! removes: `#[async_hygiene::allow(lock_across_await, reason = "…")]`, and likewise `expect`, `warn`, `deny` and `forbid`. The inner one
//! wins, but for `forbid`; where a value is taken decides, and `allow` on the statement that awaits counts too. A finding at `warn` is a
//! warning of rustc's `unused_must_use`, so that `-D warnings` and `--cap-lints` apply.
//!
//! # What the attributes do to a program
//!
//! Nothing, but for `offload`, which says so, and [`cancel_safe`], whose functions return `impl Future + CancelSafe`. The probes stand in branches that are never taken; futures keep their size, their auto traits
//! and the order in which they drop.
//!
//! # Features
//!
//! `tokio` (on by default) adds facts about the types of tokio and tokio-util, and what runs on tokio: `offload`, `on_cancel`,
//! `uncancelled`, `Shutdown`. `tokio-process` adds tokio's process handle, `tokio-signal` the signals of `Shutdown`. `testing` adds the module of that name: turn it on under `[dev-dependencies]`. Every other
//! feature is named after the crate whose types it makes known; see [`facts`].
#![warn(missing_docs)]

/// States that a struct or an enum is a guard: while a value of it lives, something is locked.
///
/// `#[lock_guard(KIND)]` says what sort of guard, one of `lock` (the default), `async_lock`, `permit`, `borrow` and `entered`.
///
/// ```
/// use async_hygiene::LockGuard;
///
/// #[derive(LockGuard)]
/// struct Row<'a>(std::sync::MutexGuard<'a, Vec<u64>>);
///
/// #[derive(LockGuard)]
/// #[lock_guard(async_lock)]
/// struct Lease {
///     key: u64,
/// }
/// ```
///
/// # Errors
///
/// A union cannot be a guard. An unknown kind is an error that lists the known ones.
pub use async_hygiene_macros::LockGuard;

/// Runs every lint on every async body of a `fn`, an `impl`, a `trait` or an inline `mod`.
///
/// Async functions and methods, async blocks and async closures are looked at, also those inside a sync function, as `#[tokio::main]` and
/// `#[async_trait]` leave them. The lints about futures, handles and channels look at sync bodies too, as those are made there as well.
/// Signatures and behaviour stay as they are.
///
/// * `#[hygiene]`: each lint at its own level, see [`lints`].
/// * `#[hygiene(strict)]`: every lint at `deny`.
///
/// ```compile_fail
/// use async_hygiene::hygiene;
/// use std::cell::RefCell;
///
/// struct Session {
///     token: RefCell<String>,
/// }
///
/// # async fn send(_: &str) {}
/// #[hygiene]
/// impl Session {
///     async fn ping(&self) {
///         send(&self.token.borrow()).await; // error: the cell stays borrowed while the task waits
///     }
/// }
/// ```
///
/// # Errors
///
/// A finding at `deny` is a compile error at the value or call, which shows the await or the async function as the second place. On an item
/// that has no code to look at, and for unknown arguments, the error stands at that token; the item itself is always passed on.
pub use async_hygiene_macros::hygiene;

/// Rejects guards of locks that are alive at an `.await`, of async locks and semaphores too.
///
/// `#[no_lock_across_await(sync_only)]` leaves async locks alone. Goes where [`hygiene`] goes, and looks where it looks.
///
/// ```compile_fail
/// use async_hygiene::no_lock_across_await;
/// use std::collections::HashMap;
/// use tokio::sync::Mutex;
///
/// # async fn fetch(_: u64) -> String { String::new() }
/// #[no_lock_across_await]
/// async fn look_up(cache: &Mutex<HashMap<u64, String>>, key: u64) -> String {
///     let mut cache = cache.lock().await;
///     cache.insert(key, fetch(key).await); // error: everybody waits for this fetch
///     cache[&key].clone()
/// }
/// ```
pub use async_hygiene_macros::no_lock_across_await;

/// Rejects calls that block the thread in async code: [`blocking_call`](lints::blocking_call) at `deny`.
///
/// Goes where [`hygiene`] goes, and looks where it looks.
///
/// ```compile_fail
/// use async_hygiene::no_blocking;
///
/// #[no_blocking]
/// async fn load(path: &str) -> std::io::Result<String> {
///     std::fs::read_to_string(path) // error: the whole thread waits for the disk
/// }
/// ```
///
/// # `#[no_blocking(offload)]`
///
/// Moves such calls to tokio's blocking pool and awaits them there, as `#[offload]` on the call would. It wants the feature `tokio`.
///
/// ```
/// use async_hygiene::no_blocking;
/// use std::path::Path;
///
/// #[no_blocking(offload)]
/// async fn first_line(path: &Path) -> std::io::Result<String> {
///     let text = std::fs::read_to_string(path)?; // on the pool, with a copy of the path
///     Ok(text.lines().next().unwrap_or_default().to_owned())
/// }
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() {
/// assert!(first_line(Path::new("/no/such/file")).await.is_err());
/// # }
/// ```
///
/// * **Moved** are calls of functions that are known to block, by the path as written or imported (`std::fs::read(..)`,
///   `fs::metadata(..)`, `thread::sleep(..)`), and of a sync function of the same file that calls one of these. Arguments are evaluated
///   first, in order, where they stand. Borrowed ones are copied where `Lend` says so. `?` and what else is done with the result stay
///   outside.
/// * **Rejected**, as without `offload`, are methods (`file.read(..)`, `path.exists()`, `receiver.recv()`), whose receiver would have to
///   move; calls in a closure, where nothing can be awaited; functions that are passed by name, or imported by `use std::fs::*`; and what
///   is about the thread itself: `block_on`, `park`, `yield_now`, `scope`.
/// * **A compile error** at the argument is what cannot move: a mutable borrow, a borrow of what `Lend` does not know, what is not `Send`.
/// * **Left alone** is what [`blocking_call`](lints::blocking_call) is allowed for.
///
/// A call that moves is a point where the task can be suspended and cancelled. Cancelled there, the call runs to its end all the same. Its
/// panics go on in the task.
pub use async_hygiene_macros::no_blocking;

/// Says of an async function that its future may be dropped at any await, and has the lints look whether that is so.
///
/// The future implements [`CancelSafe`](facts::CancelSafe). On an `impl` or a `trait` it is about each async function in it. Also what is
/// written as `-> impl Future<..>` is published, where there is no body, or where the body is an async block and nothing else.
///
/// ```
/// use async_hygiene::cancel_safe;
/// use async_hygiene::facts::CancelSafe;
/// use tokio::io::{AsyncRead, AsyncReadExt};
///
/// struct Lines<R> {
///     from: R,
///     buffer: Vec<u8>,
/// }
///
/// #[cancel_safe]
/// impl<R: AsyncRead + Unpin> Lines<R> {
///     /// What was read of a line stays in `self`.
///     async fn next(&mut self) -> std::io::Result<Option<Vec<u8>>> {
///         loop {
///             if let Some(end) = self.buffer.iter().position(|&byte| byte == b'\n') {
///                 return Ok(Some(self.buffer.drain(..=end).collect()));
///             }
///             if self.from.read_buf(&mut self.buffer).await? == 0 {
///                 return Ok(None);
///             }
///         }
///     }
/// }
///
/// fn may_race<F: Future + CancelSafe>(_: F) {}
///
/// may_race(Lines { from: &b"one"[..], buffer: Vec::new() }.next());
/// ```
///
/// ```compile_fail,E0277
/// # use async_hygiene::facts::CancelSafe;
/// # fn may_race<F: Future + CancelSafe>(_: F) {}
/// async fn plain() {}
///
/// may_race(plain()); // error: nobody has said so
/// ```
///
/// # What is checked
///
/// These lints are at `deny` in the function, and their pages say what they see:
///
/// * [`cancel_safety_unknown`](lints::cancel_safety_unknown): of each operation that the function awaits it is known what its drop loses.
/// * [`value_lost_on_cancel`](lints::value_lost_on_cancel): what an await yielded, or what was taken out of a place, is not in a local only
///   at a later await.
/// * [`cancel_unsafe_in_select`](lints::cancel_unsafe_in_select) and [`cancel_unsafe_in_timeout`](lints::cancel_unsafe_in_timeout): what the
///   function itself drops.
///
/// That is no proof of more. What a call does that is not awaited, what a task does that was started, what two awaits mean together (a debit
/// without its credit) is not looked at, and a level lowered by `#[async_hygiene::allow(..)]` is taken as meant. Functions that are nested in
/// the body have the levels, and are not published.
///
/// # `#[cancel_safe(assert, reason = "…")]`
///
/// Publishes on your word, without the first two lints. The reason is for who reads it.
///
/// # Traits
///
/// On a `trait`, each `impl` has to be cancel safe too, or does not compile, and generic code may count on it. On the `impl` of a trait that
/// promises nothing, the promise holds for who knows the type.
///
/// `#[async_trait]` makes a method return `Pin<Box<dyn Future>>`, a type that has no room for a promise. There, the function stays as it is,
/// and the promise is made by who has the method, as [`DropSafe<method>`](facts::DropSafe): for the `impl` of a type that is declared in the
/// same file (else, write `impl DropSafe<..>` by hand; of a foreign type it cannot be said); and a `trait` demands it for its required
/// methods, so that `dyn` and generic receivers have it too. Not of a trait with parameters, of which one type may have several, and not
/// from a method's own attribute, which does not see the type: the lints look there, and nothing is published.
///
/// # What becomes of the function
///
/// `async fn f(..) -> T` is `fn f(..) -> impl Future<Output = T> + CancelSafe` afterwards. It captures the same lifetimes, in every edition,
/// drops its parameters in the same order, and is `Send` where it was; its size is the same, or less. Two things are different: `#[must_use]`
/// on the function is about the future then, not about what the await yields; and an error about a future that lives too long may name
/// the capture rules of edition 2024, and offer `use<>`, which is of no use here.
///
/// Attributes that read an async function, `#[tracing::instrument]` say, may stand above or below: they go first.
///
/// # Errors
///
/// On an item without an async function, for `assert` without a reason, and for unknown arguments.
pub use async_hygiene_macros::cancel_safe;

pub mod facts;
#[cfg(feature = "tokio")]
mod ledger;
pub mod lints;
#[cfg(feature = "tokio")]
mod offload;
#[cfg(feature = "tokio")]
mod on_cancel;
#[cfg(feature = "tokio")]
mod shutdown;
#[cfg(feature = "testing")]
pub mod testing;
#[cfg(feature = "tokio")]
mod uncancelled;

/// Moves work to tokio's blocking pool and awaits it: a whole sync function, or a statement or block of an async one.
///
/// `#[offload(cpu)]` is for work that computes: of all such work in the process no more runs at once than there are cores, first come
/// first served. Cancel safety and panics are those of [`offload()`](fn@offload) and [`offload_cpu()`](fn@offload_cpu), which do the
/// same without an attribute.
///
/// # On a function
///
/// A sync `fn` becomes an `async fn` with the same signature, whose body runs on the pool. Arguments move there, so they are owned;
/// patterns, generics, `impl Trait`, `?`, `return`, attributes and visibility stay as they are.
///
/// ```
/// use async_hygiene::offload;
/// use std::path::PathBuf;
///
/// #[offload]
/// fn read_number(path: PathBuf) -> std::io::Result<u64> {
///     let text = std::fs::read_to_string(path)?;
///     text.trim().parse().map_err(std::io::Error::other)
/// }
///
/// #[offload(cpu)]
/// fn sum(numbers: impl Iterator<Item = u64> + Send + 'static) -> u64 {
///     numbers.sum()
/// }
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() {
/// assert!(read_number(PathBuf::from("/no/such/file")).await.is_err());
/// assert_eq!(sum(1..=4).await, 10);
/// # }
/// ```
///
/// # On a statement or a block
///
/// Stable Rust expands no attributes there, so the function around carries one of this crate's: [`hygiene`], say. (Without one, rustc
/// reports E0658.) The attribute goes on a `let`, an assignment, an expression statement or the expression at the end of a block.
///
/// * A **call** or method call: function, receiver and arguments are evaluated first, in order, where they stand; then the call moves.
///   Borrowed arguments are copied where [`Lend`] says so, and the copy is lent to the call.
/// * A **block**: all of it moves, with what it mentions. Of a `Copy` value it has a copy: what it assigns to one is not seen outside, and
///   rustc warns of that. Let the block have a value, as below.
///
/// What only unpacks the result stays outside: `?`, `.unwrap()`, `.map_err(…)`, `.context(…)`.
///
/// ```
/// use async_hygiene::hygiene;
/// use std::path::Path;
///
/// #[hygiene]
/// async fn longest_line(path: &Path) -> std::io::Result<String> {
///     #[offload]
///     let text = std::fs::read_to_string(path)?;
///
///     #[offload(cpu)]
///     let longest = {
///         let longest = text.lines().max_by_key(|line| line.len());
///         longest.unwrap_or_default().to_owned()
///     };
///     Ok(longest)
/// }
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() {
/// assert!(longest_line(Path::new("/no/such/file")).await.is_err());
/// # }
/// ```
///
/// # Errors
///
/// All of these are compile errors, at the token they are about: a borrowed parameter or receiver (the message names the owned form); an
/// argument, a result or something in a block that is not `Send` or not `'static`; an `async`, `unsafe`, `const` or `extern` function;
/// `?`, `return`, `break`, `continue` and `.await` in a block that moves.
#[cfg(feature = "tokio")]
pub use async_hygiene_macros::offload;
#[cfg(feature = "tokio")]
pub use offload::{Lend, offload, offload_cpu};
#[cfg(feature = "tokio")]
pub use on_cancel::{OnCancel, on_cancel};
#[cfg(feature = "tokio")]
pub use shutdown::{Report, Shutdown, Tracked};
#[cfg(feature = "tokio")]
pub use uncancelled::{Uncancelled, uncancelled};

#[doc(hidden)]
#[path = "private/mod.rs"]
pub mod __private;

#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
struct Readme;
