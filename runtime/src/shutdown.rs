//! The end of a process, in order: no new work, the work in hand done, clean-ups run, and a word about what was not.

mod report;
#[cfg(feature = "tokio-signal")]
mod signals;

use std::fmt;
use std::future::{pending, poll_fn};
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::pin::{Pin, pin};
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};
use std::time::Duration;

use tokio::task::JoinHandle;
use tokio::time::{Instant, timeout};
use tokio_util::sync::CancellationToken;

use crate::facts::{CancelSafe, TracksTasks};
use crate::ledger::{Counts, Entry, Ledger, Name, Names};
use crate::on_cancel::clean_ups;

pub use report::Report;

/// How long [`Shutdown::drain`] waits at most, unless [`Shutdown::deadline`] says otherwise.
const DEADLINE: Duration = Duration::from_secs(30);
/// After the deadline: for aborted tasks to go, and for the clean-ups that they set off.
const LAST_CLEAN_UPS: Duration = Duration::from_secs(1);
/// After that: for clean-ups to go that were aborted too.
const LAST_ABORTS: Duration = Duration::from_millis(100);

/// A graceful end: a token that says so, the work that it waits for, and a deadline after which it waits no more.
///
/// This is a handle: clones are the same shutdown. Work that is to be waited for is started by [`spawn`](Shutdown::spawn) or wrapped by
/// [`track`](Shutdown::track). It hears of the end by [`token`](Shutdown::token), and [`drain`](Shutdown::drain) waits for it, and for the
/// clean-ups of [`on_cancel`](crate::on_cancel).
///
/// ```
/// use async_hygiene::Shutdown;
/// use tokio::sync::mpsc;
///
/// /// Takes no more once the end has begun, and finishes what it has taken.
/// async fn worker(shutdown: Shutdown, mut jobs: mpsc::Receiver<u32>) {
///     let token = shutdown.token();
///     while let Some(Some(job)) = token.run_until_cancelled(jobs.recv()).await {
///         shutdown.spawn("job", async move { println!("job {job}") });
///     }
/// }
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() {
/// let shutdown = Shutdown::new(); // with the feature `tokio-signal`: `Shutdown::on_signals()?`
/// let (sender, jobs) = mpsc::channel(8);
/// shutdown.spawn("worker", worker(shutdown.clone(), jobs));
/// sender.send(1).await.unwrap();
/// # tokio::task::yield_now().await;
///
/// shutdown.trigger(); // by a signal, as a rule
/// let report = shutdown.drain().await;
/// assert!(report.is_clean(), "{report}");
/// # }
/// ```
///
/// Of work that has ended, counts are kept, and names only of what has panicked. Let a name be the kind of the work, not the single piece.
#[derive(Clone)]
pub struct Shutdown {
    shared: Arc<Shared>,
}

struct Shared {
    token: CancellationToken,
    /// Cancelled to wait no longer.
    abort: CancellationToken,
    work: Arc<Ledger>,
    deadline: Mutex<Duration>,
    /// How the clean-ups of the process had ended before this was made: that is no affair of this shutdown.
    clean_ups_before: Counts,
}

impl Shutdown {
    /// A shutdown that begins when [`trigger`](Shutdown::trigger) is called or its token cancelled.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() {
    /// let shutdown = async_hygiene::Shutdown::new();
    /// shutdown.trigger();
    /// assert!(shutdown.drain().await.is_clean());
    /// # }
    /// ```
    pub fn new() -> Shutdown {
        let token = CancellationToken::new();
        Shutdown {
            shared: Arc::new(Shared {
                work: Arc::new(Ledger::that_ends_with(token.clone())),
                token,
                abort: CancellationToken::new(),
                deadline: Mutex::new(DEADLINE),
                clean_ups_before: clean_ups().counts(),
            }),
        }
    }

    /// A shutdown that begins with ctrl-c, and on unix with SIGTERM too. A second signal ends the wait, as [`abort`](Shutdown::abort) does.
    ///
    /// ```no_run
    /// use async_hygiene::Shutdown;
    /// use std::process::ExitCode;
    ///
    /// # async fn serve(_: tokio_util::sync::CancellationToken) {}
    /// #[tokio::main]
    /// async fn main() -> std::io::Result<ExitCode> {
    ///     let shutdown = Shutdown::on_signals()?;
    ///     shutdown.spawn("server", serve(shutdown.token()));
    ///
    ///     let report = shutdown.drain().await;
    ///     eprintln!("{report}");
    ///     Ok(if report.is_clean() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
    /// }
    /// ```
    ///
    /// Signals are heard from when this returns, for as long as the runtime lives. From then on they do not end the process by themselves
    /// any more, after the second one neither: tokio does not give a signal back. So have somebody wait in [`drain`](Shutdown::drain).
    ///
    /// # Errors
    ///
    /// Those of the operating system, which does not let a signal be heard.
    ///
    /// # Panics
    ///
    /// Outside a tokio runtime, and in one whose I/O is not enabled.
    #[cfg(feature = "tokio-signal")]
    pub fn on_signals() -> std::io::Result<Shutdown> {
        let shutdown = Shutdown::new();
        let mut signals = signals::Signals::listen()?;
        let heard = shutdown.clone();
        tokio::spawn(async move {
            signals.next().await;
            heard.trigger();
            signals.next().await;
            heard.abort();
        });
        Ok(shutdown)
    }

    /// Sets how long [`drain`](Shutdown::drain) waits for the work, from when the end has begun. It is 30 seconds at first.
    ///
    /// Stay below what the supervisor of the process grants before it kills: 10 seconds with Docker, 30 with Kubernetes, 90 with systemd, as
    /// they come. What is aborted at the deadline and its clean-ups take up to about a second more. Holds for all clones, and for a `drain`
    /// whose wait for the work has not begun.
    ///
    /// ```
    /// use std::time::Duration;
    ///
    /// let shutdown = async_hygiene::Shutdown::new().deadline(Duration::from_secs(8));
    /// ```
    #[must_use]
    pub fn deadline(self, deadline: Duration) -> Shutdown {
        *self.shared.deadline.lock().unwrap_or_else(PoisonError::into_inner) = deadline;
        self
    }

    /// The token that is cancelled when the end begins.
    ///
    /// To cancel it is to [`trigger`](Shutdown::trigger). For a part of the work that may be cancelled alone, take a child of it.
    ///
    /// ```
    /// let shutdown = async_hygiene::Shutdown::new();
    /// let connection = shutdown.token().child_token();
    /// connection.cancel();
    /// assert!(!shutdown.token().is_cancelled());
    ///
    /// let connection = shutdown.token().child_token();
    /// shutdown.trigger();
    /// assert!(connection.is_cancelled());
    /// ```
    pub fn token(&self) -> CancellationToken {
        self.shared.token.clone()
    }

    /// Begins the end: cancels the token. Work goes on, and work that is started later still runs.
    ///
    /// ```
    /// let shutdown = async_hygiene::Shutdown::new();
    /// shutdown.trigger();
    /// assert!(shutdown.token().is_cancelled());
    /// ```
    pub fn trigger(&self) {
        self.shared.token.cancel();
    }

    /// Ends the wait of [`drain`](Shutdown::drain): the deadline is now. Begins the end if nobody has.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() {
    /// let shutdown = async_hygiene::Shutdown::new();
    /// shutdown.spawn("endless", std::future::pending::<()>());
    /// shutdown.abort();
    /// assert_eq!(shutdown.drain().await.aborted["endless"], 1);
    /// # }
    /// ```
    pub fn abort(&self) {
        self.trigger();
        self.shared.abort.cancel();
    }

    /// Spawns `future` on the current runtime, as work that [`drain`](Shutdown::drain) waits for and reports on by `name`.
    ///
    /// The handle may be dropped: the work is waited for all the same, and the [`Report`] names a panic, which the handle yields too.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() {
    /// let shutdown = async_hygiene::Shutdown::new();
    /// shutdown.spawn("mail", async { /* … */ });
    /// let sum = shutdown.spawn("sum", async { 1 + 1 });
    /// assert_eq!(sum.await.unwrap(), 2);
    /// # }
    /// ```
    ///
    /// # Panics
    ///
    /// Outside a tokio runtime.
    pub fn spawn<F>(&self, name: impl Into<Name>, future: F) -> JoinHandle<F::Output>
    where
        F: Future + Send + 'static,
        F::Output: Send + 'static,
    {
        let entry = self.shared.work.enter(name.into());
        let id = entry.id();
        let task = tokio::spawn(Tracked::new(entry, crate::scope(self.token(), future)));
        self.shared.work.is_task(id, task.abort_handle());
        task
    }

    /// Counts `future` as work, under `name`, from now until it has ended or is dropped, whoever polls it: a request of a server, say.
    ///
    /// It cannot be aborted from here. What is left of it at the end is [`Report::left`].
    ///
    /// ```
    /// use async_hygiene::Shutdown;
    ///
    /// async fn handle(request: String, shutdown: Shutdown) -> usize {
    ///     shutdown.track("request", async { request.len() }).await
    /// }
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() {
    /// # assert_eq!(handle("four".to_owned(), Shutdown::new()).await, 4);
    /// # }
    /// ```
    ///
    /// # Panics
    ///
    /// The returned future panics where `future` does, with the same payload, and when it is polled again after it has ended.
    ///
    /// # Cancel safety
    ///
    /// That of `future`: it is dropped with it.
    pub fn track<F: Future>(&self, name: impl Into<Name>, future: F) -> Tracked<F> {
        Tracked::new(self.shared.work.enter(name.into()), future)
    }

    /// Waits for the end to begin, then for the work and the clean-ups to end, and says how that went.
    ///
    /// 1. Waits until the token is cancelled: by a signal, by [`trigger`](Shutdown::trigger).
    /// 2. Waits until there is no more work and no clean-up of [`on_cancel`](crate::on_cancel) in the process, also none that was begun
    ///    meanwhile, but no longer than the deadline, and no longer than until [`abort`](Shutdown::abort).
    /// 3. Aborts the tasks that are left, and those spawned from now on, and waits up to a second for them to go, and for the clean-ups, also
    ///    those that the aborts set off.
    /// 4. Aborts the clean-ups that are left. That takes effect within 100 milliseconds, or is waited for no longer.
    ///
    /// The deadline counts from the second step. With the feature `tracing` there is an event at its beginning, one for each name that is
    /// left at its end, and one with the report.
    ///
    /// ```
    /// use async_hygiene::Shutdown;
    /// use std::time::Duration;
    ///
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() {
    /// let shutdown = Shutdown::new().deadline(Duration::from_millis(1));
    /// shutdown.spawn("endless", std::future::pending::<()>());
    /// shutdown.trigger();
    ///
    /// let report = shutdown.drain().await;
    /// assert!(!report.is_clean());
    /// assert!(report.to_string().contains("aborted at the deadline: endless"));
    /// # }
    /// ```
    ///
    /// # Panics
    ///
    /// In a runtime whose time is not enabled, and outside of one.
    ///
    /// # Cancel safety
    ///
    /// Dropped, it waits no more, and what it has aborted stays aborted. Called again, it takes up where things stand, with the whole
    /// deadline before it, and reports on all of it. Two at a time wait for the same work, and both report.
    ///
    /// # Deadlocks
    ///
    /// Work that awaits this waits for itself, up to the deadline.
    pub async fn drain(&self) -> Report {
        let Shared { token, abort, work, .. } = &*self.shared;
        token.cancelled().await;

        let began = Instant::now();
        let clean_ups = clean_ups();
        begins(work.len(), clean_ups.len());
        let deadline = *self.shared.deadline.lock().unwrap_or_else(PoisonError::into_inner);
        if !within(deadline, abort.cancelled(), idle(work, &clean_ups)).await {
            still_runs(&work.running(), began.elapsed());
            let _whatever_comes_now_too = work.abort();
            if !within(LAST_CLEAN_UPS, pending(), idle(work, &clean_ups)).await {
                still_runs(&clean_ups.running(), began.elapsed());
                let _likewise = clean_ups.abort();
                within(LAST_ABORTS, pending(), idle(work, &clean_ups)).await;
            }
        }

        let (work_now, now, before) = (work.counts(), clean_ups.counts(), &self.shared.clean_ups_before);
        let report = Report {
            drained: work_now.drained,
            aborted: sum(work_now.aborted, more(&now.aborted, &before.aborted)),
            left: sum(work.running(), clean_ups.running()),
            panicked: sum(work_now.panicked, more(&now.panicked, &before.panicked)),
            elapsed: began.elapsed(),
        };
        ends(&report);
        report
    }
}

impl TracksTasks for Shutdown {}

impl Default for Shutdown {
    fn default() -> Shutdown {
        Shutdown::new()
    }
}

impl fmt::Debug for Shutdown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let begun = self.shared.token.is_cancelled();
        f.debug_struct("Shutdown").field("begun", &begun).field("running", &self.shared.work.running()).finish()
    }
}

/// The future of [`Shutdown::track`]. It has a name, and is `Unpin`, so that it can be kept in a field.
///
/// ```
/// use async_hygiene::{Shutdown, Tracked};
///
/// struct Response<F> {
///     body: Tracked<F>,
/// }
///
/// let shutdown = Shutdown::new();
/// let response = Response { body: shutdown.track("response", async { "body" }) };
/// # drop(response.body);
/// ```
#[must_use = "futures do nothing unless polled, and this one counts as running"]
pub struct Tracked<F> {
    /// Goes before its entry: what its drop sets off has begun when it counts no more.
    future: Option<Pin<Box<F>>>,
    entry: Option<Entry>,
}

impl<F> Tracked<F> {
    fn new(entry: Entry, future: F) -> Self {
        Tracked { future: Some(Box::pin(future)), entry: Some(entry) }
    }
}

impl<F: CancelSafe> CancelSafe for Tracked<F> {}

impl<F: Future> Future for Tracked<F> {
    type Output = F::Output;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<F::Output> {
        let Self { future, entry } = &mut *self;
        let mut running = future.take().expect("`Tracked` is polled after it has ended");
        // The panic goes on below.
        match catch_unwind(AssertUnwindSafe(|| running.as_mut().poll(cx))) {
            Ok(Poll::Pending) => {
                *future = Some(running);
                Poll::Pending
            }
            Ok(Poll::Ready(output)) => {
                drop(running);
                if let Some(entry) = entry.take() {
                    entry.finished();
                }
                Poll::Ready(output)
            }
            Err(payload) => {
                drop(running);
                if let Some(entry) = entry.take() {
                    entry.panicked();
                }
                resume_unwind(payload)
            }
        }
    }
}

impl<F> fmt::Debug for Tracked<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let state = if self.entry.is_some() { "running" } else { "ended" };
        f.debug_tuple("Tracked").field(&format_args!("{state}")).finish()
    }
}

