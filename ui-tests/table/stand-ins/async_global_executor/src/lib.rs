//! What the table names of `async_global_executor`.

pub fn block_on<A>(_: A) {}
