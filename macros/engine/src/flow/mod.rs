//! Dataflow over the graph.

pub mod across;
pub mod bits;
mod held;
pub mod live;
pub mod surely;