/// Waits until neither runs. Each may begin the other.
async fn idle(work: &Ledger, clean_ups: &Ledger) {
    loop {
        work.idle().await;
        clean_ups.idle().await;
        if work.is_idle() {
            return;
        }
    }
}

/// Whether `future` ends within `limit` and before `hurry`.
async fn within(limit: Duration, hurry: impl Future<Output = ()>, future: impl Future<Output = ()>) -> bool {
    let (mut future, mut hurry) = (pin!(future), pin!(hurry));
    let race = poll_fn(|cx| match future.as_mut().poll(cx) {
        Poll::Ready(()) => Poll::Ready(true),
        Poll::Pending => hurry.as_mut().poll(cx).map(|()| false),
    });
    timeout(limit, race).await.unwrap_or(false)
}

fn sum(mut names: Names, others: Names) -> Names {
    for (name, count) in others {
        *names.entry(name).or_default() += count;
    }
    names
}

/// What `now` has more of than `before`.
fn more(now: &Names, before: &Names) -> Names {
    let more = |(name, count): (&Name, &usize)| {
        let more = count - before.get(name).copied().unwrap_or_default();
        (more > 0).then(|| (name.clone(), more))
    };
    now.iter().filter_map(more).collect()
}

#[cfg_attr(not(feature = "tracing"), allow(unused_variables, reason = "only the event has a use for them"))]
fn begins(running: usize, clean_ups: usize) {
    #[cfg(feature = "tracing")]
    tracing::info!(target: "async_hygiene", running, clean_ups, "shutdown: waits for the work in hand");
}

#[cfg_attr(not(feature = "tracing"), allow(unused_variables, reason = "only the events have a use for them"))]
fn still_runs(names: &Names, waited: Duration) {
    #[cfg(feature = "tracing")]
    for (name, count) in names {
        tracing::warn!(target: "async_hygiene", %name, count, ?waited, "shutdown: still running, aborted now");
    }
}

#[cfg_attr(not(feature = "tracing"), allow(unused_variables, reason = "only the events have a use for it"))]
fn ends(report: &Report) {
    #[cfg(feature = "tracing")]
    if report.is_clean() {
        tracing::info!(target: "async_hygiene", "shutdown: {report}");
    } else {
        tracing::warn!(target: "async_hygiene", "shutdown: {report}");
    }
}

#[cfg(test)]
mod tests;
