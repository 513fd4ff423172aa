//! Annotated code under the frameworks and macros that it lives with: it compiles without a warning, does what it did, and what is asked
//! of it holds. A finding that has to come is expected by name, and the expectation would say if it did not.
#![deny(warnings)]

mod async_stream_;
mod async_trait_;
mod axum_;
mod macro_rules_;
mod pin_project_;
mod select_;
mod sqlx_;
mod testing_;
mod tonic_;
mod tower_;
mod trait_variant_;
