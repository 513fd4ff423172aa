//! Tests of what a future leaves behind when it is dropped: [`cancel_everywhere`]. With the feature `testing`.
//!
//! ```should_panic
//! use async_hygiene::testing::cancel_everywhere;
//! use tokio::io::{AsyncReadExt, AsyncWriteExt, DuplexStream};
//!
//! async fn frame(from: &mut DuplexStream) -> std::io::Result<[u8; 4]> {
//!     let mut frame = [0; 4];
//!     from.read_exact(&mut frame).await?;
//!     Ok(frame)
//! }
//!
//! cancel_everywhere(
//!     async || {
//!         let (mut to, from) = tokio::io::duplex(3); // so much has room at a time
//!         tokio::spawn(async move { to.write_all(b"onesTWOS").await });
//!         from
//!     },
//!     frame,
//!     async |mut from, output| {
//!         let frame = if let Some(frame) = output { frame } else { frame(&mut from).await };
//!         assert_eq!(frame.unwrap(), *b"ones");
//!     },
//! );
//! ```
//!
//! This panics with
//!
//! ```text
//! the future is not cancel safe: after 2 of 5 drops the check fails
//!
//! dropped at suspension 2
//!   at src/frames.rs:6:33 in `frames::frame`
//!   why: assertion `left == right` failed
//!          left: [115, 84, 87, 79]
//!         right: [111, 110, 101, 115]
//! ```
//!
//! and says the same of suspension 2 when it is over, in place of poll 3.

mod place;
mod report;
mod run;
mod waker;

use std::backtrace::Backtrace;
use std::panic::Location;
use std::time::Duration;

use tokio::runtime::Handle;

use place::Root;
pub use place::{Await, Place};
pub use report::{Broken, Report, Verdict};
use run::{Bench, Cut, Driven, End, Limits, tried};

/// Drops a future at every one of its suspensions, each in a run of its own, and checks what is left.
///
/// A run makes fresh state with `setup`, starts `operation` on it, drops the future at one point and hands the state to `check`, which fails
/// by a panic or by an `Err`. Points are, for each suspension, the moment it begins and the moment when what it waits for has happened, but
/// is not taken yet; and before the first poll. The future is run to its end as well. `check` gets the output, or `None` where the future
/// was dropped; it may go on with the state, and mostly calls the operation again and compares what arrives.
///
/// ```
/// use async_hygiene::testing::cancel_everywhere;
/// use tokio::io::{AsyncReadExt, AsyncWriteExt, DuplexStream};
///
/// /// Reads frames of four bytes.
/// struct Frames {
///     from: DuplexStream,
///     part: Vec<u8>,
/// }
///
/// impl Frames {
///     async fn next(&mut self) -> std::io::Result<Vec<u8>> {
///         while self.part.len() < 4 {
///             // What is read stays in `self`.
///             if self.from.read_buf(&mut self.part).await? == 0 {
///                 return Err(std::io::ErrorKind::UnexpectedEof.into());
///             }
///         }
///         Ok(self.part.drain(..4).collect())
///     }
/// }
///
/// cancel_everywhere(
///     async || {
///         let (mut to, from) = tokio::io::duplex(3); // frames come in pieces
///         tokio::spawn(async move { to.write_all(b"onesTWOS").await });
///         Frames { from, part: Vec::new() }
///     },
///     Frames::next,
///     async |mut frames, output| {
///         let mut received = Vec::new();
///         if let Some(frame) = output {
///             received.extend(frame.unwrap());
///         }
///         while let Ok(frame) = frames.next().await {
///             received.extend(frame);
///         }
///         assert_eq!(received, b"onesTWOS");
///     },
/// );
/// ```
///
/// # A run
///
/// Each run has a tokio runtime of its own, with one thread and a paused clock: time goes on when nothing else can be done, so that a `sleep`
/// costs none. Tasks that `setup` spawns are the world around: they run while the future is suspended, and when the run is over they are
/// dropped. The future is polled when it was woken, and not otherwise. No task runs between the drop and the first poll of `check`.
///
/// Every operation of tokio's suspends at least once, before it does anything, even where it need not wait: a receiver with a message in it,
/// a free lock. So each of them is a point, however full the buffers are. This is no fiction: tokio makes a task yield in this way when it
/// has done enough for one turn, at whatever operation that is. [`CancelEverywhere::only_real_waits`] turns it off.
///
/// What runs is the same each time, as far as the code lets it: a `select!` without `biased;` polls its branches in random order, so say
/// `biased;`, or repeat the test. Sockets, files and `spawn_blocking` take real time, of which a paused clock knows nothing: use
/// [`tokio::io::duplex`] and the like.
///
/// # Lines
///
/// The report names the line of the `.await` at which the future was suspended, and the lines of its callers' awaits. They come from the
/// backtrace of the moment at which the future leaves its waker with what it waits for; the code under test takes no part. This wants debug
/// information, as `cargo test` has it; in a profile without, `debug = "line-tables-only"` is enough. Where it is missing, the number of the
/// suspension remains. Lines of the standard library and of crates that cargo downloads are left out.
///
/// # Panics
///
/// When a check fails, after all runs, with a [`Report`]. At once, when the test itself is at fault:
///
/// * the check fails where the future is not dropped;
/// * the future is not done after 1000 suspensions, or waits and nothing is left that would wake it within an hour of tokio's clock: for a
///   future that never ends, such as the loop of a service, say how far to go with [`CancelEverywhere::up_to`];
/// * `setup` or `operation` panics, or `setup` does not end (within 10,000 suspensions, which goes for `check` as well);
/// * it is called in a runtime: use a plain `#[test]`, not `#[tokio::test]`.
///
/// A check that waits for what never comes has failed, and the report says where it waits.
#[track_caller]
pub fn cancel_everywhere<S, T, V: Verdict>(
    setup: impl AsyncFnMut() -> S,
    operation: impl AsyncFnMut(&mut S) -> T,
    check: impl AsyncFnMut(S, Option<T>) -> V,
) {
    CancelEverywhere::new().run(setup, operation, check).assert_safe();
}

