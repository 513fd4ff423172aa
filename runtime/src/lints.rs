//! The lints, one page each: what it reports, why it hurts, what to write instead, and what it cannot see.
//!
//! | lint | reports | in [`hygiene`](crate::hygiene) |
//! | --- | --- | --- |
//! | [`lock_across_await`] | a guard of a blocking lock alive at an await | deny |
//! | [`async_lock_across_await`] | a guard of an async lock alive at an await | warn |
//! | [`borrow_across_await`] | a borrowed `RefCell` at an await | deny |
//! | [`entered_across_await`] | an entered span, runtime or context at an await | deny |
//! | [`guard_dropped_at_once`] | a guard that nothing keeps | deny |
//!
//! "Alive" is by control flow: a value that was moved away on every path to the await is gone, `drop` included; one that was moved on some
//! paths only is alive. Temporaries live as the Reference says for the edition of the code.
#![allow(non_camel_case_types)] // a lint is named as in `#[async_hygiene::allow(lock_across_await)]`

/// A guard of a blocking lock is alive at an `.await`.
///
/// # Why
///
/// A suspended task keeps what it holds. Whoever wants the lock meanwhile blocks its whole thread, with all tasks on it; if the holder is to
/// go on on that thread, it never does.
///
/// # Reported when
///
/// A binding, a temporary, or a value inside another is alive at a suspension point, and its type has the fact
/// [`LockGuard`](crate::facts::LockGuard) of kind `Lock`.
///
/// ```compile_fail
/// # use async_hygiene::hygiene;
/// # use std::sync::Mutex;
/// # async fn audit(_: u64) {}
/// #[hygiene]
/// async fn report(balance: &Mutex<u64>) {
///     audit(*balance.lock().unwrap()).await; // the temporary lives until the statement ends
/// }
/// ```
///
/// # Instead
///
/// ```
/// # use async_hygiene::hygiene;
/// # use std::sync::Mutex;
/// # async fn audit(_: u64) {}
/// #[hygiene]
/// async fn report(balance: &Mutex<u64>) {
///     let now = *balance.lock().unwrap();
///     audit(now).await;
/// }
/// ```
///
/// # Limits
///
/// A guard behind a type parameter, `impl Trait` or `dyn Trait` is not known as one. A struct that contains a guard is seen where the guard
/// is moved into it, or once it says so itself.
#[derive(Debug)]
pub enum lock_across_await {}

/// A guard of an async lock is alive at an `.await`.
///
/// # Why
///
/// Async locks may be held over an await, but everybody who wants the lock waits for that await as well, and a task that locks again waits
/// for itself.
///
/// # Reported when
///
/// As [`lock_across_await`], for the kind `AsyncLock`. A permit of a semaphore is made to be held, so it is reported only where the level of
/// this lint is written out: by a level attribute, by `#[hygiene(strict)]`, by `#[no_lock_across_await]`.
///
/// # Instead
///
/// ```
/// # use async_hygiene::no_lock_across_await;
/// # use std::collections::HashMap;
/// # use tokio::sync::Mutex;
/// # async fn fetch(_: u64) -> String { String::new() }
/// #[no_lock_across_await]
/// async fn load(cache: &Mutex<HashMap<u64, String>>, key: u64) {
///     let value = fetch(key).await;
///     cache.lock().await.insert(key, value);
/// }
/// ```
///
/// # Limits
///
/// As [`lock_across_await`]. At the default level, a guard that a helper returns without an await in sight is not asked about.
#[derive(Debug)]
pub enum async_lock_across_await {}

/// A `Ref` or `RefMut` of a `RefCell` is alive at an `.await`.
///
/// # Why
///
/// While the task is suspended, another task of the thread that borrows the cell panics.
///
/// # Reported when
///
/// As [`lock_across_await`], for the kind `Borrow`.
///
/// # Instead
///
/// ```
/// # use async_hygiene::hygiene;
/// # use std::cell::RefCell;
/// # async fn send(_: String) {}
/// #[hygiene]
/// async fn ping(token: &RefCell<String>) {
///     let token = token.borrow().clone();
///     send(token).await;
/// }
/// ```
///
/// # Limits
///
/// As [`lock_across_await`].
#[derive(Debug)]
pub enum borrow_across_await {}

