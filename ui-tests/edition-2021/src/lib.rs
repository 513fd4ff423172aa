//! The UI tests are in `tests/`.
