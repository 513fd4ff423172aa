//! The lints, one page each: what it reports, why it hurts, what to write instead, and what it cannot see.
//!
//! | lint | reports | in [`hygiene`](crate::hygiene) |
//! | --- | --- | --- |
//! | [`lock_across_await`] | a guard of a blocking lock alive at an await | deny |
//! | [`async_lock_across_await`] | a guard of an async lock alive at an await | warn |
//! | [`borrow_across_await`] | a borrowed `RefCell` at an await | deny |
//! | [`entered_across_await`] | an entered span, runtime or context at an await | deny |
//! | [`guard_dropped_at_once`] | a guard that nothing keeps | deny |
//! | [`blocking_call`] | a call that blocks the thread, in async code | deny |
//! | [`busy_loop`] | a loop of a task that neither awaits nor leaves | deny |
//! | [`unawaited_future`] | a future that nobody awaits | deny |
//! | [`detached_task`] | the handle of a task, a thread or a process that nobody keeps | warn |
//! | [`ignored_outcome`] | `let _ =` on an outcome that matters | warn |
//! | [`unbounded_channel`] | a channel without a bound | warn |
//! | [`unbounded_concurrency`] | as many tasks or futures at once as there is input | warn |
//! | [`cancel_unsafe_in_select`] | a `select!` branch that loses something when another branch wins | deny |
//! | [`progress_lost_in_select`] | a `select!` branch that loses its progress: a place in a queue, a count of bytes | allow |
//! | [`cancel_unsafe_in_timeout`] | an operation under a `timeout` that loses something when the time is up | warn |
//! | [`cancel_safety_unknown`] | a branch, or an awaited call of a `#[cancel_safe]` function, about which nothing is known | allow |
//! | [`value_lost_on_cancel`] | what an await yielded, or what was taken out of a place, in a local at a later await | allow |
//! | [`select_restarts_timer`] | a timer made anew on each turn of a `select!` loop | warn |
//! | [`polled_after_completion`] | a future that a `select!` loop polls again after it has finished | deny |
//! | [`futurelock`] | an await that waits for a future of the same task, which is not polled meanwhile | deny |
//! | [`self_deadlock`] | a lock or permit taken again while it is held, a channel that only the sender's own task drains | deny |
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
/// ```compile_fail
/// # use async_hygiene::no_lock_across_await;
/// # use std::collections::HashMap;
/// # use tokio::sync::Mutex;
/// # async fn fetch(_: u64) -> String { String::new() }
/// #[no_lock_across_await]
/// async fn load(cache: &Mutex<HashMap<u64, String>>, key: u64) {
///     let mut cache = cache.lock().await;
///     cache.insert(key, fetch(key).await); // everybody waits for this fetch
/// }
/// ```
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
/// ```compile_fail
/// # use async_hygiene::hygiene;
/// # use std::cell::RefCell;
/// # async fn send(_: &str) {}
/// #[hygiene]
/// async fn ping(token: &RefCell<String>) {
///     send(&token.borrow()).await; // borrowed until the statement ends
/// }
/// ```
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
/// ```compile_fail
/// # use async_hygiene::hygiene;
/// # use tokio::runtime::Handle;
/// # async fn work() {}
/// #[hygiene]
/// async fn start(other: &Handle) {
///     let _entered = other.enter();
///     tokio::spawn(work()).await.unwrap(); // what else runs on this thread meanwhile spawns there too
/// }
/// ```
///
/// # Instead
///
/// ```
/// # use async_hygiene::hygiene;
/// # use tokio::runtime::Handle;
/// # async fn work() {}
/// #[hygiene]
/// async fn start(other: &Handle) {
///     other.spawn(work()).await.unwrap();
/// }
/// ```
///
/// And a span goes to the future: `handle(request).instrument(span).await`.
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
///
/// # Why
///
/// An executor runs many tasks on few threads. A call that waits without giving its thread back stops them all: timers, sockets, shutdown.
///
/// # Reported when
///
/// Code that a task runs calls something that blocks, and does not await it: an async body, or a closure that such a body calls then and
/// there (`.map(|path| std::fs::read(path))`).
///
/// * A function of std: the compiler is asked whether the callee *is* `std::fs::read`, so imports, renames and functions of the same name
///   elsewhere make no difference. Also where it is passed by name: `.map(std::fs::read)`.
/// * A method, where the receiver's type has the fact [`Blocking`](crate::facts::Blocking): `file.read_to_string(..)`, `child.wait()`,
///   `rx.recv()` of `std::sync::mpsc`, `blocking_recv`, `block_on`.
/// * A function or a type of a crate about which no fact is stated, by its path as the file writes or imports it.
/// * A sync function of the same file that does one of these things itself.
///
/// ```compile_fail
/// # use async_hygiene::hygiene;
/// # use std::path::Path;
/// #[hygiene]
/// async fn config(path: &Path) -> std::io::Result<String> {
///     std::fs::read_to_string(path) // the whole thread waits for the disk
/// }
/// ```
///
/// # Instead
///
/// The async form, or the blocking pool:
///
/// ```
/// # use async_hygiene::{hygiene, offload};
/// # use std::path::PathBuf;
/// #[hygiene]
/// async fn config(path: PathBuf) -> std::io::Result<String> {
///     offload(move || std::fs::read_to_string(path)).await
/// }
/// ```
///
/// # Limits
///
/// Who calls a closure that is stored or handed to an unknown function is not known; nothing is said of it. `write!` to a file and `for job in
/// receiver` block out of sight. Inside `spawn_blocking`,
/// `block_in_place`, `thread::spawn` and their kind blocking is what one wants. A helper is looked at one level down, in the same file, by
/// the paths of what it calls. Short waits (`std::sync::Mutex::lock`, `println!`) are not reported; `facts/blocking_calls.tsv` in the
/// engine lists what is, and what is not with the reason.
#[derive(Debug)]
pub enum blocking_call {}

