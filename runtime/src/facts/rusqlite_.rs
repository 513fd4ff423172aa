//! rusqlite's guards: a transaction holds the lock of the database, and rows being read hold a lock until they are dropped. A
//! statement between two executions holds none.

use super::LockGuard;
use rusqlite::{AndThenRows, MappedRows, Rows, Savepoint, Transaction};

impl LockGuard for Transaction<'_> {}
impl LockGuard for Savepoint<'_> {}
impl LockGuard for Rows<'_> {}
impl<F> LockGuard for MappedRows<'_, F> {}
impl<F> LockGuard for AndThenRows<'_, F> {}

impl super::OutcomeMatters<(), super::outcome::Unwritten> for rusqlite::Error {}
