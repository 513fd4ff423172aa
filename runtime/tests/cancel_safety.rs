//! The table of cancel safety and the compiler agree: what the table says of a type's method, or of a future, is what a probe finds.

#[path = "cancel_safety/compiled.rs"]
mod compiled;
#[path = "cancel_safety/others.rs"]
mod others;
#[path = "cancel_safety/probe.rs"]
mod probe;
#[path = "cancel_safety/samples.rs"]
mod samples;
#[path = "cancel_safety/table.rs"]
mod table;

use std::collections::{BTreeMap, BTreeSet};

/// Every row with a fact has that verdict and no other; nothing is asked that has no such row.
#[test]
fn the_table_is_what_the_compiler_finds() {
    let (enabled, answers) = (compiled::features(), compiled::answers());
    let rows = table::rows();
    let mut wrong = Vec::new();
    let mut counts = BTreeMap::<&str, (usize, usize)>::new();

    for row in &rows {
        let (checked, all) = counts.entry(row.evidence).or_default();
        *all += 1;
        match answers.get(&row.key()) {
            Some(found) if row.is_fact() && *found == row.answer() => *checked += 1,
            Some(found) => wrong.push(format!("{:?}: {} in the table, {found:?} found", row.key(), row.answer())),
            None if row.is_fact() && enabled.contains(row.feature) => {
                wrong.push(format!("{:?}: a row, but not checked", row.key()))
            }
            None => {}
        }
    }
    let known = rows.iter().map(table::Row::key).collect::<BTreeSet<_>>();
    wrong.extend(answers.keys().filter(|key| !known.contains(*key)).map(|key| format!("{key:?}: checked, but no row")));

    for (evidence, (checked, all)) in &counts {
        println!("{evidence:<12} {checked:>3} of {all:>3} rows checked");
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// The last name of a type's path.
fn name(path: &str) -> &str {
    let path = path.split('<').next().unwrap_or(path);
    path.rsplit("::").next().unwrap_or(path)
}

/// The facts in the source: the type's name, and the verdict with its methods, or what follows in its place.
fn stated() -> Vec<(String, String)> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/facts/cancel");
    let files = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    let files = files.filter(|file| file.file_stem().is_some_and(|stem| stem.to_str().unwrap().ends_with('_')));
    let mut stated = Vec::new();
    for file in files {
        for statement in std::fs::read_to_string(file).unwrap().split(';') {
            let (left, right) = statement.split_once(" => ").unwrap_or((statement, ""));
            let line = left.lines().last().unwrap_or_default().trim();
            if let Some((_, of)) = line.strip_prefix('{').and_then(|line| line.split_once("} ")) {
                stated.push((name(of).to_owned(), right.to_owned()));
            }
        }
    }
    stated
}

/// Whatever the features and the system: the source states what the rows say, and nothing else.
#[test]
fn nothing_is_stated_without_a_row() {
    let mut found = BTreeSet::new();
    for (of, right) in stated() {
        match right.split_once(':') {
            Some((verdict, methods)) => {
                let methods = methods.split_whitespace();
                found.extend(methods.map(|method| (of.clone(), method.to_owned(), verdict.to_owned())));
            }
            None => assert!(
                compiled::FUTURES.iter().any(|future| future.split("::").any(|part| name(part) == of)),
                "{of}: a future without a row"
            ),
        }
    }
    let rows = table::rows();
    let expected = rows.iter().filter_map(|row| {
        let of = match row.evidence {
            "type" => name(row.path),
            "trait" => "ByTrait",
            _ => return None,
        };
        Some((of.to_owned(), row.method.to_owned(), row.answer()))
    });
    let expected = expected.collect::<BTreeSet<_>>();
    let differ = found.symmetric_difference(&expected).collect::<Vec<_>>();
    assert!(differ.is_empty(), "stated without a row, or the other way round: {differ:#?}");
}

#[test]
fn every_marker_is_used() {
    let (_, list) =
        include_str!("../src/facts/cancel/mod.rs").split_once("    lost! {").expect("the list is in this file");
    let (list, _) = list.split_once('}').expect("and ends");
    let markers = list.lines().filter_map(|line| line.trim().split_once(':')).map(|(name, _)| name);
    let rows = table::rows();
    let lost =
        rows.iter().filter(|row| row.is_fact()).map(|row| row.lost).filter(|lost| !["-", "inner"].contains(lost));
    assert_eq!(markers.collect::<BTreeSet<_>>(), lost.collect());
}

#[test]
fn every_row_is_well_formed() {
    let manifest = include_str!("../Cargo.toml");
    let mut seen = BTreeSet::new();
    for row in table::rows() {
        let at = format!("{:?}", row.key());
        assert!(seen.insert(row.key()), "{at}: two rows");
        let texts = [row.crate_name, row.path, row.method, row.lost, row.reason, row.depends_on];
        assert!(!texts.contains(&""), "{at}: an empty column");
        assert!(["safe", "partial", "unsafe", "unknown"].contains(&row.verdict), "{at}: what is {}?", row.verdict);
        assert!(table::EVIDENCE.contains(&row.evidence), "{at}: no such evidence: {}", row.evidence);
        assert!(!row.is_fact() || row.verdict != "unknown", "{at}: a fact of which nothing is known");
        assert_eq!(["partial", "unsafe"].contains(&row.verdict), row.lost != "-", "{at}: what is lost?");
        assert_eq!(row.is_fact(), row.feature != "n/a", "{at}: a fact has a feature, nothing else has");
        if row.is_fact() {
            assert!(manifest.contains(&format!("\n{} = [", row.feature)), "{at}: no such feature: {}", row.feature);
        }
    }
}
