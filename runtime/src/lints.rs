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
/// As [`lock_across_await`]. Nothing is said of the body that `block_on` runs, which stays on its thread, as that of `#[tokio::main]` and
/// `#[tokio::test]` does: a subscriber that is set there is meant to hold to the end.
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
/// `acquire_many` and a statement that ends in `.ok()`, which are ways to wait until nobody holds. A semaphore that the file makes with no
/// permits, `Semaphore::new(0)`, is a signal: who acquires waits for `add_permits`.
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
/// the flush of stdout and stderr; a join in a function that aborts or cancels something; what `Drop::drop` does, which has nobody to tell;
/// what is written into a `Vec` or a `BufMut::writer()`. The errors of `oneshot`, `broadcast` and `watch`
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
/// is not reported where it is used. A channel of `()` that says so, `channel::<()>()`, is a signal, and not looked at.
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

/// A branch of a `select!` that loses something when another branch wins.
///
/// # Why
///
/// When one branch of a `select!` wins, the futures of all others are dropped. What such a future holds at that moment is gone: the bytes that
/// it has read, the message that it was to send, the outcome of a task. The next turn of the loop makes a new one, which starts in the middle.
/// Nothing of this shows until two things happen at the same time.
///
/// # Reported when
///
/// A branch makes a future that another branch may drop, an operation of it loses something then, and what it works on is used again
/// afterwards. Which operations these are, the compiler says by type: a receiver with the fact
/// [`DropUnsafe`](crate::facts::DropUnsafe) for the method, which every reader has for `read_exact`, or a future with
/// [`CancelUnsafe`](crate::facts::CancelUnsafe); a few, such as `tokio::io::copy`, are known by their path.
///
/// The future is looked into: async blocks, combinators and `timeout(..)`, an inner `select!`, the functions and methods of the same file that
/// it calls, and those that they call. Then the message shows the way down. Likewise reported are `select_biased!`, `race`, `or` and
/// `run_until_cancelled`.
///
/// ```compile_fail
/// # use async_hygiene::hygiene;
/// # use tokio::{io::{AsyncRead, AsyncReadExt}, sync::mpsc::Receiver};
/// #[hygiene]
/// async fn frames(mut stream: impl AsyncRead + Unpin, mut pings: Receiver<()>) -> std::io::Result<()> {
///     let mut frame = [0; 16];
///     loop {
///         tokio::select! {
///             read = stream.read_exact(&mut frame) => println!("{}, {frame:?}", read?),
///             Some(()) = pings.recv() => println!("ping"), // half a frame may be read by now
///         }
///     }
/// }
/// ```
///
/// # Instead
///
/// Keep what is read outside of the future:
///
/// ```
/// # use async_hygiene::hygiene;
/// # use tokio::{io::{AsyncRead, AsyncReadExt}, sync::mpsc::Receiver};
/// #[hygiene]
/// async fn frames(mut stream: impl AsyncRead + Unpin, mut pings: Receiver<()>) -> std::io::Result<()> {
///     let mut buffer = Vec::new();
///     loop {
///         tokio::select! {
///             read = stream.read_buf(&mut buffer) => {
///                 if read? == 0 {
///                     return Ok(());
///                 }
///                 while buffer.len() >= 16 {
///                     let frame: Vec<u8> = buffer.drain(..16).collect();
///                     println!("{frame:?}");
///                 }
///             }
///             Some(()) = pings.recv() => println!("ping"),
///         }
///     }
/// }
/// ```
///
/// Or keep the future: pinned before the loop and polled by `&mut`, it is not dropped. A line is read by `read_until` into a `Vec` that
/// outlives the turn, or by `lines()` and `next_line()`; what is to be written is kept with `write_all_buf`. A sender reserves a slot, and takes
/// the message when it has one:
///
/// ```
/// # use async_hygiene::hygiene;
/// # use tokio::sync::mpsc::{Receiver, Sender};
/// #[hygiene]
/// async fn dispatch(mut jobs: Receiver<u64>, worker: Sender<u64>, mut reload: Receiver<()>) {
///     loop {
///         tokio::select! {
///             Ok(slot) = worker.reserve() => match jobs.recv().await {
///                 Some(job) => slot.send(job),
///                 None => return,
///             },
///             Some(()) = reload.recv() => println!("reloading"),
///         }
///     }
/// }
/// ```
///
/// # Limits
///
/// What becomes of a stream when the function has returned is not seen: `select!` in a function that gives up on a `read_exact` and is called
/// again is not reported there, but where the caller drops it. Functions of other files and crates count by their facts. In functions of this
/// file there are no types but for what `self` and the parameters stand for at the call; of all else the name of the method decides, if every
/// method of that name loses something, as `read_exact` does. `read_to_end` is not reported: the bytes are in the caller's `Vec`. A receiver of
/// one answer that is passed by value counts as given up, and a message that is copied for each attempt as kept; so does a process with
/// `kill_on_drop`. `select!` in a macro of your own is not looked into.
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

