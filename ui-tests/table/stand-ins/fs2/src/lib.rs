//! What the table names of `fs2`.

pub trait FileExt {
    fn lock_exclusive(&self) {}
    fn lock_shared(&self) {}
}

impl<T> FileExt for T {}
