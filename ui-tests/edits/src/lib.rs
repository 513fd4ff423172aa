//! A folder a lint, a file a case of `../tests/ui` that is rejected, mended the way the error proposes. The tests are in `tests`.
