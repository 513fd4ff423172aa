//! The analysis against the compiler: what we call held at an await must be among what rustc stores in the future at that await.
//!
//! 1. [`layout`] reads what rustc stores, out of its dumps of MIR;
//! 2. [`compare`] asks the engine about the same files, and compares await by await;
//! 3. [`inject`] puts guards into other people's code, so that there is something to compare everywhere;
//! 4. [`workspace`] compiles crates in a scratch copy and does all that for each.

pub mod compare;
pub mod inject;
pub mod layout;
pub mod workspace;
