//! What the table names of `smol`.

pub fn block_on<A>(_: A) {}

pub mod future {
    pub fn block_on<A>(_: A) {}
}
