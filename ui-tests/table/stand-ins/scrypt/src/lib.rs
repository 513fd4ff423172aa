//! What the table names of `scrypt`.

pub fn scrypt<A, B, C, D>(_: A, _: B, _: C, _: D) {}
