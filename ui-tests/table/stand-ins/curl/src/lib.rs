//! What the table names of `curl`.

pub mod easy {
    pub struct Easy;

    impl Easy {
        pub fn perform(&self) {}
    }
}
