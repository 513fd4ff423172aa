//! What the table names of `tokio_test`.

pub fn block_on<A>(_: A) {}
