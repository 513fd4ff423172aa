//! What the table names of `ring`.

pub mod pbkdf2 {
    pub fn derive<A, B, C, D, E>(_: A, _: B, _: C, _: D, _: E) {}
}
