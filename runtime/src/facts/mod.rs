//! What is known about types: facts, and how to add your own.
//!
//! A fact is an implementation of a trait. The attributes of this crate emit probes that ask the compiler whether a value's type has
//! such a fact. Names choose which values are asked about; of functions and types without a fact, a path can decide
//! ([`blocking_call`](crate::lints::blocking_call) says when).
//!
//! | fact | the value is | asked by |
//! | --- | --- | --- |
//! | [`LockGuard`] | a guard: while it lives something is locked, borrowed or entered, see [`kind`] | `…_across_await`, `guard_dropped_at_once` |
//! | [`Blocking`] | something whose method blocks the thread, see [`method`] and [`instead`] | `blocking_call` |
//! | [`TaskHandle`] | the handle of work that somebody else does, see [`on_drop`] | `detached_task`, and `unawaited_future` to leave it alone |
//! | [`TracksTasks`] | what keeps track of the tasks it spawns | `detached_task`, to leave them alone |
//! | [`OutcomeMatters`] | an error that should not be thrown away, see [`outcome`] | `ignored_outcome` |
//! | [`GivesBack`] | one that may be dropped at any time, because what was taken comes back | `value_lost_on_cancel`, to leave it alone |
//! | [`UnboundedChannel`] | the first end of a channel without a bound | `unbounded_channel` |
//!
//! A library states facts about its own types with an `impl` or a derive:
//!
//! ```
//! use async_hygiene::facts::LockGuard;
//!
//! /// While one of these lives, the table is locked.
//! pub struct TableGuard<'a>(std::sync::MutexGuard<'a, Vec<u64>>);
//!
//! impl LockGuard for TableGuard<'_> {}
//! ```
//!
//! About a type of another crate only that crate may state a fact, or whoever puts a type of its own into it: a tag. A package names its tags
//! in `async-hygiene.toml` beside its `Cargo.toml`, and the attributes in it then ask under them too:
//!
//! ```toml
//! facts = ["shop::facts::Ours"]
//! ```
//!
//! ```
//! use async_hygiene::facts::{Blocking, LockGuard, OutcomeMatters, kind, method, outcome};
//! # mod vendor { pub struct Lease; pub struct Disk; pub struct Refused; }
//!
//! /// What the package `shop` knows about types of others.
//! pub struct Ours;
//!
//! impl LockGuard<Ours, kind::AsyncLock> for vendor::Lease {}
//! impl Blocking<method::sync_all, Ours> for vendor::Disk {}
//! impl OutcomeMatters<Ours, outcome::Unsent> for vendor::Refused {}
//! ```
//!
//! The path starts at a crate: by the name of the library, under which its binaries and tests see it (in the library itself it stands for
//! `crate`), or by `crate` where there are no others. A type may have a fact without a tag as well: it is reported once, and what the package
//! says goes first.
//!
//! # What is known already
//!
//! The standard library always; other crates with the feature of the crate's name: `async-broadcast`, `async-channel`, `async-lock`,
//! `async-task`, `crossbeam-channel`, `crossbeam-epoch`, `crossbeam-utils`, `dashmap`, `event-listener`, `evmap`, `flume`, `futures`,
//! `glob`, `jni`, `kanal`, `left-right`, `lock_api` (or one of its versions: `lock_api_04`, `lock_api_05`), `log-mdc`, `moka`, `once_cell`,
//! `opentelemetry`, `papaya`, `parking_lot`, `parking_lot_013`, `postgres`, `r2d2`, `rayon`, `redis`, `reqwest`, `rusqlite`, `scc`,
//! `sentry`, `spin`, `thingbuf`, `tokio` (on by default), `tracing`, `tungstenite`, `ureq` and
//! `walkdir`. Types of tokio that need a feature there have one here: `tokio-fs`, `tokio-net`, `tokio-process`, `tokio-signal`.
//!
//! Tables list what was considered, with the reason for each verdict: `facts/guard_types.tsv` in this package every type that might be
//! a guard (what is made to be held across awaits, such as a pooled async connection, is none), `facts/blocking_calls.tsv` in
//! `async-hygiene-engine` every call that might block, and `facts/cancel_safety.tsv` beside it what is lost, by whatever call, when its
//! future is dropped: the verdict, how it is known, and what else decides. `facts/detached.tsv` and `facts/unbounded.tsv` do the same
//! for handles of tasks and for what grows without a bound.
//!
//! Two incompatible versions of a crate have two sets of types. A feature describes the versions that this package depends on; where
//! that is a range, `cargo update <crate> --precise <version>` picks yours. For any other version, state the fact under a `Tag`.

