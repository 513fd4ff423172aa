//! The engine over any code there is: it does not panic, what it makes is Rust, nothing of the user's is lost, and it says the same twice.
//!
//! * `check` says what has to be true of one expansion, for everybody here.
//! * `walk` takes real code, file by file: the command `engine-walk`.
//! * `fuzz` takes bytes, which choose an item and what is done to it: the fuzz target in `fuzz/`, and a bounded run of the same as a test.

pub mod attributes;
pub mod check;
pub mod corpus;
pub mod fuzz;
pub mod items;
pub mod live;
pub mod tokens;
pub mod walk;
