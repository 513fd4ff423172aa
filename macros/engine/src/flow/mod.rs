//! Dataflow over the graph.

pub mod across;
pub mod bits;
pub mod held;
pub mod live;
pub mod surely;
