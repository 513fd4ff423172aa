//! The table of blocking calls and the compiler agree: what the table says of a type's method is what a probe finds.

#[path = "cancel_safety/table.rs"]
#[expect(dead_code, reason = "only the names of methods are read here")]
mod cancel_table;
#[path = "blocking_calls/compiled.rs"]
mod compiled;
#[path = "blocking_calls/functions.rs"]
mod functions;
#[path = "blocking_calls/others.rs"]
mod others;
#[cfg(feature = "r2d2")]
#[path = "guard_types/pool.rs"]
mod pool;
#[path = "blocking_calls/probe.rs"]
mod probe;
#[path = "blocking_calls/table.rs"]
mod table;

use std::collections::{BTreeMap, BTreeSet};

/// Where a path exists only on some systems.
fn exists_here(path: &str) -> bool {
    cfg!(unix) || !path.starts_with("std::os::unix::")
}

/// Both ways: every row that this build can check is checked, and nothing is checked that has no row.
#[test]
fn the_table_is_what_the_compiler_finds() {
    let (enabled, answers) = (compiled::features(), compiled::answers());
    let rows = table::rows();
    let mut wrong = Vec::new();
    let mut counts = BTreeMap::<&str, (usize, usize)>::new();

    for row in &rows {
        let (checked, all) = counts.entry(row.evidence).or_default();
        *all += 1;
        let blocks = row.evidence == "type";
        let expected = blocks.then(|| table::marker(row.instead));
        let reachable = exists_here(row.path) && (row.feature == "-" || enabled.contains(row.feature));
        match answers.get(&row.key()) {
            Some(found) if found.iter().all(|found| *found == expected.as_deref()) => *checked += 1,
            Some(found) => {
                wrong.push(format!("{} {}: {expected:?} in the table, {found:?} found", row.path, row.method))
            }
            None if blocks && reachable => wrong.push(format!("{} {}: a row, but not checked", row.path, row.method)),
            None => {}
        }
    }
    let known = rows.iter().map(table::Row::key).collect::<BTreeSet<_>>();
    wrong.extend(answers.keys().filter(|key| !known.contains(*key)).map(|key| format!("{key:?}: checked, but no row")));

    for (evidence, (checked, all)) in &counts {
        println!("{evidence:<12} {checked:>3} of {all:>3} rows checked by type");
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn functions_are_those_of_std() {
    let rows = table::rows();
    let named = rows.iter().filter(|row| row.evidence == "function" && exists_here(row.path));
    assert_eq!(functions::functions(), named.map(|row| row.path).collect());
}

/// The entries of a list in the source: up to its closing brace, a line each.
fn list(opening: &str) -> BTreeSet<&'static str> {
    let source = include_str!("../src/facts/blocking/mod.rs");
    let (_, list) = source.split_once(opening).expect("the list is in this file");
    let (list, _) = list.split_once('}').expect("and ends");
    list.lines().map(str::trim).filter(|line| !line.is_empty()).collect()
}

#[test]
fn every_marker_is_used() {
    let rows = table::rows();
    let by_type = || rows.iter().filter(|row| row.evidence == "type");
    let cancel_rows = cancel_table::rows();
    let of_futures = cancel_rows.iter().filter(|row| ["type", "trait"].contains(&row.evidence)).map(|row| row.method);
    assert_eq!(list("    methods! {"), by_type().map(|row| row.method).chain(of_futures).collect());

    let instead =
        by_type().map(|row| format!("{}: \"{}\"", table::marker(row.instead), row.instead)).collect::<BTreeSet<_>>();
    assert_eq!(list("    instead! {"), instead.iter().map(String::as_str).collect());
}

/// The file that shows, with the attributes in place, what is reported has a line for each row, and none for anything else.
#[test]
fn every_reported_row_has_a_line() {
    let lines = include_str!("../../ui-tests/table/rows/blocking_calls.in").lines();
    let shown = lines.filter_map(|line| line.split_once(" //~ ")).map(|(_, row)| row).collect::<Vec<_>>();
    let rows = table::rows();
    let reported = rows.iter().filter(|row| ["function", "type", "name"].contains(&row.evidence));
    let expected = reported.map(|row| match row.method {
        "-" => row.path.to_owned(),
        method => format!("{} {method}", row.path),
    });
    let (shown_once, expected) = (shown.iter().map(|&row| row.to_owned()).collect(), expected.collect());
    assert_eq!(shown.len(), BTreeSet::len(&shown_once), "a row with two lines");
    assert_eq!(shown_once, expected);
}

/// A row with evidence says what to write instead, and what is known for sure is not left alone.
#[test]
fn every_row_is_well_formed() {
    let manifest = include_str!("../Cargo.toml");
    let mut seen = BTreeSet::new();
    for row in table::rows() {
        let at = format!("{} {}", row.path, row.method);
        assert!(seen.insert(row.key()), "{at}: two rows");
        assert!(!row.crate_name.is_empty() && !row.reason.is_empty(), "{at}: an empty column");
        assert!(["high", "medium", "low"].contains(&row.confidence), "{at}: how sure? {}", row.confidence);
        assert!(table::EVIDENCE.contains(&row.evidence), "{at}: no such evidence: {}", row.evidence);
        assert_eq!(row.kind == "method", row.method != "-", "{at}: a method has a name, nothing else has");
        match row.evidence {
            "function" => assert!(row.kind == "fn" && row.crate_name == "std", "{at}: no function of std"),
            "type" => assert!(row.kind == "method" && row.feature != "n/a", "{at}: no method, or no fact"),
            "name" => assert!(row.crate_name != "std", "{at}: std is known without names"),
            _ => {}
        }
        match row.evidence {
            "quiet" => assert!(row.confidence != "high" && row.instead == "-", "{at}: why is it left alone?"),
            "out_of_reach" => {}
            _ => assert!(row.confidence != "low" && row.instead != "-", "{at}: what instead?"),
        }
        match row.feature {
            "-" | "n/a" => {}
            feature => {
                assert!(manifest.contains(&format!("\n{feature} = [")), "{at}: no such feature: {feature}");
                assert!(compiled::ALL_FEATURES.contains(&feature), "{feature}: no types are checked for it");
            }
        }
    }
}
