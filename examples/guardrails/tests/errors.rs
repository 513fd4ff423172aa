//! What users of the library are told: every mistake of `tests/ui` is rejected with the error beside it.

use std::fs;

#[path = "../../../ui-tests/tests/support/mod.rs"]
mod support;

// Apart from the case that passes: trybuild checks cases that fail in one go, but not when it also has some to run.
#[test]
fn mistakes_do_not_compile() {
    if support::compiler_is_the_blessed_one() {
        trybuild::TestCases::new().compile_fail("tests/ui/fail_*.rs");
    }
}

#[test]
fn what_the_errors_say_to_write_compiles_and_runs() {
    trybuild::TestCases::new().pass("tests/ui/pass_*.rs");
}

#[test]
fn every_guardrail_has_its_mistake() {
    assert_eq!((support::count("", "fail"), support::count("", "pass")), (6, 1));
}

/// The error in README.md, and the code above it.
#[test]
fn readme_shows_the_error_of_a_case() {
    let readme = fs::read_to_string("README.md").unwrap();
    let (before, rest) = readme.split_once("<!-- error:").expect("an error is shown");
    let (name, rest) = rest.split_once(" -->\n```text\n").expect("a name and a text");
    let (error, _) = rest.split_once("```").expect("the end of the text");
    assert_eq!(error, fs::read_to_string(format!("tests/ui/{name}.stderr")).unwrap(), "{name}");

    let (_, code) = before.rsplit_once("```rust\n").expect("the code that does not compile");
    let (code, _) = code.split_once("```").expect("its end");
    let case = fs::read_to_string(format!("tests/ui/{name}.rs")).unwrap();
    assert!(case.contains(code), "{name}: the code in README.md is another one");
}
