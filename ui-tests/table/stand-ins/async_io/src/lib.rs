//! What the table names of `async_io`.

pub fn block_on<A>(_: A) {}
