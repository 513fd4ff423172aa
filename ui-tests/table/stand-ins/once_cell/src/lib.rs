//! What the table names of `once_cell`.

pub mod sync {
    pub struct OnceCell;

    impl OnceCell {
        pub fn wait(&self) {}
    }
}
