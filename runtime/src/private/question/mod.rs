//! What is asked about types and functions: the `Q` of [`Asks`](super::Asks).

mod blocking;
mod deadlock;
mod growth;
mod values;

pub use blocking::*;
pub use deadlock::*;
pub use growth::*;
pub use values::*;
