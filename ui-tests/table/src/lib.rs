//! The rows are in `rows`, the test in `tests`.
