//! What the table names of `pollster`.

pub fn block_on<A>(_: A) {}

pub trait FutureExt {
    fn block_on(&self) {}
}

impl<T> FutureExt for T {}
