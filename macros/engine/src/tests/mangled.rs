//! Whatever the engine is fed, it does not panic, it says the same twice, and the user's tokens come out again.
//!
//! The cases are the same on every run. `PROPTEST_CASES=100000 cargo test -p async-hygiene-engine mangled` tries more.

use std::cell::Cell;

use proc_macro2::TokenStream;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestCaseResult, TestRng, TestRunner};

use super::tokens::{self, Change};
use crate::{cancel_safe, derive_lock_guard, hygiene, no_lock_across_await, offload};

const ARGS: &[&str] = &[
    "",
    "",
    "",
    "strict",
    "sync_only",
    "strict, strict",
    "strict = 1",
    "cpu",
    "stric",
    "deny(lock)",
    "::a::b(c)",
    "1 +",
    "'a, 'b",
    "#[x] y,",
    ",",
    "strict;",
    "async",
    "\"strict\"",
    "{ } ( )",
    "skip(self), r#strict",
];

fn change() -> impl Strategy<Value = Change> {
    let at = 0..10_000usize;
    prop_oneof![
        1 => at.clone().prop_map(Change::Delete),
        1 => at.clone().prop_map(Change::Duplicate),
        1 => at.clone().prop_map(Change::Swap),
        1 => (at.clone(), at.clone()).prop_map(|(at, from)| Change::Replace(at, from)),
        3 => (at.clone(), at.clone()).prop_map(|(at, which)| Change::Vary(at, which)),
        1 => (at.clone(), at.clone()).prop_map(|(at, what)| Change::Insert(at, what)),
        1 => (at.clone(), at).prop_map(|(at, how)| Change::Delimit(at, how)),
    ]
}

/// What has to be true of any input.
fn check(args: &TokenStream, item: &TokenStream) -> TestCaseResult {
    let wanted = tokens::leaves(tokens::without_ours(item.clone()));
    // `/` and `*` that were not neighbours before can be a comment in print.
    let prints = item.to_string().parse::<TokenStream>().is_ok();
    let is_file = syn::parse2::<syn::File>(item.clone()).is_ok();
    let moved = tokens::moves(item.clone());
    let attributes: [(fn(_, _) -> _, bool); 4] =
        [(hygiene, !moved), (no_lock_across_await, !moved), (offload, false), (cancel_safe, false)];
    for (attribute, keeps) in attributes {
        let out = attribute(args.clone(), item.clone());
        let text = out.to_string();
        prop_assert_eq!(&text, &attribute(args.clone(), item.clone()).to_string(), "the second time it is different");
        prop_assert!(!prints || text.parse::<TokenStream>().is_ok(), "these are no tokens: {}", text);
        if is_file {
            let parsed = syn::parse2::<syn::File>(out.clone());
            prop_assert!(parsed.is_ok(), "{}\nin {}", parsed.err().unwrap(), text);
        }
        if !keeps {
            continue;
        }
        let found = tokens::leaves(out);
        if let Some(n) = tokens::missing(&wanted, &found) {
            let before = wanted[n.saturating_sub(8)..n].join(" ");
            prop_assert!(false, "`{}` after `{}` is lost\nfrom {}\nin {}", wanted[n], before, item, text);
        }
    }
    let derived = derive_lock_guard(item.clone());
    prop_assert!(syn::parse2::<syn::File>(derived.clone()).is_ok(), "{}", derived);
    Ok(())
}

fn mangle(corpus: &[TokenStream], cases: u32) {
    let config = Config { failure_persistence: None, max_shrink_iters: 2000, ..Config::with_cases(cases) };
    let rng = TestRng::deterministic_rng(config.rng_algorithm);
    let corpus: Vec<_> = corpus.iter().map(|item| tokens::nodes(item.clone())).collect();
    let parsed = Cell::new(0u32);
    let input = (0..corpus.len(), 0..ARGS.len(), prop::collection::vec(change(), 1..4));
    let outcome = TestRunner::new_with_rng(config, rng).run(&input, |(item, args, changes)| {
        let mut nodes = corpus[item].clone();
        changes.iter().for_each(|change| change.apply(&mut nodes));
        let item = tokens::stream(&nodes);
        let is_item = syn::parse2::<syn::Item>(item.clone()).is_ok();
        let is_method = is_item || syn::parse2::<syn::ImplItemFn>(item.clone()).is_ok();
        parsed.set(parsed.get() + u32::from(is_method));
        check(&ARGS[args].parse().expect("arguments are tokens"), &item)
    });
    if let Err(error) = outcome {
        panic!("{error}");
    }
    // Enough of them have to be code, or nothing but the parser is tested.
    assert!(parsed.get() * 10 > cases, "{} of {cases} parsed", parsed.get());
}

#[test]
fn every_construct() {
    mangle(&tokens::corpus(), Config::default().cases.max(1500));
}

#[test]
fn the_engine_had_it_been_async() {
    mangle(&tokens::async_engine(), Config::default().cases.max(400));
}

#[test]
fn as_it_was() {
    for item in tokens::corpus() {
        for args in ["", "strict"] {
            check(&args.parse().unwrap(), &item).unwrap();
        }
    }
    for item in tokens::async_engine() {
        check(&TokenStream::new(), &item).unwrap();
    }
}

#[test]
fn without_a_finding_nothing_changes() {
    const ASYNC: &[&str] = &["async", "await", "stream", "try_stream"];
    let mut same = 0;
    for item in tokens::corpus().into_iter().chain(tokens::engine()) {
        let leaves = tokens::leaves(item.clone());
        let ours = leaves != tokens::leaves(tokens::without_ours(item.clone()));
        // What nobody keeps is asked about in sync code too.
        let drops = leaves.windows(2).any(|pair| pair == ["_", "="]);
        let readable = syn::parse2::<syn::ItemFn>(item.clone()).is_ok();
        if readable && !ours && !drops && !leaves.iter().any(|leaf| ASYNC.contains(&leaf.as_str())) {
            assert_eq!(hygiene(TokenStream::new(), item.clone()).to_string(), item.to_string());
            same += 1;
        }
    }
    assert!(same > 20, "{same}");
}
