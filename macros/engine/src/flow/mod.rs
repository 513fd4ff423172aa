//! Dataflow over the graph.

pub mod across;
mod bits;
pub mod live;
pub mod surely;
