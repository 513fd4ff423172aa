//! A bounded pipeline: a source, workers, a destination, and queues of tokio's between them. It may be cancelled at any point, by its token or
//! by dropping the future, and nothing is lost: what was produced and is not delivered is handed back, and goes on from a [journal](Left).
//!
//! The rule behind it is short: **no await has a job in a local.** What a stage has in hand is in the stage, and the stages are in the
//! [`Pipeline`], which outlives the future that runs it.
//!
//! * The [producer] takes a job out of the source when it has a place for it in the queue, and not before.
//! * A [worker] keeps the job until its outcome is there, and the outcome until it has a place for that.
//! * The [sink] keeps the line and how much of it is written.
//!
//! So `#[cancellable]` may end a stage at any await, and `#[cancel_safe]` has the compiler look whether the rule is kept. A job whose work
//! was interrupted is worked on again; delivered it is once.

pub mod job;
pub mod left;
mod pipeline;
pub mod producer;
pub mod sink;
pub mod worker;

pub use job::{Done, Job};
pub use left::Left;
pub use pipeline::{Limits, Parked, Pipeline, Stopped};
