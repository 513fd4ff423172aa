//! The rows of the table of blocking calls, a line each, and what they need.
#![allow(deprecated, missing_docs, unused, clippy::all)] // every row is as short as it can be

include!("blocking_calls.in");
include!("stand_ins.rs");