/// An operation under a `timeout` that loses something when the time is up.
///
/// # Why
///
/// When the time is up, the future is dropped wherever it is: half a frame is read, a message is neither sent nor kept. Whoever tries again
/// starts in the middle, and it works in every test in which the time is never up.
///
/// # Reported when
///
/// `timeout(..)`, `timeout_at(..)` or `.timeout(..)` is awaited round an operation that loses something, as
/// [`cancel_unsafe_in_select`] tells, of a thing that stays, such as a stream or a channel, and that is used again when the time was up. `?`,
/// `return` and `break` end its use; so do `shutdown()`, `close()` and `drop(..)`.
///
/// So too where a function with `#[timeout]`, but not `graceful`, awaits such an operation on something that outlives the call: `self`, or a
/// parameter that is a reference.
///
/// ```compile_fail
/// # use async_hygiene::hygiene;
/// # use std::time::Duration;
/// # use tokio::{io::{AsyncRead, AsyncReadExt}, time::timeout};
/// #[hygiene(strict)]
/// async fn frame(mut stream: impl AsyncRead + Unpin) -> std::io::Result<[u8; 16]> {
///     let mut frame = [0; 16];
///     while timeout(Duration::from_secs(5), stream.read_exact(&mut frame)).await.is_err() {
///         println!("still waiting"); // what was read until then is overwritten
///     }
///     Ok(frame)
/// }
/// ```
///
/// # Instead
///
/// ```
/// # use async_hygiene::hygiene;
/// # use std::time::Duration;
/// # use tokio::{io::{AsyncRead, AsyncReadExt}, time::timeout};
/// #[hygiene(strict)]
/// async fn frame(mut stream: impl AsyncRead + Unpin) -> std::io::Result<[u8; 16]> {
///     let mut frame = [0; 16];
///     {
///         let mut kept = std::pin::pin!(stream.read_exact(&mut frame));
///         while timeout(Duration::from_secs(5), &mut kept).await.is_err() {
///             println!("still waiting");
///         }
///     }
///     Ok(frame)
/// }
/// ```
///
/// Or read with `read_buf` into a buffer that outlives the attempts, and `reserve()` a slot under the timeout before there is a message.
///
/// # Limits
///
/// Those of [`cancel_unsafe_in_select`]. A timeout that is bound to a name and awaited later is not looked at, and a function that returns an
/// error and is called again on the same stream is not seen. Connections that were to be made, answers, tasks and rows count as given up when
/// the time is up.
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

/// What was received, read or taken out is only in a local at an await.
///
/// # Why
///
/// A future may be dropped at each of its awaits: in a `select!`, under a timeout, with its task. What it holds in locals goes with it. A
/// message that it has received is then nowhere, the bytes that it has read are missing from the stream, and a field that it has emptied for
/// the time of the await stays empty. The next call does not bring them back.
///
/// # Reported when
///
/// At an await a local holds, and code behind the await uses,
///
/// - what an await took out of a place that outlives the future: `self.rx.recv().await`, `socket.read_u32().await`, `listener.accept().await`;
/// - what a read filled: `socket.read_buf(&mut buf).await`; or
/// - what a call took out of such a place: `mem::take(&mut self.batch)`, `self.slot.take()`, `queue.pop_front()`.
///
/// Also where a `for` loop over what was taken out awaits, so that the rest is in the loop only; and where a counter, or a flag whose name
/// says that something is going on, is changed before an await and changed back behind it: `self.busy = true; … self.busy = false;`.
///
/// The type decides whether anything is lost: guards, permits and what has the fact [`GivesBack`](crate::facts::GivesBack) give back what was
/// taken.
///
/// ```compile_fail
/// # use async_hygiene::hygiene;
/// # use tokio::sync::mpsc::Receiver;
/// # async fn address_of(_: u64) -> String { String::new() }
/// # fn deliver(_: String, _: (u64, String)) {}
/// # struct Mailer { jobs: Receiver<(u64, String)> }
/// #[hygiene(strict)]
/// impl Mailer {
///     async fn next(&mut self) {
///         let Some(job) = self.jobs.recv().await else { return };
///         let to = address_of(job.0).await; // dropped here, the job is gone
///         deliver(to, job);
///     }
/// }
/// ```
///
/// # Instead
///
/// Keep it where the next call finds it, until it has been used:
///
/// ```
/// # use async_hygiene::hygiene;
/// # use tokio::sync::mpsc::Receiver;
/// # async fn address_of(_: u64) -> String { String::new() }
/// # fn deliver(_: String, _: (u64, String)) {}
/// # struct Mailer { jobs: Receiver<(u64, String)>, job: Option<(u64, String)> }
/// #[hygiene(strict)]
/// impl Mailer {
///     async fn next(&mut self) {
///         if self.job.is_none() {
///             self.job = self.jobs.recv().await;
///         }
///         let Some((user, _)) = &self.job else { return };
///         let to = address_of(*user).await;
///         if let Some(job) = self.job.take() {
///             deliver(to, job);
///         }
///     }
/// }
/// ```
///
/// A reader keeps its buffer in `self`. Room is reserved before a message is received: `tx.reserve()`, then `rx.recv()`. State is put back by
/// the `drop` of a guard.
///
/// # Limits
///
/// Which operations take something out is known by their names: a function of your own that receives and returns is not one of them. Silent
/// where something unknown had the value in hand, because that may have stored it: `handle(&job)`, `self.save(&job).await`. A value is
/// followed through `let`, patterns, `?`, `match`, conversions such as `String::from_utf8`, and into collections that the body makes; not
/// into closures and nested async blocks. What was taken out of a local, or of a parameter that is no reference, is dropped with its source
/// and not reported. Messages that are acknowledged by hand (`ack`, `commit` …) come again. Flags such as `poisoned` are meant to stay where
/// they are. A body that is spawned is not dropped with the function, and left alone.
#[derive(Debug)]
pub enum value_lost_on_cancel {}

