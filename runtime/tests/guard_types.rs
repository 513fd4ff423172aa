//! `facts/guard_types.tsv` and the compiler agree: what the table says of a type is what a probe finds.

#[path = "guard_types/compiled.rs"]
mod compiled;
#[path = "guard_types/containers.rs"]
mod containers;
#[cfg(feature = "r2d2")]
#[path = "guard_types/pool.rs"]
mod pool;
#[path = "guard_types/probe.rs"]
mod probe;
#[cfg(feature = "lock_api")]
#[path = "guard_types/raw_lock.rs"]
mod raw_lock;
#[path = "guard_types/table.rs"]
mod table;

use std::collections::{BTreeMap, BTreeSet};

/// Both ways: every row that this build can check is checked, and nothing is checked that has no row.
#[test]
fn the_table_is_what_the_compiler_finds() {
    let (enabled, compiled) = (compiled::features(), compiled::kinds());
    let rows = table::rows();
    let mut wrong = Vec::new();
    let mut counts = BTreeMap::<&str, (usize, usize)>::new();

    for row in &rows {
        let (checked, all) = counts.entry(row.kind).or_default();
        *all += 1;
        let reachable = (row.feature == "-" || enabled.contains(row.feature)) && row.kind != "out_of_reach";
        match compiled.get(row.type_path) {
            Some(kinds) if kinds.iter().all(|kind| *kind == row.kind) => *checked += 1,
            Some(kinds) => wrong.push(format!("{}: {} in the table, {kinds:?} found", row.type_path, row.kind)),
            None if reachable => wrong.push(format!("{}: a row, but not checked", row.type_path)),
            None => {}
        }
    }
    let known = rows.iter().map(|row| row.type_path).collect::<BTreeSet<_>>();
    wrong.extend(
        compiled.keys().filter(|path| !known.contains(*path)).map(|path| format!("{path}: checked, but no row")),
    );

    for (kind, (checked, all)) in &counts {
        println!("{kind:<12} {checked:>3} of {all:>3} rows checked");
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// A row is checked with all features on, unless it is out of reach or no guard of a crate that is no dependency.
#[test]
fn every_row_is_well_formed() {
    let manifest = include_str!("../Cargo.toml");
    let mut seen = BTreeSet::new();
    for row in table::rows() {
        assert!(seen.insert(row.type_path), "{}: two rows", row.type_path);
        assert!(!row.crate_name.is_empty() && !row.reason.is_empty(), "{}: an empty column", row.type_path);
        assert!(table::KINDS.contains(&row.kind), "{}: no such kind: {}", row.type_path, row.kind);
        match row.feature {
            "-" => assert_eq!(row.crate_name, "std", "{}: only std needs no feature", row.type_path),
            "n/a" => assert!(["none", "out_of_reach"].contains(&row.kind), "{}: which feature?", row.type_path),
            feature => {
                assert!(
                    manifest.contains(&format!("\n{feature} = [")),
                    "{}: no such feature: {feature}",
                    row.type_path
                );
                assert!(compiled::ALL_FEATURES.contains(&feature), "{feature}: no types are checked for it");
            }
        }
    }
}
