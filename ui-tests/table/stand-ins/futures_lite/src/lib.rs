//! What the table names of `futures_lite`.

pub mod future {
    pub fn block_on<A>(_: A) {}
}

pub mod stream {
    pub fn block_on<A>(_: A) {}
}
