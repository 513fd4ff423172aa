//! What the table names of `isahc`.

pub fn get<A>(_: A) {}

pub trait RequestExt {
    fn send(&self) {}
}

impl<T> RequestExt for T {}