/// A timer is made anew on each turn of a `select!` loop.
///
/// # Why
///
/// `select!` drops the futures that did not win, and the next turn of the loop makes new ones. A `sleep` among them starts from zero
/// whenever another branch wins: what should be done every ten seconds is done after ten seconds of silence, which under load is never.
///
/// # Reported when
///
/// A branch of a `select!` in a loop is the call that makes a timer: `sleep(..)`, `sleep_until(Instant::now() + ..)`, `timeout(..)`, by its
/// type, tokio's `Sleep` or `Timeout`. It is always for the same time, another branch that may be busy lets the loop go round, and
///
/// - the timer's handler lets it go round too, and a name says that it is periodic work: `sleep(FLUSH_INTERVAL)`, `… => self.cleanup()`; or
/// - the handler leaves the loop, and a name says that the time is that of the whole: `sleep(TOTAL_TIME)`, `sleep(max_duration)`.
///
/// ```compile_fail
/// # use async_hygiene::hygiene;
/// # use std::time::Duration;
/// # use tokio::{sync::mpsc::Receiver, time::sleep};
/// # const HEARTBEAT: Duration = Duration::from_secs(10);
/// # async fn beat() {}
/// #[hygiene(strict)]
/// async fn serve(mut requests: Receiver<u32>) {
///     loop {
///         tokio::select! {
///             Some(request) = requests.recv() => println!("{request}"),
///             _ = sleep(HEARTBEAT) => beat().await, // ten seconds after the last request
///         }
///     }
/// }
/// ```
///
/// # Instead
///
/// ```
/// # use async_hygiene::hygiene;
/// # use std::time::Duration;
/// # use tokio::{sync::mpsc::Receiver, time::interval};
/// # const HEARTBEAT: Duration = Duration::from_secs(10);
/// # async fn beat() {}
/// #[hygiene(strict)]
/// async fn serve(mut requests: Receiver<u32>) {
///     let mut beats = interval(HEARTBEAT);
///     loop {
///         tokio::select! {
///             Some(request) = requests.recv() => println!("{request}"),
///             _ = beats.tick() => beat().await,
///         }
///     }
/// }
/// ```
///
/// The first tick of an `interval` comes at once; that of `interval_at(Instant::now() + HEARTBEAT, HEARTBEAT)` does not. Or pin one `sleep`
/// before the loop, poll `&mut sleep`, and `reset` it in its handler.
///
/// # Limits
///
/// A timer that is meant to start anew, as one that waits for silence is, looks the same. So names decide: where none says that the work is
/// periodic, or one says `idle`, `debounce`, `timeout`, `retry` and the like, nothing is reported. Nor is it where the time is computed in the loop
/// or changes there, where the other branches wait for what is rare (a shutdown, a signal, a change of configuration, the end of a task) or
/// do the same work, and where the handler does nothing but tell. Timers of other runtimes are known by their whole path
/// (`futures_timer::Delay::new`, `async_io::Timer::after` …), and one that is made in the loop but before the `select!` is not.
#[derive(Debug)]
pub enum select_restarts_timer {}

