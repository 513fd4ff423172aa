//! What the table names of `pbkdf2`.

pub fn pbkdf2_hmac<A, B, C, D>(_: A, _: B, _: C, _: D) {}
