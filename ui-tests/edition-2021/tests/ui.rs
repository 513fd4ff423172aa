//! Cases that differ in edition 2021, and a selection of those that do not.

#[path = "../../tests/support/mod.rs"]
mod support;

/// Cases of edition 2024 that use nothing newer than edition 2021.
const SHARED: [&str; 40] = [
    "async_blocks_in_sync_fns",
    "async_closures",
    "async_trait",
    "boxed_by_hand",
    "cfg",
    "chains",
    "closure_captures",
    "coercions",
    "const_generics",
    "deferred_initialisation",
    "drop_locals",
    "empty",
    "generics",
    "impl_trait",
    "inference",
    "join",
    "labels",
    "let_else",
    "lifetimes",
    "macro_rules",
    "mod",
    "nested_items",
    "nested_select",
    "operators",
    "patterns",
    "pinned",
    "question_marks",
    "raw_identifiers",
    "reborrows",
    "recursion",
    "returned_references",
    "self_forms",
    "send",
    "shadowing",
    "size_of_future",
    "standard_macros",
    "streams",
    "temporaries",
    "traits",
    "unknown_macros",
];

/// The same for offloading.
const SHARED_OFFLOAD: [&str; 9] =
    ["blocks", "call_borrows", "call_order", "cpu", "fn_drops", "fn_generics", "fn_patterns", "forms", "lints"];

/// The same for blocking calls.
const SHARED_BLOCKING: [&str; 9] = [
    "borrows",
    "called_variables",
    "cfg",
    "channels_of_tokio",
    "macro_rules",
    "must_use",
    "own_functions",
    "own_methods",
    "same_names",
];

/// The same for futures that are published as cancel safe.
const SHARED_CANCEL_SAFE: [&str; 23] = [
    "assert",
    "async_trait_above",
    "async_trait_alone",
    "async_trait_below",
    "attributes",
    "auto_traits",
    "drop_order",
    "functions",
    "generics",
    "impl_blocks",
    "inference",
    "lifetimes",
    "macros",
    "never",
    "orders",
    "patterns",
    "recursion",
    "refined",
    "returned_impl_trait",
    "select",
    "self_forms",
    "tail_temporaries",
    "traits",
];

/// The same for what `select!` and timeouts drop.
const SHARED_CANCEL: [&str; 10] = [
    "select/pass_as_mut",
    "select/pass_copies_sent",
    "select/pass_framed_by_hand",
    "select/pass_fused",
    "select/pass_local_stream",
    "select/pass_nested",
    "select/pass_others_leave",
    "timeout/pass_fresh_connection",
    "timeout/pass_match_returns",
    "timeout/pass_question_marks",
];

/// The same for what interrupts a call.
const SHARED_CALLS: [&str; 16] = [
    "bounded/pass_generics",
    "bounded/pass_limits",
    "bounded/pass_permit_back",
    "bounded/pass_reject",
    "cancellable/pass_control_flow",
    "cancellable/pass_in_hand",
    "cancellable/pass_loops_without_await",
    "cancellable/pass_or",
    "cancellable/pass_receivers",
    "cancellable/pass_traits",
    "cancellable/pass_when",
    "composition/pass_attributes",
    "composition/pass_or_for_each",
    "future/pass_required",
    "timeout/pass_graceful",
    "timeout/pass_hard",
];

#[test]
fn there_are_cases() {
    for (folder, kind) in [("lock_across_await", "fail"), ("lock_across_await", "pass"), ("neutral", "pass")] {
        assert!(support::count(folder, kind) > 0, "{folder}: no {kind} cases");
    }
}

#[test]
fn mistakes_do_not_compile() {
    if support::compiler_is_the_blessed_one() {
        trybuild::TestCases::new().compile_fail("tests/ui/*/fail_*.rs");
    }
}

#[test]
fn the_rest_compiles() {
    let cases = trybuild::TestCases::new();
    cases.pass("tests/ui/*/pass_*.rs");
    for name in SHARED {
        cases.pass(format!("../tests/ui/neutral/pass_{name}.rs"));
    }
    for name in SHARED_OFFLOAD {
        cases.pass(format!("../tests/ui/offload/pass_{name}.rs"));
    }
    for name in SHARED_BLOCKING {
        cases.pass(format!("../tests/ui/blocking_call/pass_{name}.rs"));
    }
    for name in SHARED_CANCEL_SAFE {
        cases.pass(format!("../tests/ui/cancel_safe/pass_{name}.rs"));
    }
    for name in SHARED_CANCEL {
        cases.pass(format!("../tests/ui/cancel_unsafe_in_{name}.rs"));
    }
    for name in SHARED_CALLS {
        cases.pass(format!("../tests/ui/{name}.rs"));
    }
}
