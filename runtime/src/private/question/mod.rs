//! What is asked about types and functions: the `Q` of [`Asks`](super::Asks).

mod blocking;
mod growth;
mod loss;
mod values;

pub use blocking::*;
pub use growth::*;
pub use loss::*;
pub use values::*;
