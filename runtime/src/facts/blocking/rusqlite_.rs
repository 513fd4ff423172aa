//! rusqlite: everything that reads the database or writes to it. A transaction derefs to its connection. Out of reach: `CachedStatement`,
//! which newer versions keep behind a feature that older ones lack.

use super::blocks;
use rusqlite::{Connection, Rows, Savepoint, Statement, Transaction};

blocks! {
    {} Connection => spawn_blocking: execute execute_batch query_row query_row_and_then prepare prepare_cached;
    {} Connection => spawn_blocking: transaction unchecked_transaction backup restore;
    {} Transaction<'_> => spawn_blocking: execute execute_batch query_row query_row_and_then prepare prepare_cached;
    {} Transaction<'_> => spawn_blocking: commit rollback finish;
    {} Savepoint<'_> => spawn_blocking: execute execute_batch query_row query_row_and_then prepare prepare_cached;
    {} Savepoint<'_> => spawn_blocking: commit rollback finish;
    {} Statement<'_> => spawn_blocking: execute query query_map query_and_then query_row exists insert;
    {} Rows<'_> => spawn_blocking: next;
}
