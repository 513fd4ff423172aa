//! What the table names of `bcrypt`.

pub fn hash<A, B>(_: A, _: B) {}

pub fn verify<A, B>(_: A, _: B) {}
