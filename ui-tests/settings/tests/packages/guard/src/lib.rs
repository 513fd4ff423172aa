//! Everything that a service of ours needs.
pub use async_hygiene;

/// A function that is annotated where it is made.
#[macro_export]
macro_rules! handler {
    ($name:ident, $count:ident, $body:block) => {
        #[$crate::async_hygiene::hygiene(crate = $crate::async_hygiene)]
        #[$crate::async_hygiene::warn(blocking_call)]
        pub async fn $name($count: &std::sync::Mutex<u64>) $body
    };
}
