//! What a service needs, async-hygiene among it.

pub use async_hygiene;

/// An annotated function.
#[macro_export]
macro_rules! handler {
    ($(#[$attr:meta])* async fn $name:ident($($param:ident: $type:ty),*) -> $output:ty $body:block) => {
        $(#[$attr])*
        #[$crate::async_hygiene::hygiene(strict, crate = $crate::async_hygiene)]
        #[$crate::async_hygiene::timeout("1s", crate = $crate::async_hygiene)]
        pub async fn $name($($param: $type),*) -> $output $body
    };
}