/// A loop that neither awaits nor leaves.
///
/// # Why
///
/// An executor takes its thread back at an await, and nowhere else. A loop that never awaits keeps the thread: no other task runs on it,
/// no timeout ends it, and what it waits for may be one of the tasks that do not run.
///
/// # Reported when
///
/// In code that a task runs, a `loop` or `while true` has neither an await nor a way out (`break`, `return`, `?`, a panic that is written
/// out); or a loop does nothing but ask again until the answer changes: a `load` of an atomic, `is_finished()`, `try_recv()` …
///
/// ```compile_fail
/// # use async_hygiene::hygiene;
/// use std::sync::atomic::{AtomicBool, Ordering};
///
/// #[hygiene]
/// async fn started(ready: &AtomicBool) {
///     while !ready.load(Ordering::Acquire) {
///         std::hint::spin_loop(); // the task that would set it may wait for this very thread
///     }
/// }
/// ```
///
/// # Instead
///
/// ```
/// # use async_hygiene::hygiene;
/// use std::sync::atomic::{AtomicBool, Ordering};
/// use tokio::sync::Notify;
///
/// #[hygiene]
/// async fn started(ready: &AtomicBool, changed: &Notify) {
///     while !ready.load(Ordering::Acquire) {
///         changed.notified().await; // after each store: `changed.notify_one()`
///     }
/// }
/// ```
///
/// `tokio::task::yield_now().await` at least gives the thread back in every turn. Work that takes long goes to a thread of its own.
///
/// # Limits
///
/// One await or way out on any path is enough for silence, and so is a macro of which nothing is known. A function that never comes back is
/// no way out. Loops that compare and exchange are left alone: somebody makes progress in every turn. Loops under a `#[cfg]`, and those in
/// closures that are handed to somebody else, are not looked at.
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
/// A statement is asked about only where its name suggests a start: `spawn`, `start`, `launch` as a word in it, or `unblock`. What a
/// `TaskTracker` spawns is known by the type of the receiver; in a closure that borrows, where that cannot be asked, a method `spawn…` is left
/// alone. Silent about processes in a function that calls `kill_on_drop`. `facts/detached.tsv` in this package lists what was considered.
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
/// `flush`, `sync_all`, `write_all`, `set_len`, `persist`, `save`, `commit` or `execute`. In sync functions too.
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
///
/// # Why
///
/// Such a channel never makes a sender wait. When the receiver is slower, messages pile up until the memory is used up, and until then
/// nobody notices but by the time that they take.
///
/// # Reported when
///
/// A call makes a pair whose first part has the fact [`UnboundedChannel`](crate::facts::UnboundedChannel): by its type, so that an alias or
/// a function around it is found. Where one type stands for both kinds of channel, the path decides: `flume::unbounded()`, and the same of
/// async-channel, crossbeam-channel, kanal and loole. A bound that is the largest number there is, `mpsc::channel(usize::MAX)`, is none.
/// Sync functions are looked at too.
///
/// ```compile_fail
/// # use async_hygiene::hygiene;
/// # async fn publish(_: tokio::sync::mpsc::UnboundedReceiver<u64>) {}
/// #[hygiene(strict)]
/// async fn count() {
///     let (tx, rx) = tokio::sync::mpsc::unbounded_channel();
///     tx.send(1).unwrap();
///     publish(rx).await;
/// }
/// ```
///
/// # Instead
///
/// ```
/// # use async_hygiene::hygiene;
/// # async fn publish(_: tokio::sync::mpsc::Receiver<u64>) {}
/// #[hygiene(strict)]
/// async fn count() {
///     let (tx, rx) = tokio::sync::mpsc::channel(64);
///     tx.send(1).await.unwrap();
///     publish(rx).await;
/// }
/// ```
///
/// # Limits
///
/// Looked at are calls whose name has `channel` or `unbounded` in it, and functions whose result is taken apart at once into what is
/// called as the ends of channels are (`let (tx, rx) = …;`). `use flume::unbounded;` hides the crate. A channel that somebody else has made
/// is not reported where it is used.
#[derive(Debug)]
pub enum unbounded_channel {}

