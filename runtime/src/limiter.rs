//! At most so many at once.

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use tokio::sync::{Semaphore, SemaphorePermit};

use crate::facts::{DropPartial, LockGuard, kind, lost, method};

/// Lets at most so many callers in at once; the others wait, first come first served, or are refused.
///
/// A handle: clones are the same limiter. It has no runtime of its own and works on any.
///
/// ```
/// use async_hygiene::Limiter;
///
/// struct Mailer {
///     connections: Limiter,
/// }
///
/// impl Mailer {
///     async fn send(&self, letter: &str) {
///         let _permit = self.connections.acquire_borrowed().await;
///         # let _ = letter;
///         // at most 8 are here
///     }
/// }
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() {
/// let mailer = Mailer { connections: Limiter::named("smtp", 8) };
/// mailer.send("Dear Sir or Madam").await;
/// assert_eq!(mailer.connections.running(), 0);
/// # }
/// ```
///
/// A permit is held until it is dropped: at the end of the block, when the future around is cancelled, when its task panics. It goes to who
/// has waited longest, and nobody takes it on the way.
///
/// # Two sorts of permits
///
/// `acquire_borrowed` and its kind borrow from the limiter, and cost least. `acquire` and its kind yield a [`LimiterPermit`], which goes
/// where it likes: into a task, say.
///
/// ```
/// use async_hygiene::Limiter;
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() {
/// let limiter = Limiter::new(2);
/// let mut tasks = tokio::task::JoinSet::new();
/// for page in 0..10 {
///     let permit = limiter.acquire().await; // no more tasks than permits
///     tasks.spawn(async move {
///         let _permit = permit;
///         page * 2
///     });
/// }
/// assert_eq!(tasks.join_all().await.len(), 10);
/// # }
/// ```
///
/// # Waits that take long
///
/// With the feature `tracing`, a call that has waited for more than a second says so when the wait is over: when it gets its permit, and
/// when it is dropped. It is a warning with the target `async_hygiene` and the fields `limiter` (the name), `limit`, `waiting` (how many
/// still do) and `waited`.
///
/// # Deadlocks
///
/// Who holds a permit and waits for another one of the same limiter may wait for himself. With enough of them nobody gets any further.
///
/// # Cancel safety
///
/// Dropping a call that waits loses its place in the queue and nothing else.
#[derive(Clone)]
pub struct Limiter {
    shared: Arc<Shared>,
}

struct Shared {
    /// What decides who goes first.
    semaphore: Semaphore,
    /// Those who hold a permit and those who wait. Counted before the semaphore is asked and until it has its permit back, so that what is
    /// out of the semaphore is counted here. In one number, as the semaphore does not say whether a waiter has been handed a permit: it
    /// would count as waiting until it is polled, and its place in a bounded queue would be taken.
    callers: AtomicUsize,
    limit: usize,
    name: Option<&'static str>,
}

impl Limiter {
    /// A limiter with `limit` permits.
    ///
    /// ```
    /// let limiter = async_hygiene::Limiter::new(8);
    /// assert_eq!(limiter.limit(), 8);
    /// ```
    ///
    /// # Panics
    ///
    /// When `limit` is 0, as nobody would ever get in, and when it is above [`Semaphore::MAX_PERMITS`].
    #[track_caller]
    pub fn new(limit: usize) -> Self {
        Self::build(None, limit)
    }

    /// As [`new`](Self::new), with a name that `Debug` and events of `tracing` show.
    ///
    /// ```
    /// use async_hygiene::Limiter;
    /// use std::sync::LazyLock;
    ///
    /// static UPLOADS: LazyLock<Limiter> = LazyLock::new(|| Limiter::named("uploads", 4));
    ///
    /// assert_eq!(UPLOADS.name(), Some("uploads"));
    /// ```
    ///
    /// # Panics
    ///
    /// As [`new`](Self::new).
    #[track_caller]
    pub fn named(name: &'static str, limit: usize) -> Self {
        Self::build(Some(name), limit)
    }

    #[track_caller]
    fn build(name: Option<&'static str>, limit: usize) -> Self {
        assert!(limit > 0, "a limit of 0 would let nobody in");
        assert!(
            limit <= Semaphore::MAX_PERMITS,
            "a limit of {limit} is more than a semaphore can count, which is {}",
            Semaphore::MAX_PERMITS
        );
        let shared = Shared { semaphore: Semaphore::new(limit), callers: AtomicUsize::new(0), limit, name };
        Self { shared: Arc::new(shared) }
    }

    /// The name given to [`named`](Self::named).
    pub fn name(&self) -> Option<&'static str> {
        self.shared.name
    }

    /// How many may be let in at once.
    pub fn limit(&self) -> usize {
        self.shared.limit
    }

    /// How many have been let in, at this moment. A waiting call that its permit has been handed to counts, even if it has not yet been
    /// polled again.
    pub fn running(&self) -> usize {
        self.shared.running()
    }

    /// How many wait, at this moment.
    ///
    /// ```
    /// # use async_hygiene::Limiter;
    /// # use tokio::task::yield_now;
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() {
    /// let limiter = Limiter::new(1);
    /// let permit = limiter.acquire().await;
    /// let same = limiter.clone();
    /// let task = tokio::spawn(async move { drop(same.acquire().await) });
    /// yield_now().await;
    /// assert_eq!((limiter.running(), limiter.waiting()), (1, 1));
    ///
    /// drop(permit);
    /// task.await.unwrap();
    /// assert_eq!((limiter.running(), limiter.waiting()), (0, 0));
    /// # }
    /// ```
    pub fn waiting(&self) -> usize {
        self.shared.waiting()
    }

    /// Waits for a permit.
    ///
    /// ```
    /// use async_hygiene::Limiter;
    ///
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() {
    /// let limiter = Limiter::new(1);
    /// let permit = limiter.acquire().await;
    /// assert!(limiter.try_acquire().is_none());
    ///
    /// drop(permit);
    /// assert!(limiter.try_acquire().is_some());
    /// # }
    /// ```
    ///
    /// A call that finds a permit is done at once, and does not give other tasks a turn.
    ///
    /// # Cancel safety
    ///
    /// Dropped while it waits, it loses its place in the queue.
    pub async fn acquire(&self) -> LimiterPermit {
        self.acquire_borrowed().await.into_owned(self)
    }

    /// A permit, where there is one.
    ///
    /// `None` when as many as the limit have been let in, which is also so when a permit has just been handed to one who waited.
    ///
    /// ```
    /// # let requests = async_hygiene::Limiter::new(1);
    /// let Some(permit) = requests.try_acquire() else {
    ///     panic!("too busy");
    /// };
    /// assert_eq!(requests.running(), 1);
    /// # drop(permit);
    /// ```
    pub fn try_acquire(&self) -> Option<LimiterPermit> {
        Some(self.try_acquire_borrowed()?.into_owned(self))
    }

    /// Waits for a permit, unless `queue` callers wait already: then it yields `None`, at once.
    ///
    /// Those who wait by [`acquire`](Self::acquire) count as well.
    ///
    /// ```
    /// use async_hygiene::Limiter;
    /// use tokio::join;
    ///
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() {
    /// let limiter = Limiter::new(1);
    /// let work = async || {
    ///     let Some(_permit) = limiter.acquire_queued(1).await else { return "refused" };
    ///     tokio::task::yield_now().await;
    ///     "done"
    /// };
    /// assert_eq!(join!(work(), work(), work()), ("done", "done", "refused"));
    /// # }
    /// ```
    ///
    /// # Cancel safety
    ///
    /// Dropped while it waits, it loses its place in the queue, which is free for others then.
    pub async fn acquire_queued(&self, queue: usize) -> Option<LimiterPermit> {
        Some(self.acquire_queued_borrowed(queue).await?.into_owned(self))
    }

    /// As [`acquire`](Self::acquire), with a permit that borrows from the limiter.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() {
    /// let limiter = async_hygiene::Limiter::new(1);
    /// let _permit = limiter.acquire_borrowed().await;
    /// assert_eq!(limiter.running(), 1);
    /// # }
    /// ```
    ///
    /// # Cancel safety
    ///
    /// As [`acquire`](Self::acquire).
    pub async fn acquire_borrowed(&self) -> Permit<'_> {
        let shared = &*self.shared;
        let place = shared.enter();
        shared.wait(place).await
    }

    /// As [`try_acquire`](Self::try_acquire), with a permit that borrows from the limiter.
    ///
    /// ```
    /// let limiter = async_hygiene::Limiter::new(1);
    /// let permit = limiter.try_acquire_borrowed();
    /// assert!(permit.is_some());
    /// assert!(limiter.try_acquire_borrowed().is_none());
    /// ```
    pub fn try_acquire_borrowed(&self) -> Option<Permit<'_>> {
        self.shared.enter_below(self.limit())?.try_permit().ok()
    }

    /// As [`acquire_queued`](Self::acquire_queued), with a permit that borrows from the limiter.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() {
    /// let limiter = async_hygiene::Limiter::new(1);
    /// let permit = limiter.acquire_queued_borrowed(0).await;
    /// assert!(permit.is_some());
    /// assert!(limiter.acquire_queued_borrowed(0).await.is_none());
    /// # }
    /// ```
    ///
    /// # Cancel safety
    ///
    /// As [`acquire_queued`](Self::acquire_queued).
    pub async fn acquire_queued_borrowed(&self, queue: usize) -> Option<Permit<'_>> {
        let shared = &*self.shared;
        let place = shared.enter_below(shared.limit.saturating_add(queue))?;
        Some(shared.wait(place).await)
    }
}

impl Shared {
    fn running(&self) -> usize {
        self.callers.load(Ordering::Relaxed).min(self.limit)
    }

    fn waiting(&self) -> usize {
        self.callers.load(Ordering::Relaxed).saturating_sub(self.limit)
    }

    fn enter(&self) -> Place<'_> {
        self.callers.fetch_add(1, Ordering::Acquire);
        Place(self)
    }

    /// Counts the caller unless there are `most`, in one step: two who ask at once do not both get the last place.
    fn enter_below(&self, most: usize) -> Option<Place<'_>> {
        let one_more = |callers: usize| (callers < most).then(|| callers + 1);
        self.callers.fetch_update(Ordering::Acquire, Ordering::Relaxed, one_more).ok()?;
        Some(Place(self))
    }

    async fn wait<'a>(&'a self, place: Place<'a>) -> Permit<'a> {
        let place = match place.try_permit() {
            Ok(permit) => return permit,
            Err(place) => place,
        };
        #[cfg(feature = "tracing")]
        let (mut wait, place) = (long_wait::Wait::new(self), place); // dropped in reverse: who gives up no longer counts
        let permit = self.semaphore.acquire().await.expect("nobody closes this semaphore");
        #[cfg(feature = "tracing")]
        wait.is_over();
        place.with(permit)
    }
}

