//! What the table names of `crossterm`.

pub mod event {
    pub fn read() {}

    pub fn poll<A>(_: A) {}
}
