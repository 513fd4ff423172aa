//! What the table names of `signal_hook`.

pub mod iterator {
    pub struct Signals;

    impl Signals {
        pub fn forever(&self) {}
        pub fn wait(&self) {}
    }
}
