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
//! # Limits
//!
//! With the feature `tokio`. On a function:
//!
//! * `#[cancellable]` ends the call at an `.await` when a token is cancelled, where nothing is lost.
//! * `#[timeout("250ms")]` ends it when its time is up.
//! * `#[bounded(8)]` lets so many calls run at once; the others wait, or are refused. `Limiter` does so without an attribute.
//! * [`#[future(send, max_size = 4096)]`](macro@future) holds its future to a contract, where the function is defined.
//!
//! All of them on one function are one rewrite: the order in which they are written does not matter. From outside in: cancellation, timeout,
//! bound, body. So waiting for a permit counts against the time, and ends when the call is cancelled.
//!
//! What a call ends in that is cut short is a type of its own: [`Cancelled`], [`TimedOut`], [`Overloaded`], and [`Interrupted`] for any of
//! them. They turn into [`std::io::Error`], boxed errors and, with the features `axum` and `tonic`, into the answers of a service. A function
//! that returns `Result<T, E>` gets them by `E: From<Cancelled>` and so on; any other says in the attribute what to return instead,
//! `or = …`; one that returns `()` and is cancelled simply ends.
//!
//! # Levels
//!
//! Lint levels are set as for rustc, on items, statements, blocks and expression statements, by attributes that the macro reads and
//! removes: `#[async_hygiene::allow(lock_across_await, reason = "…")]`, and likewise `expect`, `warn`, `deny` and `forbid`. The inner one
//! wins, but for `forbid`; where a value is taken decides, and `allow` on the statement that awaits counts too. A finding at `warn` is a
//! warning of rustc's `unused_must_use`, so that `-D warnings` and `--cap-lints` apply.
//!
//! # Settings of a package
//!
//! `async-hygiene.toml` beside the package's `Cargo.toml`, or else at the root of its workspace:
//!
//! | key | value |
//! | --- | --- |
//! | `crate` | the name or path of this crate, where it is not `async_hygiene` |
//! | `facts` | paths of up to four tags under which the package states facts about types of others, see [`facts`] |
//! | `[lints]` | a lint's name = `"allow"`, `"warn"`, `"deny"` or `"forbid"`: in place of the default. Levels in the code go before it, and so do `strict` and the other attributes; but for `forbid` |
//! | `[[off]]` | `paths`: files, relative to this one, with `*`, `?` and `**`, in which lints are off; `lints`: which, all of them where this is left out |
//!
//! What is wrong with the file is an error with its line and column, at the first attribute; there are no findings until it is mended. A
//! change of the file compiles the crate again, a file that is new does so with the next change of a source file.
//!
//! # Under another name
//!
//! Every attribute and `#[lock_guard(..)]` take `crate = PATH`, the path of this crate as the code there sees it: `crate = hyg` for a dependency
//! that is renamed, `crate = ::guard::async_hygiene` for one that another crate has, `crate = $crate::…` in a macro. On a function it holds for
//! all attributes of ours; level attributes go by the same path, `#[hyg::allow(lock_across_await)]`. In `async-hygiene.toml` it holds for the
//! package.
//!
//! # What the attributes do to a program
//!
//! Those that only look: nothing. The probes stand in branches that are never taken; futures keep their size, their auto traits and the order
//! in which they drop. What `offload`, [`cancel_safe`], `#[cancellable]`, `#[timeout]`, `#[bounded]` and [`future`](macro@future) make of a
//! function is said with each of them.
//!
//! # Features
//!
//! What the standard library has is always known. What other crates have is known with the feature that bears the crate's name; enable those
//! of the crates you use.
//!
//! | feature | what it makes known |
//! | --- | --- |
//! | `tokio` (default) | tokio: locks, permits, `watch::Ref`, the runtime's `EnterGuard`, channels, task handles, `block_on` and its kind; tokio-util. Also what runs on tokio: `#[cancellable]`, `#[timeout]`, `#[bounded]`, `Limiter`, `offload`, `on_cancel`, `scope`, `Shutdown`, `uncancelled` |
//! | `tokio-process`, `tokio-fs`, `tokio-net`, `tokio-signal` | types of tokio that need the feature of that name there: the handle of a process, files, sockets, signals |
//! | `streams` | the traits of streams and sinks; turned on by the features that need it |
//! | `parking_lot`, `parking_lot_013`, `lock_api`, `lock_api_04`, `lock_api_05`, `spin`, `crossbeam-utils`, `once_cell` | blocking locks and cells. `parking_lot` is 0.12; `parking_lot_013` and `lock_api_05`, a part of `lock_api`, need Rust 1.95 |
//! | `async-lock`, `event-listener`, `futures`, `thingbuf` | async locks, the slots of queues, and their blocking forms; `futures`: its channels, `join_all`, `block_on` and remote handles too |
//! | `async-broadcast`, `async-channel`, `crossbeam-channel`, `flume`, `kanal` | channels whose ends can block |
//! | `async-task` | the tasks of smol and async-executor |
//! | `dashmap`, `scc`, `papaya`, `evmap`, `left-right`, `crossbeam-epoch`, `moka` | concurrent maps and caches, and what pins an epoch |
//! | `tracing`, `opentelemetry`, `sentry`, `log-mdc` | entered spans and contexts |
//! | `postgres`, `r2d2`, `redis`, `rusqlite`, `reqwest`, `tungstenite`, `ureq`, `jni` | blocking clients and connections, attached threads |
//! | `glob`, `rayon`, `walkdir` | what walks directories, and what waits for a pool of threads |
//! | `axum`, `tonic` | what `Cancelled`, `TimedOut` and `Overloaded` are as answers: 503, 504, 429; `Unavailable`, `DeadlineExceeded`, `ResourceExhausted`. axum 0.7 and 0.8, tonic 0.13 and 0.14 |
//! | `testing` | not a crate: `async_hygiene::testing`, for `[dev-dependencies]` |
//!
//! Without default features the lints and `#[future]` remain, with no dependency on a runtime. `tracing` also turns on events about calls that
//! were ended, refused or slow, and `tokio-signal` the signals of `Shutdown`. See [`facts`] for types of your own, and for what is known without
//! a feature.
#![warn(missing_docs)]
#![cfg_attr(docsrs, feature(doc_cfg))] // says in the docs which feature an item wants

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
/// * `#[hygiene(strict)]`: every lint at `deny`, but [`cancel_safety_unknown`](lints::cancel_safety_unknown) at `warn`.
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
///
/// # Errors
///
/// As [`hygiene`]: at the value that is held, with the await as the second place.
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