/// A future is polled by a `select!` loop again after it has finished.
///
/// # Why
///
/// A future that has finished must not be polled again. That of an async function or block panics (`` `async fn` resumed after completion ``),
/// so do a `JoinHandle` and a `oneshot::Receiver`; a timer is ready at once in every turn, and the loop spins. In a test the loop ends first, in
/// production the future does.
///
/// # Reported when
///
/// A branch of tokio's `select!` in a loop polls `&mut job` or `job.as_mut()`, where `job` was made before the loop, has no `if` guard, and
///
/// - its handler may let the loop go round, and neither the handler nor the loop touches `job`; or
/// - its pattern is `Ok(..)`, `Err(..)` or `Some(..)`, so that some outcomes do not match, and another branch lets the loop go round;
///
/// and `job` is a `JoinHandle`, a `oneshot::Receiver`, or a pinned future that is neither `Unpin` nor a `FusedFuture`: those of async functions
/// and blocks, timers, `dyn Future`.
///
/// ```compile_fail
/// # use async_hygiene::hygiene;
/// # use tokio::sync::mpsc::Receiver;
/// # async fn work() {}
/// #[hygiene]
/// async fn serve(mut events: Receiver<u32>) {
///     let mut job = tokio::spawn(work());
///     loop {
///         tokio::select! {
///             done = &mut job => println!("{done:?}"), // the next turn panics
///             Some(event) = events.recv() => println!("{event}"),
///         }
///     }
/// }
/// ```
///
/// # Instead
///
/// Leave the loop, set a new future in the handler, or let the branch rest:
///
/// ```
/// # use async_hygiene::hygiene;
/// # use tokio::sync::mpsc::Receiver;
/// # async fn work() {}
/// #[hygiene]
/// async fn serve(mut events: Receiver<u32>) {
///     let mut job = tokio::spawn(work());
///     let mut running = true;
///     loop {
///         tokio::select! {
///             done = &mut job, if running => {
///                 running = false;
///                 println!("{done:?}");
///             }
///             event = events.recv() => match event {
///                 Some(event) => println!("{event}"),
///                 None => break,
///             },
///         }
///     }
/// }
/// # let (tx, events) = tokio::sync::mpsc::channel(1);
/// # drop(tx);
/// # tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(serve(events));
/// ```
///
/// `.fuse()` of the `futures` crate does it too: a `Fuse` that has finished is pending for ever.
///
/// # Limits
///
/// Any guard counts as right, and so does whatever may decide otherwise: the handler, or the loop around, mentions the future; a condition on
/// the way out of the loop reads a variable that the handler mentions, calls a function, or reads what is shared (`load`, `borrow` …); a macro
/// of which nothing is known stands on the way; the handler calls a function that does not return. In a `biased` `select!`, an earlier branch
/// about something that the handler mentions may win first. A future that is `Unpin` and not known by its type may be one that can be polled
/// again, and a handler that does nothing, `{}`, may be that of an async function that never ends. Futures in fields, and those polled outside
/// of a `select!`, are not looked at. `futures::select!` asks its futures whether they have finished.
#[derive(Debug)]
pub enum polled_after_completion {}