/// Counts as one of the callers until it is dropped.
struct Place<'a>(&'a Shared);

impl<'a> Place<'a> {
    /// Goes ahead of nobody: a permit that comes back while somebody waits is handed over, and never to be found here.
    fn try_permit(self) -> Result<Permit<'a>, Self> {
        match self.0.semaphore.try_acquire() {
            Ok(permit) => Ok(self.with(permit)),
            Err(_) => Err(self),
        }
    }

    fn with(self, permit: SemaphorePermit<'a>) -> Permit<'a> {
        permit.forget(); // `Permit` gives it back
        Permit { place: self }
    }
}

impl Drop for Place<'_> {
    fn drop(&mut self) {
        // Release: who finds the place free finds the permit in the semaphore.
        self.0.callers.fetch_sub(1, Ordering::Release);
    }
}

/// A permit of a [`Limiter`], borrowed from it. Dropping it lets the next one in.
///
/// ```
/// use async_hygiene::{Limiter, Permit};
///
/// struct Session<'a> {
///     _one_of_many: Permit<'a>,
/// }
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() {
/// let sessions = Limiter::new(100);
/// let session = Session { _one_of_many: sessions.acquire_borrowed().await };
/// assert_eq!(sessions.running(), 1);
///
/// drop(session);
/// assert_eq!(sessions.running(), 0);
/// # }
/// ```
#[must_use = "a permit that is dropped at once limits nothing"]
#[clippy::has_significant_drop]
pub struct Permit<'a> {
    /// Left after the permit is back, also where a waker panics: fields are dropped after `drop`.
    place: Place<'a>,
}

