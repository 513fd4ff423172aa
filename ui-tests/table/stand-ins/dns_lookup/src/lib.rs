//! What the table names of `dns_lookup`.

pub fn lookup_host<A>(_: A) {}
