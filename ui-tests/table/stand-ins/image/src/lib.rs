//! What the table names of `image`.

pub fn open<A>(_: A) {}

pub fn load_from_memory<A>(_: A) {}