/// [`cancel_everywhere`], with limits of one's own and a [`Report`] to look at.
///
/// ```
/// use async_hygiene::testing::CancelEverywhere;
/// use tokio::sync::mpsc;
///
/// let report = CancelEverywhere::new().run(
///     async || mpsc::channel(8),
///     async |(sender, _)| sender.send(1).await,
///     async |(_, mut receiver), _| match receiver.try_recv() {
///         Ok(1) => Ok(()),
///         _ => Err("the message is gone"),
///     },
/// );
/// let first = &report.broken[0];
/// assert_eq!((first.suspension, first.why.as_str()), (0, "the message is gone"));
/// ```
#[derive(Clone, Debug)]
pub struct CancelEverywhere {
    up_to: Option<usize>,
    time_limit: Duration,
    forced: bool,
}

/// A future that is suspended more often than this is taken for one that never ends.
const MOST: usize = 1_000;

impl Default for CancelEverywhere {
    fn default() -> Self {
        Self { up_to: None, time_limit: Duration::from_secs(3600), forced: true }
    }
}

impl CancelEverywhere {
    /// The limits of [`cancel_everywhere`].
    pub fn new() -> Self {
        Self::default()
    }

    /// Goes as far as the suspension of this number, and does not mind if the future is not done by then, or waits for ever before.
    ///
    /// There are two runs a suspension, each from the start: the time they take grows with the square. A hundred take a fraction of a second,
    /// a thousand half a minute.
    pub fn up_to(mut self, suspensions: usize) -> Self {
        self.up_to = Some(suspensions);
        self
    }

    /// How long, by tokio's clock, the future and the check may each take in a run: an hour, if nothing else is said.
    ///
    /// As nobody waits for that clock, the limit costs time only where tasks of the setup go on for ever, as a ticker does.
    pub fn time_limit(mut self, limit: Duration) -> Self {
        self.time_limit = limit;
        self
    }

    /// Lets the future go on where it need not wait, as it mostly does in production.
    ///
    /// A `poll` written by hand that takes two operations of tokio's in one go, and forgets the first when the second suspends, gets on
    /// only so.
    pub fn only_real_waits(mut self) -> Self {
        self.forced = false;
        self
    }

