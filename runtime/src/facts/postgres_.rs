//! The blocking postgres client: a transaction holds row locks, and whoever wants them blocks a thread.

use super::LockGuard;

impl LockGuard for postgres::Transaction<'_> {}

// Also known as `tokio_postgres::Error`.
impl super::OutcomeMatters<(), super::outcome::Unwritten> for postgres::Error {}
