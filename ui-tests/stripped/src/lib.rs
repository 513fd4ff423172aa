//! The cases are in `../tests/ui`, the test in `tests`.
