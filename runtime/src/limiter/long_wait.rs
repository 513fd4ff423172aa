//! A word about a call that has waited long.

use std::time::Duration;

use tokio::time::Instant;

use super::Shared;

/// A wait that takes longer is told of.
const LONG: Duration = Duration::from_secs(1);

/// Tells when it is dropped, so that a wait that is given up is told of as well. While it goes on there is nobody to tell: a timer would
/// want a runtime that has one.
pub(super) struct Wait<'a> {
    limiter: &'a Shared,
    since: Instant,
    over: bool,
}

impl<'a> Wait<'a> {
    pub(super) fn new(limiter: &'a Shared) -> Self {
        Self { limiter, since: Instant::now(), over: false }
    }

    /// The permit is there.
    pub(super) fn is_over(&mut self) {
        self.over = true;
    }
}

impl Drop for Wait<'_> {
    fn drop(&mut self) {
        let waited = self.since.elapsed();
        if waited <= LONG {
            return;
        }
        let outcome =
            if self.over { "got a permit after a long wait" } else { "gave up after a long wait for a permit" };
        let limiter = self.limiter.name.unwrap_or("without a name");
        let (limit, waiting) = (self.limiter.limit, self.limiter.waiting());
        tracing::warn!(target: "async_hygiene", limiter, limit, waiting, ?waited, "{outcome}");
    }
}