/// An entered span, runtime or context is alive at an `.await`.
///
/// # Why
///
/// What is entered is entered for the thread, not for the task. While the task is suspended, other tasks of the thread run inside it: their
/// events land in the wrong span, their spawns in the wrong runtime. And the task may go on on another thread, outside of it.
///
/// # Reported when
///
/// As [`lock_across_await`], for the kind `Entered`: span guards of tracing (feature `tracing`), `EnterGuard` of tokio, context guards.
///
/// # Instead
///
/// Give the span to the future: `handle(request).instrument(span).await`.
///
/// # Limits
///
/// As [`lock_across_await`].
#[derive(Debug)]
pub enum entered_across_await {}

/// A guard is dropped in the statement that takes it, or a permit stays outside the task that it should cover.
///
/// # Why
///
/// `let _ = …` binds nothing: the guard is gone at the semicolon, and what comes next runs unprotected.
///
/// # Reported when
///
/// The value of `let _ = E;`, of `_ = E;`, of a statement `E;`, or what a `_` in `let (a, _) = E;` ignores, is a guard of any kind. Also a
/// permit that nothing uses, in a scope that spawns a task and does not wait for it.
///
/// ```compile_fail
/// # use async_hygiene::hygiene;
/// # use tokio::sync::Semaphore;
/// # async fn call() {}
/// #[hygiene]
/// async fn limited(limit: &Semaphore) {
///     let _ = limit.acquire().await;
///     call().await; // as many at once as like to
/// }
/// ```
///
/// # Instead
///
/// ```
/// # use async_hygiene::hygiene;
/// # use tokio::sync::Semaphore;
/// # async fn call() {}
/// #[hygiene]
/// async fn limited(limit: &Semaphore) {
///     let _permit = limit.acquire().await;
///     call().await;
/// }
/// ```
///
/// # Limits
///
/// A statement `E;` is looked at only when the name of what it calls suggests a guard. `drop(E)` is taken as meant, and so are
/// `acquire_many` and a statement that ends in `.ok()`, which are ways to wait until nobody holds.
#[derive(Debug)]
pub enum guard_dropped_at_once {}

/// A call that blocks the thread, in async code.
#[derive(Debug)]
pub enum blocking_call {}

/// A loop that neither awaits nor leaves.
#[derive(Debug)]
pub enum busy_loop {}

/// A future that nobody awaits: what it stands for never happens.
///
/// # Why
///
/// A future does nothing until it is polled. One that is dropped before that has done nothing, and nothing says so.
///
/// # Reported when
///
/// The type of a value that nobody keeps is a future, or holds one: an `Option`, a `Result`, a collection, an array, the first position of
/// a tuple, an iterator that maps to futures. Nobody keeps the value of `let _ = E;` and `_ = E;`, of `let x = E;` where nothing mentions
/// `x` again, and of a statement `E;`; nor what stands in there inside of `Some(…)`, `Ok(…)`, `Box::new(…)`, a tuple, an array or
/// `vec![…]`. Also when the outcome of a task or a thread is a future: `spawn_blocking(|| async { … })`. In sync functions too.
///
/// ```compile_fail
/// # use async_hygiene::hygiene;
/// # async fn record(_: u64) {}
/// #[hygiene]
/// async fn accept(order: u64) {
///     let _ = record(order); // nothing is recorded
/// }
/// ```
///
/// # Instead
///
/// ```
/// # use async_hygiene::hygiene;
/// # async fn record(_: u64) {}
/// #[hygiene]
/// async fn accept(order: u64) {
///     record(order).await;
/// }
/// ```
///
/// # Limits
///
/// A plain statement `f();` is asked about only where its name suggests a future: an async fn of the annotated item, an everyday name of
/// async code (`sleep`, `recv`, `lock` …), `…_async`, or a closure that is mapped over something; of the others rustc's `unused_must_use`
/// warns by itself. What is passed to a function, to `drop` too, stored or returned is kept. `let _: T = E;` is taken as meant, and so is what
/// takes a value out of where it was kept, `let _ = slot.take();`. A handle or the receiver of an answer
/// ([`TaskHandle`](crate::facts::TaskHandle)) is no future here, as the work goes on without it, and neither is a `&mut` to a future that is
/// kept elsewhere. Of two such containers with one type in one function, rustc may report the second after the first is mended.
#[derive(Debug)]
pub enum unawaited_future {}