impl Permit<'_> {
    fn into_owned(self, limiter: &Limiter) -> LimiterPermit {
        std::mem::forget(self); // the permit and the place are those of the new one
        LimiterPermit { shared: Arc::clone(&limiter.shared) }
    }
}

impl Drop for Permit<'_> {
    fn drop(&mut self) {
        self.place.0.semaphore.add_permits(1);
    }
}

/// A permit of a [`Limiter`], which may outlive the handle it is from. Dropping it lets the next one in.
///
/// ```
/// use async_hygiene::{Limiter, LimiterPermit};
///
/// async fn serve(connection: u64, _permit: LimiterPermit) {
///     # let _ = connection;
///     // the permit is back when the task is done
/// }
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() {
/// let limiter = Limiter::new(100);
/// let permit = limiter.acquire().await;
/// let task = tokio::spawn(serve(7, permit));
/// # task.await.unwrap();
/// # }
/// ```
#[must_use = "a permit that is dropped at once limits nothing"]
#[clippy::has_significant_drop]
pub struct LimiterPermit {
    shared: Arc<Shared>,
}

impl Drop for LimiterPermit {
    fn drop(&mut self) {
        let _afterwards = Place(&self.shared);
        self.shared.semaphore.add_permits(1);
    }
}

impl LockGuard<(), kind::Permit> for Permit<'_> {}
impl LockGuard<(), kind::Permit> for LimiterPermit {}

impl DropPartial<method::acquire, (), lost::place_in_queue> for Limiter {}
impl DropPartial<method::Named<{ method::named("acquire_borrowed") }>, (), lost::place_in_queue> for Limiter {}
impl DropPartial<method::Named<{ method::named("acquire_queued") }>, (), lost::place_in_queue> for Limiter {}
impl DropPartial<method::Named<{ method::named("acquire_queued_borrowed") }>, (), lost::place_in_queue> for Limiter {}

impl fmt::Debug for Limiter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.shared.show("Limiter", f)
    }
}

impl fmt::Debug for Permit<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.place.0.show("Permit", f)
    }
}

impl fmt::Debug for LimiterPermit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.shared.show("LimiterPermit", f)
    }
}

impl Shared {
    fn show(&self, what: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let callers = self.callers.load(Ordering::Relaxed); // once, so that the two numbers go together
        let mut shown = f.debug_struct(what);
        if let Some(name) = self.name {
            shown.field("name", &name);
        }
        shown.field("limit", &self.limit);
        shown.field("running", &callers.min(self.limit));
        shown.field("waiting", &callers.saturating_sub(self.limit));
        shown.finish()
    }
}

#[cfg(feature = "tracing")]
mod long_wait;

#[cfg(test)]
mod tests;
