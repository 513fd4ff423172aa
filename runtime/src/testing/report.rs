//! What the runs have shown.

use std::fmt;

use super::place::Await;

/// What [`CancelEverywhere::run`](super::CancelEverywhere::run) has found.
#[derive(Clone, Debug, PartialEq, Eq)]
#[must_use = "findings are in the report; `assert_safe` panics with them"]
#[non_exhaustive]
pub struct Report {
    /// How many times the future was suspended on its way to the end, or to where it was to be left.
    pub suspensions: usize,
    /// How many times it was run and dropped.
    pub drops: usize,
    /// The drops after which the check failed, in their order.
    pub broken: Vec<Broken>,
}

impl Report {
    /// Panics with all that is broken; does nothing where nothing is.
    ///
    /// # Panics
    ///
    /// Where a check has failed, with the report as the message.
    #[track_caller]
    pub fn assert_safe(&self) {
        assert!(self.broken.is_empty(), "{self}");
    }
}

/// So many findings are written out; the others are counted.
const WRITTEN_OUT: usize = 10;

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { suspensions, drops, broken } = self;
        if broken.is_empty() {
            return write!(
                f,
                "the future may be dropped anywhere: {drops} drops at {suspensions} suspensions, and the check holds"
            );
        }
        write!(f, "the future is not cancel safe: after {} of {drops} drops the check fails", broken.len())?;
        for broken in broken.iter().take(WRITTEN_OUT) {
            write!(f, "\n\n{broken}")?;
        }
        match broken.len().saturating_sub(WRITTEN_OUT) {
            0 => Ok(()),
            more => write!(f, "\n\nand {more} more"),
        }
    }
}

/// A drop after which the check failed.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Broken {
    /// At which suspension the future was dropped: the first is 1, and 0 is before the first poll. It has been polled as many times.
    pub suspension: usize,
    /// Whether what it waited for had happened, so that another poll would have come instead of the drop; else it was dropped at once.
    pub woken: bool,
    /// The awaits at which it was suspended; more than one in a `select!` or a `join!`, the last one polled first. (Of a `join!`, one that
    /// has just finished may be among them.) Empty before the first poll, and where the lines are not known, see
    /// [`cancel_everywhere`](super::cancel_everywhere).
    pub at: Vec<Await>,
    /// What the check said, or how it panicked.
    pub why: String,
}

impl fmt::Display for Broken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { suspension, woken, at, why } = self;
        match (suspension, woken) {
            (0, _) => write!(f, "dropped before its first poll")?,
            (n, false) => write!(f, "dropped at suspension {n}")?,
            (n, true) => write!(f, "dropped at suspension {n}, woken, in place of poll {}", n + 1)?,
        }
        if *suspension > 0 {
            write!(f, "{}", lines(at))?;
        }
        why.lines()
            .enumerate()
            .try_for_each(|(n, line)| write!(f, "\n  {}{line}", if n == 0 { "why: " } else { "     " }))
    }
}

/// The lines of a suspension, below the line that speaks of it.
pub(super) fn lines(at: &[Await]) -> String {
    if at.is_empty() {
        return "\n  at an unknown line: nothing took the waker there, or the build has no debug information; to have it, write \
                `debug = \"line-tables-only\"` in its profile"
            .to_owned();
    }
    let lines = at.iter().enumerate().map(|(n, at)| format!("\n  {} {at}", if n == 0 { "at" } else { "and at" }));
    lines.collect()
}

/// What a check returns: `()`, if it panics where it fails, or a `Result`, whose error says what is broken.
pub trait Verdict {
    /// What is broken, if anything is.
    fn broken(self) -> Option<String>;
}

impl Verdict for () {
    fn broken(self) -> Option<String> {
        None
    }
}

impl<E: fmt::Display> Verdict for Result<(), E> {
    fn broken(self) -> Option<String> {
        self.err().map(|error| error.to_string())
    }
}