/// A lock that is awaited while a future of the same task, which is not polled meanwhile, holds it or queues for it.
///
/// # Why
///
/// A future runs only while it is polled. One that was polled and then left, because another branch of a `select!` was faster, keeps the
/// lock that it holds, and its place in the queue for one: when its turn comes, the lock is handed to it, and it does not know. If the task
/// then waits for the same lock, it waits for its own future, which it does not poll. Nobody gets that lock any more. The name is that of
/// Oxide's RFD 609, which tells how such a lock was hunted down in production.
///
/// # Reported when
///
/// - a future that is polled by reference in a `select!`, by `poll!`, `now_or_never` or a `timeout`, or that `select(a, b)` gives back,
///   uses a lock, and the code that runs while it is left awaits the same lock;
/// - one of the futures of a `FuturesUnordered` or a `FuturesOrdered`, or of a `buffered` stream, does, and the body of the loop over them
///   awaits the lock; or
/// - the same with the only permit of a semaphore, or the only slot of a channel.
///
/// ```compile_fail
/// # use async_hygiene::hygiene;
/// # use std::{pin::pin, time::Duration};
/// # use tokio::{sync::Mutex, time::sleep};
/// async fn work(jobs: &Mutex<Vec<u64>>) {
///     jobs.lock().await.push(1);
/// }
///
/// #[hygiene]
/// async fn run(jobs: &Mutex<Vec<u64>>) {
///     let mut work = pin!(work(jobs));
///     tokio::select! {
///         () = &mut work => {}
///         () = sleep(Duration::from_secs(1)) => jobs.lock().await.clear(), // `work` may be next in the queue
///     }
/// }
/// ```
///
/// # Instead
///
/// Let the future be dropped with the `select!`, drop it by hand, or make it a task, which runs by itself:
///
/// ```
/// # use async_hygiene::hygiene;
/// # use std::{sync::Arc, time::Duration};
/// # use tokio::{sync::Mutex, time::sleep};
/// async fn work(jobs: Arc<Mutex<Vec<u64>>>) {
///     jobs.lock().await.push(1);
/// }
///
/// #[hygiene]
/// async fn run(jobs: Arc<Mutex<Vec<u64>>>) {
///     let mut work = tokio::spawn(work(jobs.clone()));
///     tokio::select! {
///         done = &mut work => done.expect("no panic"),
///         () = sleep(Duration::from_secs(1)) => jobs.lock().await.clear(),
///     }
/// }
/// ```
///
/// # Limits
///
/// The type decides whether it is a lock with a queue: those of tokio and of async-lock (feature `async-lock`), and whatever has the fact
/// [`DropPartial`](crate::facts::DropPartial) with [`place_in_queue`](crate::facts::lost::place_in_queue). The lock of futures has none. What
/// a future uses is what stands in it: an async block, the arguments of the call that made it, and the body of the function if it is in the
/// same file, as far as that runs in any case. A function of another file that gets a reference to the lock is taken to lock it. Places
/// are told apart by their names: variables and fields, through references and clones of an `Arc`. Readers among themselves are not
/// reported. How many permits or slots there are must be written down.
#[derive(Debug)]
pub enum futurelock {}

/// A lock or a permit that is taken again while it is held, or room that is waited for in a channel that only the same task drains.
///
/// # Why
///
/// A lock that a task holds is not given to anybody, that task included. Who takes it once more waits for itself, for ever, and everybody
/// else who wants the lock waits too. The same goes for the last permit of a semaphore, and for room in a channel that only the sender's own
/// task drains.
///
/// # Reported when
///
/// - a lock is taken, and awaited, while what an earlier call on the same place gave is held on every way to it, unless both only read;
/// - permits are, of a semaphore that was made with too few for both;
/// - a function or method of the same file is awaited that takes the lock in any case, itself or through others;
/// - a lock of the standard library or of parking_lot is taken twice in async code;
/// - a function with `#[bounded]`, but not `reject`, awaits itself, or another function of the annotated item through which it comes back: each
///   level takes one more permit, and when none is left all of them wait; or
/// - a bounded channel of tokio is sent to where nobody can receive: more than it has room for before the receiver is used at all, or in
///   a loop between one `recv` and the next, where one message may bring many or another branch of the `select!` sends.
///
/// ```compile_fail
/// # use async_hygiene::hygiene;
/// # use tokio::sync::Mutex;
/// struct Queue {
///     jobs: Mutex<Vec<u64>>,
/// }
///
/// #[hygiene]
/// impl Queue {
///     async fn push(&self, job: u64) {
///         let mut jobs = self.jobs.lock().await;
///         if self.jobs.lock().await.len() < 100 {
///             jobs.push(job); // never
///         }
///     }
/// }
/// ```
///
/// # Instead
///
/// ```
/// # use async_hygiene::hygiene;
/// # use tokio::sync::Mutex;
/// struct Queue {
///     jobs: Mutex<Vec<u64>>,
/// }
///
/// #[hygiene]
/// impl Queue {
///     async fn push(&self, job: u64) {
///         let mut jobs = self.jobs.lock().await;
///         if jobs.len() < 100 {
///             jobs.push(job);
///         }
///     }
/// }
/// ```
///
/// And for a channel `try_send`, with a `VecDeque` for what finds no room; or a task of its own that receives.
///
/// # Limits
///
/// Places are told apart by their names: variables and fields, through references and clones of an `Arc`; not elements of a collection, and
/// not what methods return. A guard that is held on one way only, or that moved into something else, is not followed. Reading twice is not
/// reported, though a writer that comes in between stops it. Up to edition 2021 the temporaries of an `if let` live on in its `else`: what is
/// taken there is looked at by the rules of 2024. Of functions that call themselves with a lock held, and of handles that a task awaits of itself, nothing is
/// known.
#[derive(Debug)]
pub enum self_deadlock {}
