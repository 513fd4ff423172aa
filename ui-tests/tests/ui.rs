//! Every mistake of `tests/ui` is rejected with the error beside it, and every `pass_` case compiles and runs.

mod support;

/// A folder a lint or rewrite, which says in how many ways it may be wrong.
const LINTS: &[&str] = &[
    "async_lock_across_await",
    "blocking_call",
    "borrow_across_await",
    "busy_loop",
    "cancel_safe",
    "cancel_safe_proof",
    "detached_task",
    "entered_across_await",
    "guard_dropped_at_once",
    "ignored_outcome",
    "lock_across_await",
    "offload",
    "unawaited_future",
    "unbounded_channel",
    "unbounded_concurrency",
    "cancel_unsafe_in_select",
    "progress_lost_in_select",
    "cancel_unsafe_in_timeout",
    "cancel_safety_unknown",
    "value_lost_on_cancel",
    "select_restarts_timer",
    "polled_after_completion",
    "futurelock",
    "self_deadlock",
];

/// A folder an attribute that changes what a function does, with how many cases it has of each kind.
const CALLS: &[(&str, usize, usize)] =
    &[("cancellable", 20, 20), ("timeout", 15, 15), ("bounded", 15, 15), ("future", 8, 8), ("composition", 12, 6)];

#[test]
fn every_attribute_has_its_cases() {
    for (attribute, pass, fail) in CALLS {
        for (kind, least) in [("pass", pass), ("fail", fail)] {
            let count = support::count(attribute, kind);
            assert!(count >= *least, "{attribute}: {count} {kind} cases");
        }
    }
}

#[test]
fn every_lint_has_its_cases() {
    for lint in LINTS {
        for kind in ["fail", "pass"] {
            let count = support::count(lint, kind);
            assert!(count >= 12, "{lint}: {count} {kind} cases");
        }
    }
    assert!(support::count("levels", "fail") > 0 && support::count("levels", "pass") > 0);
    assert!(support::count("misuse", "fail") > 0);
    assert!(support::count("interplay", "fail") >= 8 && support::count("interplay", "pass") >= 2);
    assert!(support::count("neutral", "pass") > 0);
}

/// What is rejected is run in `stripped`.
#[test]
fn what_is_cancel_safe_is_dropped_everywhere() {
    for case in support::texts("cancel_safe_proof", "pass") {
        assert!(case.contains("#[cancel_safe]") && case.contains("    cancel_everywhere("), "{case}");
    }
}

// Apart from the cases that pass: trybuild checks cases that fail in one go, but not when it also has some to run.
#[test]
fn mistakes_do_not_compile() {
    if support::compiler_is_the_blessed_one() {
        trybuild::TestCases::new().compile_fail("tests/ui/*/fail_*.rs");
    }
}

#[test]
fn the_rest_compiles() {
    trybuild::TestCases::new().pass("tests/ui/*/pass_*.rs");
}
