//! What the table names of `fs_extra`.

pub fn copy_items<A, B, C>(_: A, _: B, _: C) {}

pub mod dir {
    pub fn copy<A, B, C>(_: A, _: B, _: C) {}
}
