//! What is asked about types and functions: the `Q` of [`Asks`](super::Asks).

mod blocking;
mod cancel;
mod deadlock;
mod growth;
mod loss;
mod turns;
mod values;

pub use blocking::*;
pub use cancel::*;
pub use deadlock::*;
pub use growth::*;
pub use loss::*;
pub use turns::*;
pub use values::*;