/// As many tasks or futures at once as there is input.
///
/// # Why
///
/// A test has three requests, and production has thirty thousand: all of them run at once, and take the memory, the connections and
/// whatever they call down together. A limit makes the rest wait.
///
/// # Reported when
///
/// - `join_all` or `try_join_all` gets an iterator over as many elements as there is input;
/// - a stream is told to have no limit: `for_each_concurrent(None, ..)`, `buffer_unordered(usize::MAX)` …;
/// - a `FuturesUnordered` or `FuturesOrdered` is filled in a loop that takes nothing out, or collected; or
/// - a task or a thread is started in a loop over input (`accept()`, `recv()`, the elements of a collection), or for each element of an
///   iterator, and nothing limits how many there are.
///
/// ```compile_fail
/// # use async_hygiene::hygiene;
/// # use tokio::sync::mpsc::Receiver;
/// # async fn work(_: u64) {}
/// #[hygiene(strict)]
/// async fn run(mut jobs: Receiver<u64>) {
///     while let Some(job) = jobs.recv().await {
///         tokio::spawn(work(job)); // as fast as they come, whatever the bound of the channel is
///     }
/// }
/// ```
///
/// # Instead
///
/// ```
/// # use async_hygiene::hygiene;
/// # use std::sync::Arc;
/// # use tokio::sync::{Semaphore, mpsc::Receiver};
/// # use tokio::task::JoinSet;
/// # async fn work(_: u64) {}
/// #[hygiene]
/// async fn run(mut jobs: Receiver<u64>) {
///     let mut running = JoinSet::new();
///     while let Some(job) = jobs.recv().await {
///         while running.len() >= 64 {
///             running.join_next().await;
///         }
///         running.spawn(work(job));
///     }
///     running.join_all().await;
/// }
/// ```
///
/// Or a permit of a `Semaphore`, acquired before the task and moved into it; or `stream::iter(jobs).map(work).buffer_unordered(64)`.
///
/// # Limits
///
/// Whatever hints at a limit is taken for one: a permit, `take`, `chunks`, a comparison with a length or a counter, a range up to a number,
/// a handle that is awaited in the loop, names such as `workers` and `batch`. A limit behind a function call is not seen: use `allow`
/// there. A loop whose input is not known to be without end, such as one around `interval.tick()`, is not reported. `join_all` under a name
/// alone is known with the feature `futures`.
#[derive(Debug)]
pub enum unbounded_concurrency {}

/// TODO-PAGE
#[derive(Debug)]
pub enum cancel_unsafe_in_select {}

/// A branch of a `select!` that starts from behind when another branch wins.
///
/// # Why
///
/// The futures of the branches that do not win are dropped, and the next turn of the loop makes new ones. One that waited for a lock, a permit or
/// a slot goes to the end of the queue again; where the other branches are quicker, it never gets its turn. One that was writing to the disk or
/// connecting does so all over. No data is lost, so this is a lint of its own, and allowed unless it is asked for.
///
/// # Reported when
///
/// - another branch of the `select!` may drop an operation with the fact `DropPartial` for the method, or `CancelPartial` for the future; or one
///   that the table of cancel safety knows by its path, as it is written or imported;
/// - also in an async block, in what a combinator wraps, and in the functions of the same file that the branch calls; and
/// - what it works on is mentioned again afterwards, as it is in a loop.
///
/// Races and `run_until_cancelled` likewise.
///
/// ```compile_fail
/// # use async_hygiene::hygiene;
/// # use tokio::sync::{Semaphore, mpsc::Receiver};
/// #[hygiene]
/// #[async_hygiene::deny(progress_lost_in_select)]
/// async fn admit(limit: &Semaphore, news: &mut Receiver<String>) {
///     loop {
///         tokio::select! {
///             permit = limit.acquire() => return drop(permit),
///             Some(line) = news.recv() => println!("{line}"), // and the place in the queue is given up
///         }
///     }
/// }
/// ```
///
/// # Instead
///
/// Make the future once, and poll it by `&mut`:
///
/// ```
/// # use async_hygiene::hygiene;
/// # use tokio::sync::{Semaphore, mpsc::Receiver};
/// #[hygiene]
/// #[async_hygiene::deny(progress_lost_in_select)]
/// async fn admit(limit: &Semaphore, news: &mut Receiver<String>) {
///     let mut permit = std::pin::pin!(limit.acquire());
///     loop {
///         tokio::select! {
///             permit = &mut permit => return drop(permit),
///             Some(line) = news.recv() => println!("{line}"),
///         }
///     }
/// }
/// # tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(async {
/// #     let (_tx, mut rx) = tokio::sync::mpsc::channel(1);
/// #     admit(&Semaphore::new(1), &mut rx).await;
/// # });
/// ```
///
/// # Limits
///
/// Those of [`cancel_unsafe_in_select`]. Whether anybody else stands in the queue is not known: where there is one waiter only, use `allow`.
#[derive(Debug)]
pub enum progress_lost_in_select {}

