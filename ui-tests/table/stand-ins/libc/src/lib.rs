//! What the table names of `libc`.

pub fn sleep<A>(_: A) {}

pub fn usleep<A>(_: A) {}

pub fn nanosleep<A, B>(_: A, _: B) {}

pub fn poll<A, B, C>(_: A, _: B, _: C) {}

pub fn waitpid<A, B, C>(_: A, _: B, _: C) {}

pub fn fsync<A>(_: A) {}

pub fn getaddrinfo<A, B, C, D>(_: A, _: B, _: C, _: D) {}
