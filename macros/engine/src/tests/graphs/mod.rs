//! The graphs of small bodies. Temporaries are numbered; below each graph stands what they are.
//!
//! `UPDATE_EXPECT=1 cargo test -p async-hygiene-engine` writes down what comes out. Read it by the Reference before you believe it.

mod captures;
mod control;
mod macros;
mod moves;
mod temporaries;

use expect_test::Expect;

use crate::lower::Edition;

fn check(edition: Edition, source: &str, expected: &Expect) {
    expected.assert_eq(&super::graph(source, edition));
}