    /// Does what [`cancel_everywhere`] does, and reports what is broken.
    ///
    /// # Panics
    ///
    /// When the test itself is at fault, as [`cancel_everywhere`] says.
    #[track_caller]
    pub fn run<S, T, V: Verdict>(
        &self,
        mut setup: impl AsyncFnMut() -> S,
        mut operation: impl AsyncFnMut(&mut S) -> T,
        mut check: impl AsyncFnMut(S, Option<T>) -> V,
    ) -> Report {
        assert!(
            Handle::try_current().is_err(),
            "cancel_everywhere has runtimes of its own: call it in a plain `#[test]`"
        );
        let root = Root::of(Location::caller());
        let mut once = |cut| self.once(cut, &root, &mut setup, &mut operation, &mut check);

        let whole = match once(None) {
            Ok(run) => run,
            Err(fault) => panic!("{fault}"), // at the caller's line, as closures cannot
        };
        let mut report = Report { suspensions: whole.suspensions, drops: 0, broken: Vec::new() };
        let points = (0..=whole.suspensions).flat_map(|polls| [false, true].map(|woken| Cut { polls, woken }));
        let exists = |cut: &Cut| cut.woken || cut.polls > 0;
        let reached = |cut: &Cut| whole.done || !cut.woken || cut.polls < whole.suspensions;
        for cut in points.filter(|cut| exists(cut) && reached(cut)) {
            let run = match once(Some(cut)) {
                Ok(run) => run,
                Err(fault) => panic!("{fault}"),
            };
            report.drops += 1;
            report.broken.extend(run.why.map(|why| Broken {
                suspension: cut.polls,
                woken: cut.woken,
                at: place::awaits(&run.stacks, &root),
                why,
            }));
        }
        report
    }

    /// One run, or what is wrong with the test.
    fn once<S, T, V: Verdict>(
        &self,
        cut: Option<Cut>,
        root: &Root,
        setup: &mut impl AsyncFnMut() -> S,
        operation: &mut impl AsyncFnMut(&mut S) -> T,
        check: &mut impl AsyncFnMut(S, Option<T>) -> V,
    ) -> Result<Run, String> {
        let bench = Bench::new(); // what follows is called inside, as it may make timers before it is first polled
        let patient = Limits { cut: None, suspensions: 10 * MOST, time: self.time_limit, forced: false };
        let made = bench.block_on(bench.drive(async { setup().await }, patient));
        let unfinished = made.unfinished("the setup", root);
        let End::Done(mut state) = made.end else { return Err(unfinished) };

        let limits = Limits { cut, suspensions: self.up_to.unwrap_or(MOST), forced: self.forced, ..patient };
        bench.block_on(async {
            let driven = bench.drive(async { operation(&mut state).await }, limits).await;
            if self.up_to.is_none() && matches!(driven.end, End::TooLong | End::Stuck) {
                return Err(format!("{}\n{SAY_HOW_FAR}", driven.unfinished("the future", root)));
            }
            let Driven { end, suspensions, stacks } = driven;
            let output = if let End::Done(output) = end { Some(output) } else { None };
            let done = output.is_some();

            let checked = bench.drive(tried(async { check(state, output).await }), patient).await;
            let unfinished = checked.unfinished("the check", root);
            let why = match checked.end {
                End::Done(Ok(verdict)) => verdict.broken(),
                End::Done(Err(panic)) => Some(panic),
                _ => Some(unfinished),
            };
            match why {
                Some(why) if done => Err(format!("the check fails where the future is not dropped: {why}")),
                why => Ok(Run { suspensions, stacks, done, why }),
            }
        })
    }
}

const SAY_HOW_FAR: &str = "if it never ends, say how far to go: `CancelEverywhere::new().up_to(..)`";

/// What a run has shown.
struct Run {
    suspensions: usize,
    stacks: Vec<Backtrace>,
    /// Whether the future came to its end.
    done: bool,
    /// Why the check failed, if it did.
    why: Option<String>,
}
