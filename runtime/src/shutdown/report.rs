use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;
use std::time::Duration;

/// How a [`Shutdown`](crate::Shutdown) went. Written by `{}` it is a paragraph for the log.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() {
/// let shutdown = async_hygiene::Shutdown::new();
/// for _ in 0..3 {
///     shutdown.spawn("worker", std::future::pending::<()>());
/// }
/// shutdown.abort();
/// let report = shutdown.drain().await;
/// assert_eq!(report.aborted["worker"], 3);
/// assert!(report.to_string().contains("worker x3"));
/// # }
/// ```
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
#[must_use = "this says whether work was aborted or has panicked"]
pub struct Report {
    /// How many pieces of work came to their end after the shutdown had begun.
    pub drained: usize,
    /// What was dropped unfinished after the deadline, by name, and how many of each. A clean-up goes by `clean-up of FILE:LINE:COLUMN`.
    pub aborted: BTreeMap<Cow<'static, str>, usize>,
    /// What was still there at the end: work that is only tracked, and tasks that could not be aborted, as they block their thread. Dropping
    /// the runtime waits for the latter; `Runtime::shutdown_background` and [`exit`](std::process::exit) do not.
    pub left: BTreeMap<Cow<'static, str>, usize>,
    /// What has panicked since the [`Shutdown`](crate::Shutdown) was made.
    pub panicked: BTreeMap<Cow<'static, str>, usize>,
    /// From when the shutdown had begun, and `drain` was called, until the report.
    pub elapsed: Duration,
}

impl Report {
    /// Whether all work came to its end, and without a panic.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() {
    /// let shutdown = async_hygiene::Shutdown::new();
    /// let _ = shutdown.spawn("fails", async { panic!("no luck") }).await;
    /// shutdown.trigger();
    /// let report = shutdown.drain().await;
    /// assert!(!report.is_clean());
    /// assert_eq!(report.panicked["fails"], 1);
    /// # }
    /// ```
    pub fn is_clean(&self) -> bool {
        self.aborted.is_empty() && self.left.is_empty() && self.panicked.is_empty()
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let how = if self.is_clean() { "clean" } else { "not clean" };
        write!(f, "{how}, {:.1?}, {} drained", self.elapsed, self.drained)?;
        let parts =
            [("aborted at the deadline", &self.aborted), ("still running", &self.left), ("panicked", &self.panicked)];
        for (what, names) in parts {
            for (at, (name, count)) in names.iter().enumerate() {
                match at {
                    0 => write!(f, "; {what}: {name}")?,
                    _ => write!(f, ", {name}")?,
                }
                if *count > 1 {
                    write!(f, " x{count}")?;
                }
            }
        }
        Ok(())
    }
}