pub use async_hygiene_macros::LockGuard;
pub use blocking::{Blocking, instead, method};
pub use cancel::{ByTrait, CancelPartial, CancelSafe, CancelUnsafe, DropPartial, DropSafe, DropUnsafe, by_trait, lost};
pub use gives_back::GivesBack;

mod blocking;
mod cancel;
mod containers;
mod gives_back;
mod std_;

#[cfg(feature = "async-lock")]
mod async_lock_;
#[cfg(feature = "async-task")]
mod async_task_;
#[cfg(feature = "crossbeam-epoch")]
mod crossbeam_epoch_;
#[cfg(feature = "crossbeam-utils")]
mod crossbeam_utils_;
#[cfg(feature = "dashmap")]
mod dashmap_;
#[cfg(feature = "evmap")]
mod evmap_;
#[cfg(feature = "futures")]
mod futures_;
#[cfg(feature = "jni")]
mod jni_;
#[cfg(feature = "left-right")]
mod left_right_;
#[cfg(any(feature = "lock_api_04", feature = "lock_api_05"))]
mod lock_api_;
#[cfg(feature = "log-mdc")]
mod log_mdc_;
#[cfg(feature = "opentelemetry")]
mod opentelemetry_;
#[cfg(feature = "papaya")]
mod papaya_;
#[cfg(feature = "postgres")]
mod postgres_;
#[cfg(feature = "r2d2")]
mod r2d2_;
#[cfg(feature = "rusqlite")]
mod rusqlite_;
#[cfg(feature = "scc")]
mod scc_;
#[cfg(feature = "sentry")]
mod sentry_;
#[cfg(feature = "spin")]
mod spin_;
#[cfg(feature = "thingbuf")]
mod thingbuf_;
#[cfg(feature = "tokio")]
mod tokio_;
#[cfg(feature = "tracing")]
mod tracing_;

/// What sort of guard a type is. Each kind is the lint that reports it, and is documented there.
pub mod kind {
    /// A guard of a blocking lock.
    pub type Lock = crate::lints::lock_across_await;

    /// A guard of an async lock.
    pub type AsyncLock = crate::lints::async_lock_across_await;

    /// A `Ref` or `RefMut` of a cell.
    pub type Borrow = crate::lints::borrow_across_await;

    /// An entered span, runtime or context.
    pub type Entered = crate::lints::entered_across_await;

    /// A permit of a semaphore, or a reserved slot of a queue. Meant to be held while the work it admits is going on, so
    /// [`async_lock_across_await`](crate::lints::async_lock_across_await) counts it only where that lint's level is set by hand.
    #[derive(Debug)]
    pub enum Permit {}
}

/// While a value of this type lives, something is locked, borrowed or entered.
///
/// `Kind` says what: a blocking lock unless stated otherwise, else one of [`kind`]. A value that *contains* a guard (an `Option`, a
/// `Result`, a `Vec` …) is one as well; the containers of the standard library are covered.
///
/// `Tag` lets a package state a fact about a type of another crate, which the orphan rule forbids otherwise. It counts where the package names
/// the tag, `facts = ["crate::OurFacts"]`, in its `async-hygiene.toml` (see [the module](self)):
///
/// ```
/// use async_hygiene::facts::{LockGuard, kind};
///
/// # mod foreign { pub struct Lease; }
/// struct OurFacts;
/// impl LockGuard<OurFacts, kind::AsyncLock> for foreign::Lease {}
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not known to be a guard",
    note = "say so with `#[derive(LockGuard)]` or `impl LockGuard for …`"
)]
pub trait LockGuard<Tag = (), Kind = kind::Lock> {}

