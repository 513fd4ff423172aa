//! The examples are in the pages of the lints, `runtime/src/lints`, and the tests in `tests/harm`, one file a lint.
