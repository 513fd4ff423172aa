//! The blocking postgres client.

use super::blocks;
use postgres::{Client, Config, Transaction};

blocks! {
    {} Client => tokio_postgres: execute query query_one query_opt query_raw prepare simple_query batch_execute;
    {} Client => tokio_postgres: copy_in copy_out transaction is_valid close;
    {} Transaction<'_> => tokio_postgres: commit rollback execute query query_one query_opt prepare batch_execute;
    {} Config => tokio_postgres: connect;
}