/// TODO-PAGE
#[derive(Debug)]
pub enum cancel_unsafe_in_timeout {}

/// A branch of a `select!`, or a future under a timeout, of which nobody has said what is lost when it is dropped.
///
/// # Why
///
/// [`cancel_unsafe_in_select`] reports what is known to lose something, and is silent about the rest. Where silence is not enough, this lint names
/// the rest: what a function of another crate does, or a future behind `dyn`, is neither safe nor unsafe before somebody says so. It is allowed
/// unless it is asked for, and a warning in strict code.
///
/// # Reported when
///
/// - a branch that another branch may drop, or a future under a timeout, has an operation about which there is no fact, which is not in the
///   table of cancel safety, and whose body is not in the same file;
/// - what it works on is mentioned again afterwards, as it is in a loop; and
/// - in a function with `#[cancel_safe]`: any operation of that kind that it awaits.
///
/// Known are the operations in the tables, whether they lose something or not; futures with [`CancelSafe`](crate::facts::CancelSafe) or one of its
/// kind, also by the bound of a type parameter; readers, writers, streams and sinks by their trait; and what is polled by `&mut`.
///
/// ```compile_fail
/// # use async_hygiene::hygiene;
/// # use tokio::sync::mpsc::Receiver;
/// trait Store {
///     async fn load(&mut self) -> u64;
/// }
///
/// #[hygiene]
/// #[async_hygiene::deny(cancel_safety_unknown)]
/// async fn run<S: Store>(store: &mut S, news: &mut Receiver<u64>) -> u64 {
///     loop {
///         tokio::select! {
///             loaded = store.load() => return loaded, // half of it, and then again from the start?
///             Some(one) = news.recv() => println!("{one}"),
///         }
///     }
/// }
/// ```
///
/// # Instead
///
/// Say it where it is decided: here, that whoever implements the trait is to return a future that may be dropped. For a type of yours, state
/// [`DropSafe`](crate::facts::DropSafe) or one of its kind; put `#[cancel_safe]` on an async function.
///
/// ```
/// # use async_hygiene::hygiene;
/// # use tokio::sync::mpsc::Receiver;
/// use async_hygiene::facts::CancelSafe;
///
/// trait Store {
///     fn load(&mut self) -> impl Future<Output = u64> + CancelSafe;
/// }
///
/// #[hygiene]
/// #[async_hygiene::deny(cancel_safety_unknown)]
/// async fn run<S: Store>(store: &mut S, news: &mut Receiver<u64>) -> u64 {
///     loop {
///         tokio::select! {
///             loaded = store.load() => return loaded,
///             Some(one) = news.recv() => println!("{one}"),
///         }
///     }
/// }
/// # struct Fixed;
/// # impl Store for Fixed {
/// #     fn load(&mut self) -> impl Future<Output = u64> + CancelSafe {
/// #         std::future::ready(3)
/// #     }
/// # }
/// # tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(async {
/// #     let (_tx, mut rx) = tokio::sync::mpsc::channel(1);
/// #     assert_eq!(run(&mut Fixed, &mut rx).await, 3);
/// # });
/// ```
///
/// # Limits
///
/// A future behind `dyn` is unknown, whatever is inside. A function of the file that returns `impl Future` is known by its bounds alone, and so is
/// a method of a trait. What is known only behind a feature of this crate is unknown without it.
#[derive(Debug)]
pub enum cancel_safety_unknown {}

/// TODO-PAGE
#[derive(Debug)]
pub enum value_lost_on_cancel {}

/// TODO-PAGE
#[derive(Debug)]
pub enum select_restarts_timer {}

/// TODO-PAGE
#[derive(Debug)]
pub enum polled_after_completion {}

/// TODO-PAGE
#[derive(Debug)]
pub enum futurelock {}

/// TODO-PAGE
#[derive(Debug)]
pub enum self_deadlock {}