/// The sender or the receiver of a channel that never makes a sender wait.
///
/// A function that returns a pair of which this is the first part makes such a channel: that is what
/// [`unbounded_channel`](crate::lints::unbounded_channel) reports. For a channel of your own, state it of the type that comes first:
///
/// ```
/// use async_hygiene::facts::UnboundedChannel;
///
/// /// Puts jobs into a list, however long it is.
/// pub struct Inbox<T>(std::sync::Arc<std::sync::Mutex<Vec<T>>>);
///
/// impl<T> UnboundedChannel for Inbox<T> {}
/// ```
///
/// `Tag` lets a package state the fact about a type of another crate, as for [`LockGuard`]. A crate that has one type for channels with and
/// without a bound, such as flume, cannot be described so.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not known to belong to a channel without a bound",
    note = "say so with `impl UnboundedChannel for …`"
)]
pub trait UnboundedChannel<Tag = ()> {}

/// What becomes of the work when its [`TaskHandle`] is dropped.
pub mod on_drop {
    /// The work goes on, and its outcome, its panic too, vanishes. Reported by [`detached_task`](crate::lints::detached_task).
    #[derive(Debug)]
    pub enum Detaches {}

    /// The work is cancelled. Reported where the handle is dropped in the statement that makes it; a named handle may be meant to end it
    /// with its scope.
    #[derive(Debug)]
    pub enum Cancels {}

    /// A process goes on, and nobody collects its exit status. Reported by [`detached_task`](crate::lints::detached_task).
    #[derive(Debug)]
    pub enum Orphans {}

    /// The work goes on, and nobody need care: a receiver of an answer. Not reported, and no unawaited future either.
    #[derive(Debug)]
    pub enum Continues {}
}

/// A value that stands for work which somebody else does: a task, a thread, a process.
///
/// `OnDrop` says what its drop does, one of [`on_drop`]. A handle that is a future is never an
/// [`unawaited_future`](crate::lints::unawaited_future): what it stands for runs without it. `Tag` is as in [`LockGuard`].
///
/// ```
/// use async_hygiene::facts::{TaskHandle, on_drop};
///
/// /// The job goes on when this is dropped.
/// pub struct Job(tokio::task::JoinHandle<()>);
/// impl TaskHandle for Job {}
///
/// /// Dropping it stops the job.
/// pub struct Owned(tokio::task::JoinHandle<()>);
/// impl TaskHandle<(), on_drop::Cancels> for Owned {}
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not known to be the handle of a task",
    note = "say so with `impl TaskHandle for …`"
)]
pub trait TaskHandle<Tag = (), OnDrop = on_drop::Detaches> {}

/// A value that keeps track of the tasks which it spawns, so that the handles it returns may be dropped: `TaskTracker`.
#[diagnostic::on_unimplemented(message = "`{Self}` is not known to keep track of tasks")]
pub trait TracksTasks<Tag = ()> {}

impl<Tag, T: TracksTasks<Tag> + ?Sized> TracksTasks<Tag> for &T {}
impl<Tag, T: TracksTasks<Tag> + ?Sized> TracksTasks<Tag> for &mut T {}
impl<Tag, T: TracksTasks<Tag> + ?Sized> TracksTasks<Tag> for Box<T> {}
impl<Tag, T: TracksTasks<Tag> + ?Sized> TracksTasks<Tag> for std::rc::Rc<T> {}
impl<Tag, T: TracksTasks<Tag> + ?Sized> TracksTasks<Tag> for std::sync::Arc<T> {}

/// What an error tells of.
pub mod outcome {
    /// A message that was not sent and is in the error. Asked about where something is sent.
    #[derive(Debug)]
    pub enum Unsent {}

    /// A task or a thread that panicked. Asked about where one is awaited or joined.
    #[derive(Debug)]
    pub enum Panicked {}

    /// Data that was not written or not committed. Asked about where something is flushed, written whole, committed, executed.
    #[derive(Debug)]
    pub enum Unwritten {}
}

/// An error that should not be thrown away with `let _ = …`, reported by [`ignored_outcome`](crate::lints::ignored_outcome).
///
/// `Of` says what it tells of, one of [`outcome`], and with it at which calls it is asked about. `Tag` is as in [`LockGuard`].
///
/// ```
/// use async_hygiene::facts::{OutcomeMatters, outcome};
///
/// #[derive(Debug)]
/// pub struct StoreError;
/// impl OutcomeMatters<(), outcome::Unwritten> for StoreError {}
/// ```
#[diagnostic::on_unimplemented(message = "nothing is known about throwing away a `{Self}`")]
pub trait OutcomeMatters<Tag = (), Of = outcome::Unwritten> {}