#[cfg(test)]
extern crate self as async_hygiene; // what the macros name

pub mod facts;
#[cfg(feature = "tokio")]
mod ledger;
#[cfg(feature = "tokio")]
mod limiter;
pub mod lints;
#[cfg(feature = "tokio")]
mod offload;
#[cfg(feature = "tokio")]
mod on_cancel;
mod outcome;
#[cfg(feature = "tokio")]
mod scope;
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

/// Lets at most so many calls of an async function run at once, in the whole process.
///
/// * `#[bounded(8)]`: the others wait, first come first served, for as long as it takes.
/// * `#[bounded(8, reject)]`: the others are refused at once, with [`Overloaded`].
/// * `#[bounded(8, queue = 16)]`: at most 16 wait, and others are refused.
/// * `#[bounded(per = self.limiter)]`: as many as that [`Limiter`] lets in, which may be one for each client, say; a place or an expression,
///   by value or by reference.
///
/// The number may be any expression of type `usize`. It is evaluated once, with the first call. A generic function has one limit for all its
/// instances, and a method one for all values and types.
///
/// ```
/// use async_hygiene::{Overloaded, bounded};
///
/// #[bounded(2, reject)]
/// async fn resize(image: u32) -> Result<u32, Overloaded> {
///     tokio::task::yield_now().await;
///     Ok(image)
/// }
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() {
/// let (one, two, three) = tokio::join!(resize(1), resize(2), resize(3));
/// assert!(one.is_ok() && two.is_ok() && three.is_err());
/// # }
/// ```
///
/// The permit is given back when the call returns, with whatever, when it panics, and when its future is dropped.
///
/// Where a refusal goes is said for all these attributes in the [crate's documentation](crate#limits): into the error of a `Result`, or
/// `or = …`. A function that only waits may return anything.
///
/// # Errors and panics
///
/// A bound of 0 is a compile error where it is a literal or a constant, and otherwise a panic of the first call.
///
/// # Deadlocks
///
/// A call holds its permit while it runs. A function that calls itself takes one permit for each level, and waits for ever when none is left:
/// see [`self_deadlock`](lints::self_deadlock).
///
/// # Cancel safety
///
/// Dropped while it waits, a call loses its place in the queue.
#[cfg(feature = "tokio")]
pub use async_hygiene_macros::bounded;
/// Ends the call of an async function when a token is cancelled: before any of its awaits, and during those where nothing is lost.
///
/// The token is a parameter of type `CancellationToken`, by value or by reference; or `token = …`, a place or an expression; or else that of
/// the [`scope`] around, if there is one.
///
/// ```
/// use async_hygiene::{Cancelled, cancellable};
/// use tokio::sync::mpsc;
/// use tokio_util::sync::CancellationToken;
///
/// #[cancellable]
/// async fn sum(token: &CancellationToken, numbers: &mut mpsc::Receiver<u64>, total: &mut u64) -> Result<(), Cancelled> {
///     while let Some(number) = numbers.recv().await {
///         *total += number;
///     }
///     Ok(())
/// }
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() {
/// let (sender, mut numbers) = mpsc::channel(8);
/// sender.send(3).await.unwrap();
/// let (token, mut total) = (CancellationToken::new(), 0);
/// let (outcome, ()) = tokio::join!(sum(&token, &mut numbers, &mut total), async { token.cancel() });
/// assert!(outcome.is_err());
/// assert_eq!(total, 3);
/// # }
/// ```
///
/// # Where it ends
///
/// * **Before an await**: if the token is cancelled by then, what would be awaited is not polled any more.
/// * **During an await**, where it is known by the types that dropping the operation loses nothing, or nothing but progress: `recv` of a
///   channel, a timer, a lock, a future that is [`CancelSafe`](facts::CancelSafe). So too in a `select!` of tokio and a `join!`, if that
///   is so of all branches. See [`facts`] for what is known, and `#[cancel_safe]` for functions of your own.
/// * **Anything else runs to its end first**: `write_all`, a `send` into a channel, a function of which nothing is known. If that is
///   `#[cancellable]` as well, it ends by itself.
/// * **Never while something is in hand**: what `recv` has yielded and a local holds for later use would be lost. The awaits until it is
///   used are left alone. An accepted connection is no such value: cancelling a server closes it.
/// * **In each turn of a loop without an await.** Its check is in the function, so `or = …` is evaluated there.
///
/// The awaits of async blocks, closures and unknown macros in the function are not its own: they are part of what it awaits.
///
/// # `#[cancellable(race)]`
///
/// Drops whatever is awaited, as `select!` does. It is then looked at what that loses, by
/// [`value_lost_on_cancel`](lints::value_lost_on_cancel) at `deny`.
///
/// # What the caller gets
///
/// [`Cancelled`], as said in the [crate's documentation](crate#limits): in the error of a `Result`, or `or = …`: a value, or a closure that
/// takes the `Cancelled`. A function that returns `()` ends.
///
/// # What becomes of the function
///
/// `async fn f(..) -> T` is `fn f(..) -> impl Future<Output = T>` afterwards: with the same lifetimes, `Send` where it was, its parameters
/// dropped in the same order. A call registers with its token once, when it first waits where it may be dropped; before an await the check is
/// the load of a flag. Each thread keeps clones of the last few tokens that it has looked at.
///
/// # Errors
///
/// At the return type, where that cannot say that the call was cancelled. On anything but an async function with a body, with two token
/// parameters, and for unknown arguments.
#[cfg(feature = "tokio")]
pub use async_hygiene_macros::cancellable;
/// Holds the future of an async function to a contract, which fails where the function is defined, and not where it is spawned.
///
/// * `send`: the future is `Send`. The error is rustc's own, with the value that is held across an await and the await. In a `trait` each
///   implementation has to keep to it, and generic code may count on it.
/// * `max_size = N`: the future has at most `N` bytes. For a function without generic parameters and without `self` any check says so; for
///   others it is said when the function is compiled into something.
///
/// ```
/// use async_hygiene::future;
///
/// #[future(send, max_size = 1024)]
/// async fn answer(question: String) -> usize {
///     tokio::task::yield_now().await;
///     question.len()
/// }
/// ```
///
/// ```compile_fail
/// use async_hygiene::future;
/// use std::rc::Rc;
///
/// #[future(send)] // error: future cannot be sent between threads safely
/// async fn answer(question: Rc<str>) -> usize {
///     tokio::task::yield_now().await;
///     question.len()
/// }
/// ```
///
/// # What becomes of the function
///
/// `async fn f(..) -> T` is `fn f(..) -> impl Future<Output = T> + Send` afterwards, which captures the same lifetimes.
///
/// # Errors
///
/// On anything but an async function, and for unknown arguments.
pub use async_hygiene_macros::future;
/// Ends the call of an async function when its time is up.
///
/// * `#[timeout("250ms")]`, `#[timeout("1m 30s")]`: numbers with the units ns, us, ms, s, m, h, d; checked by the compiler.
/// * `#[timeout(self.limit)]`: any expression of type `Duration`. It may mention the parameters, and is evaluated when the call begins.
/// * `#[timeout("5s", graceful)]`: ends it only where dropping is known to lose nothing, as [`#[cancellable]`](macro@cancellable) does:
///   before an await, or during one that may be dropped.
///
/// ```
/// use async_hygiene::{TimedOut, timeout};
/// use std::time::Duration;
///
/// #[timeout("20ms")]
/// async fn fetch(takes: Duration) -> Result<(), TimedOut> {
///     tokio::time::sleep(takes).await;
///     Ok(())
/// }
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() {
/// assert!(fetch(Duration::ZERO).await.is_ok());
/// let late = fetch(Duration::from_secs(60)).await.unwrap_err();
/// assert!(late.function().ends_with("fetch"));
/// assert_eq!(late.limit(), Duration::from_millis(20));
/// # }
/// ```
///
/// The time runs from the first poll. Of two calls, one in the other, the one whose time is up first is the one that ends, and that the error
/// names. As with `tokio::time::timeout`, a body that blocks the thread is not interrupted, and one that is done in the same poll is not late.
///
/// What the caller gets is said in the [crate's documentation](crate#limits): a [`TimedOut`] in the error of a `Result`, or `or = …`.
/// What becomes of the function is as with [`#[cancellable]`](macro@cancellable).
///
/// # Errors and panics
///
/// A text that is no duration is underlined. A call that has to wait panics outside a tokio runtime, or in one without a timer.
///
/// # Cancel safety
///
/// Without `graceful` the body is dropped wherever it waits: what it has in hand is lost. `#[cancel_safe]` says whether there is something.
#[cfg(feature = "tokio")]
pub use async_hygiene_macros::timeout;
#[cfg(feature = "tokio")]
pub use limiter::{Limiter, LimiterPermit, Permit};
#[cfg(feature = "tokio")]
pub use offload::{Lend, offload, offload_cpu};
#[cfg(feature = "tokio")]
pub use on_cancel::{OnCancel, on_cancel};
pub use outcome::{Cancelled, Interrupted, Overloaded, TimedOut};
#[cfg(feature = "tokio")]
pub use scope::{Scope, current_token, scope, spawn};
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
