//! Async clean-up for futures that are dropped.

use std::fmt;
use std::mem;
use std::panic::{AssertUnwindSafe, Location, catch_unwind};
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll, ready};

use tokio::runtime::Handle;

use crate::facts::CancelSafe;
use crate::ledger::{Entry, Ledger, message};

/// Runs `clean_up` on a task of its own when the returned value is dropped: an async `Drop` for the future around it.
///
/// Keep it in a local, with a name. It is dropped when the future around it is, by a `select!`, a timeout, an aborted task, and also by an
/// early return, a `?` and a panic. [`disarm`](OnCancel::disarm) takes it back, once there is nothing left to undo;
/// [`run`](OnCancel::run) runs it in place, where the normal way out has to do the same.
///
/// ```
/// use async_hygiene::on_cancel;
/// use std::time::Duration;
/// # use tokio::sync::mpsc;
///
/// # async fn charge(_seat: u32) { tokio::time::sleep(Duration::from_secs(5)).await }
/// async fn book(seat: u32, released: mpsc::Sender<u32>) {
///     let release = on_cancel(move || async move {
///         let _ = released.send(seat).await; // stands for a call to where the seat was reserved
///     });
///     charge(seat).await;
///     release.disarm();
/// }
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() {
/// let (sender, mut released) = mpsc::channel(1);
/// let hurry = Duration::from_millis(1);
/// assert!(tokio::time::timeout(hurry, book(7, sender)).await.is_err());
/// assert_eq!(released.recv().await, Some(7));
/// # }
/// ```
///
/// `let _ = on_cancel(..)` drops it there and then, and so runs the clean-up at once; in `#[hygiene]` that is an error.
///
/// # Where it runs
///
/// On the runtime in which `on_cancel` was called, or, where it was called outside of one, on that in which the value is dropped. `clean_up`
/// is called on the new task. That task is the caller's in no respect: task-locals and the current `tracing` span stay behind.
/// [`Shutdown`](crate::Shutdown) waits for every clean-up of the process that has begun.
///
/// # What cannot be done
///
/// A clean-up is skipped, or broken off, where there is no runtime to run it: the value is dropped outside of one and was made outside of
/// one, or the runtime is shutting down, which drops every task at its `.await`. It is not moved to another runtime, where its sockets and
/// timers would be dead. So await [`Shutdown::drain`](crate::Shutdown::drain) before the runtime goes.
///
/// What is skipped or broken off, and what panics, is said: by an event of `tracing` at the level `ERROR` with the target `async_hygiene`
/// where the feature `tracing` is on, else by a line on stderr. It names the place of this call.
///
/// # Panics
///
/// Never. A panic of `clean_up` on its task ends that task alone and is said as above; one in [`run`](OnCancel::run) goes on there.
#[track_caller]
pub fn on_cancel<C, F>(clean_up: C) -> OnCancel
where
    C: FnOnce() -> F + Send + 'static,
    F: Future<Output = ()> + Send + 'static,
{
    let work = Work::Waiting(Box::new(move || Box::pin(clean_up())));
    OnCancel {
        clean_up: Mutex::new(CleanUp { work, entry: None, place: Location::caller() }),
        runtime: Handle::try_current().ok(),
    }
}

/// The clean-up of [`on_cancel`], armed until it is run, disarmed or dropped.
///
/// It may stand in a field as well. Then it runs when the struct is dropped.
///
/// ```
/// use async_hygiene::{OnCancel, on_cancel};
///
/// struct Upload {
///     bytes: u64,
///     discard: OnCancel,
/// }
///
/// impl Upload {
///     fn begin() -> Self {
///         Upload { bytes: 0, discard: on_cancel(|| async { /* delete the parts */ }) }
///     }
///
///     /// An upload that is dropped before this is discarded.
///     async fn complete(self) -> u64 {
///         self.discard.disarm();
///         self.bytes
///     }
/// }
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() {
/// # assert_eq!(Upload::begin().complete().await, 0);
/// # }
/// ```
#[must_use = "dropped at once, the clean-up runs at once: keep it in a local with a name"]
pub struct OnCancel {
    /// Nobody locks this: it is for `Sync`, which the future or struct around may want.
    clean_up: Mutex<CleanUp>,
    runtime: Option<Handle>,
}

impl OnCancel {
    /// Ends it without running the clean-up, which is dropped.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() {
    /// let undo = async_hygiene::on_cancel(|| async { unreachable!() });
    /// undo.disarm();
    /// # tokio::task::yield_now().await;
    /// # }
    /// ```
    pub fn disarm(mut self) {
        self.clean_up().work = Work::Over;
    }

    /// Runs the clean-up now, in place: the normal way out, where it is the same as the other ones.
    ///
    /// ```
    /// use async_hygiene::on_cancel;
    ///
    /// # async fn serve() {}
    /// async fn session() {
    ///     let log_out = on_cancel(|| async { /* tell the other side */ });
    ///     serve().await;
    ///     log_out.run().await;
    /// }
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() { session().await }
    /// ```
    ///
    /// # Panics
    ///
    /// A panic of the clean-up goes on here, and there is nothing left to run.
    ///
    /// # Cancel safety
    ///
    /// The returned future is [`CancelSafe`]: wherever it is dropped, the clean-up goes on from there on a task of its own, as it does where
    /// the value itself is dropped.
    pub fn run(self) -> impl Future<Output = ()> + CancelSafe + Send + Sync + use<> {
        InPlace(self)
    }

    fn clean_up(&mut self) -> &mut CleanUp {
        self.clean_up.get_mut().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for OnCancel {
    fn drop(&mut self) {
        let place = self.clean_up().place;
        let clean_up = mem::replace(self.clean_up(), CleanUp { work: Work::Over, entry: None, place });
        if matches!(clean_up.work, Work::Over) {
            return;
        }
        let Some(runtime) = self.runtime.take().or_else(|| Handle::try_current().ok()) else {
            let stopped = if clean_up.has_begun() { "was broken off" } else { "did not run" };
            return report(place, format_args!("{stopped}: there is no tokio runtime here"));
        };
        let mut task = Task(clean_up);
        let entry = task.0.entry(); // from here on, not only once the task has its first turn
        let (ledger, id) = (Arc::clone(entry.ledger()), entry.id());
        ledger.is_task(id, runtime.spawn(task).abort_handle());
    }
}

impl fmt::Debug for OnCancel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let place = self.clean_up.lock().unwrap_or_else(PoisonError::into_inner).place;
        f.debug_tuple("OnCancel").field(&format_args!("{place}")).finish()
    }
}

struct CleanUp {
    work: Work,
    /// From when the clean-up begins until it has ended.
    entry: Option<Entry>,
    place: &'static Location<'static>,
}

enum Work {
    Waiting(Box<dyn FnOnce() -> Pin<Box<dyn Future<Output = ()> + Send>> + Send>),
    Running(Pin<Box<dyn Future<Output = ()> + Send>>),
    Over,
}

impl CleanUp {
    fn has_begun(&self) -> bool {
        matches!(self.work, Work::Running(_))
    }

    fn entry(&mut self) -> &mut Entry {
        let place = self.place;
        self.entry.get_or_insert_with(|| clean_ups().enter(format!("clean-up of {place}").into()))
    }

    /// Panics if the clean-up does, which is over then.
    fn poll(&mut self, cx: &mut Context<'_>) -> Poll<()> {
        self.entry();
        let mut future = match mem::replace(&mut self.work, Work::Over) {
            Work::Waiting(clean_up) => clean_up(),
            Work::Running(future) => future,
            Work::Over => panic!("a clean-up was polled after it had ended"),
        };
        if future.as_mut().poll(cx).is_pending() {
            self.work = Work::Running(future);
            return Poll::Pending;
        }
        drop(future); // what it holds may take part in the clean-up
        if let Some(entry) = self.entry.take() {
            entry.finished();
        }
        Poll::Ready(())
    }
}

struct InPlace(OnCancel);

impl CancelSafe for InPlace {}

impl Future for InPlace {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<()> {
        self.0.clean_up().poll(cx)
    }
}

/// What runs on a task of its own: nobody else learns how it ends.
struct Task(CleanUp);

impl Future for Task {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<()> {
        let clean_up = &mut self.0;
        // What is broken by the panic is not used again: the clean-up is over.
        let polled = catch_unwind(AssertUnwindSafe(|| clean_up.poll(cx)));
        if let Err(payload) = &polled {
            report(clean_up.place, format_args!("panicked: {}", message(&**payload)));
            if let Some(entry) = clean_up.entry.take() {
                entry.panicked();
            }
        }
        ready!(polled.unwrap_or(Poll::Ready(())));
        Poll::Ready(())
    }
}

impl Drop for Task {
    fn drop(&mut self) {
        let clean_up = &self.0;
        if matches!(clean_up.work, Work::Over) {
            return;
        }
        let stopped = if clean_up.has_begun() { "was broken off" } else { "did not run" };
        let why = "the runtime is shutting down, or `Shutdown` has stopped waiting";
        report(clean_up.place, format_args!("{stopped}: {why}"));
    }
}

/// Every clean-up that has begun, of the whole process: whoever began it, it is part of what is to be done before the end.
#[cfg(not(test))]
pub(crate) fn clean_ups() -> Arc<Ledger> {
    static CLEAN_UPS: std::sync::LazyLock<Arc<Ledger>> = std::sync::LazyLock::new(Arc::default);
    Arc::clone(&CLEAN_UPS)
}

/// One for each runtime, as tests run side by side in one process.
#[cfg(test)]
pub(crate) fn clean_ups() -> Arc<Ledger> {
    use std::collections::HashMap;
    use tokio::runtime::Id;

    static CLEAN_UPS: Mutex<Option<HashMap<Option<Id>, Arc<Ledger>>>> = Mutex::new(None);
    let runtime = Handle::try_current().ok().map(|runtime| runtime.id());
    Arc::clone(CLEAN_UPS.lock().unwrap().get_or_insert_default().entry(runtime).or_default())
}

#[cold]
fn report(place: &Location<'_>, what: fmt::Arguments<'_>) {
    #[cfg(test)]
    tests::reported(place, what);
    #[cfg(feature = "tracing")]
    tracing::error!(target: "async_hygiene", "the clean-up of `on_cancel` at {place} {what}");
    #[cfg(not(feature = "tracing"))]
    {
        use std::io::Write;
        // Not `eprintln`, which panics where stderr is closed.
        let _ = writeln!(std::io::stderr(), "async_hygiene: the clean-up of `on_cancel` at {place} {what}");
    }
}

#[cfg(test)]
mod tests;
