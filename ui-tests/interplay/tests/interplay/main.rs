//! Annotated code under the frameworks and macros that it lives with: it compiles without a warning, does what it did, and what is asked
//! of it holds. A finding that has to come is expected by name, and the expectation would say if it did not.
#![deny(warnings)]

mod axum_;
mod tonic_;
mod tower_;