/// The handle of a task is dropped, so that its panic or its error vanishes.
///
/// # Why
///
/// A task whose handle is gone goes on by itself. If it panics or fails, nobody learns of it; nobody waits for it when the program ends.
///
/// # Reported when
///
/// A value that nobody keeps, as in [`unawaited_future`], has the fact [`TaskHandle`](crate::facts::TaskHandle): a task or a thread that goes
/// on, a process that nobody waits for, or a task that is cancelled with its handle, where that is dropped at once. In sync functions too.
///
/// ```compile_fail
/// # use async_hygiene::hygiene;
/// # async fn serve(_: u64) {}
/// #[hygiene(strict)]
/// async fn accept(connection: u64) {
///     tokio::spawn(serve(connection)); // who learns that it panicked?
/// }
/// ```
///
/// # Instead
///
/// ```
/// # use async_hygiene::hygiene;
/// # use tokio::task::JoinSet;
/// # async fn serve(_: u64) {}
/// #[hygiene(strict)]
/// async fn accept(connection: u64, tasks: &mut JoinSet<()>) {
///     tasks.spawn(serve(connection));
/// }
/// ```
///
/// A `TaskTracker` of tokio-util does as well. `drop(tokio::spawn(…))` says that it is meant, and so does a written type,
/// `let _: JoinHandle<_> = …`.
///
/// # Limits
///
/// A statement is asked about only where its name suggests a start: `spawn`, `start`, `launch` as a word in it, or `unblock`. What a `TaskTracker` spawns
/// is known by the type of the receiver; in a closure that borrows, where that cannot be asked, a method `spawn…` is left alone. Silent
/// about processes in a function that calls `kill_on_drop`. `facts/detached.tsv` in this package lists what was considered.
#[derive(Debug)]
pub enum detached_task {}

/// An outcome that matters is thrown away.
///
/// # Why
///
/// `let _ = E;` silences the compiler about a `Result`. Where its error says that a message, a panic or written data is lost, that news is
/// lost with it.
///
/// # Reported when
///
/// `let _ = E;` or `_ = E;` drops a `Result`, or an `Option` of one, whose error has the fact
/// [`OutcomeMatters`](crate::facts::OutcomeMatters) for what `E` does: a `send` on a queue; the await of a task, the `join` of a thread; a
/// `flush`, `sync_all`, `write_all`, `commit` or `execute`. In sync functions too.
///
/// ```compile_fail
/// # use async_hygiene::hygiene;
/// # use tokio::sync::mpsc::Sender;
/// #[hygiene(strict)]
/// async fn enqueue(jobs: &Sender<u64>, job: u64) {
///     let _ = jobs.send(job).await; // the job may be gone
/// }
/// ```
///
/// # Instead
///
/// ```
/// # use async_hygiene::hygiene;
/// # use tokio::sync::mpsc::Sender;
/// #[hygiene(strict)]
/// async fn enqueue(jobs: &Sender<u64>, job: u64) {
///     if let Err(unsent) = jobs.send(job).await {
///         eprintln!("{} is not done: nobody receives jobs", unsent.0);
///     }
/// }
/// ```
///
/// # Limits
///
/// Not asked about: `try_send` and `send(())`, wake-ups that may get lost; `shutdown`, `close`, `rollback`, `remove_file`, which clean up;
/// the flush of stdout and stderr; a join in a function that aborts or cancels something. The errors of `oneshot`, `broadcast` and `watch`
/// say only that nobody listens. `let _: T = E;` is taken as meant, and a statement `E;` is left to rustc's `unused_must_use`.
#[derive(Debug)]
pub enum ignored_outcome {}

/// A channel without a bound.
#[derive(Debug)]
pub enum unbounded_channel {}

/// As many tasks or futures at once as there is input.
#[derive(Debug)]
pub enum unbounded_concurrency {}
