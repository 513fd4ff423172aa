//! The compiler is asked to check the rows, and has to complain of each of them: at its line, about its lint, and of nothing else.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;

use serde_json::Value;

/// The rows of a file: line and key.
fn rows(path: &Path) -> BTreeMap<u64, String> {
    let text = std::fs::read_to_string(path).expect("the rows");
    let key = |line: &str| line.split_once("//~ ").map(|(_, key)| key.trim().to_owned());
    text.lines().zip(1..).filter_map(|(line, n)| Some((n, key(line)?))).collect()
}

/// What the compiler says when it checks the example: the line of the first place, and the message.
fn errors(example: &str) -> Vec<(u64, String)> {
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    let output = Command::new(cargo)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .args(["check", "--quiet", "--locked", "--features", "rows", "--message-format", "json", "--example", example])
        .output()
        .expect("cargo runs");
    let messages = output.stdout.split(|byte| *byte == b'\n').filter_map(|line| serde_json::from_slice(line).ok());
    let errors: Vec<_> = messages
        .filter(|line: &Value| line["reason"] == "compiler-message" && line["target"]["name"] == example)
        .map(|mut line| line["message"].take())
        .filter(|message| message["level"] == "error" && !message["spans"].as_array().is_none_or(Vec::is_empty))
        .map(|message| {
            let spans = message["spans"].as_array().expect("spans");
            let primary = spans.iter().find(|span| span["is_primary"] == true).expect("a place");
            (primary["line_start"].as_u64().expect("a line"), message["rendered"].to_string())
        })
        .collect();
    assert!(!errors.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
    errors
}

#[test]
#[cfg(unix)] // so are some of the rows
fn every_blocking_call_is_found() {
    let rows = rows(&Path::new(env!("CARGO_MANIFEST_DIR")).join("rows/blocking_calls.in"));
    let mut found = BTreeSet::new();
    let mut wrong = Vec::new();
    for (line, text) in errors("blocking_calls") {
        match text.contains("lint: `async_hygiene::blocking_call`") {
            true if rows.contains_key(&line) => _ = found.insert(line),
            true => wrong.push(format!("line {line} is no row: {text}")),
            false => wrong.push(format!("line {line} is something else: {text}")),
        }
    }
    wrong.extend(
        rows.iter()
            .filter(|(line, _)| !found.contains(line))
            .map(|(line, key)| format!("line {line}: nothing is said of {key}")),
    );
    println!("{} of {} rows are found", found.len(), rows.len());
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

/// Each verdict, with the one lint that fires then. `safe` is what the compiler knows: of what it does not know, `cancel_safety_unknown` says so.
const VERDICTS: [(&str, &[&str]); 4] = [
    ("safe", &[]),
    ("partial", &["progress_lost_in_select"]),
    ("unsafe", &["cancel_unsafe_in_select"]),
    ("unknown", &["cancel_safety_unknown"]),
];

/// What the compiler finds in the rows that `build.rs` writes: key and verdict.
#[cfg(unix)]
fn verdicts(example: &str) -> BTreeMap<String, String> {
    let rows = rows(&Path::new(env!("OUT_DIR")).join(format!("{example}.rs")));
    let mut found: BTreeMap<u64, Vec<&str>> = rows.keys().map(|line| (*line, Vec::new())).collect();
    for (line, text) in errors(example) {
        let is = |lint: &&&str| text.contains(&format!("lint: `async_hygiene::{lint}`"));
        let lint = VERDICTS.iter().flat_map(|(_, lints)| *lints).find(is);
        let lint = lint.unwrap_or_else(|| panic!("line {line} is something else: {text}"));
        found.get_mut(&line).unwrap_or_else(|| panic!("line {line} is no row: {text}")).push(lint);
    }
    let verdict = |lints: &[&str]| match VERDICTS.iter().find(|(_, all)| *all == lints) {
        Some((verdict, _)) => (*verdict).to_owned(),
        None => format!("{lints:?}"),
    };
    let count = rows.len();
    let found: BTreeMap<_, _> = rows.into_iter().map(|(line, key)| (key, verdict(&found[&line]))).collect();
    assert_eq!(found.len(), count, "two rows of one key");
    found
}

/// Where the judge knows better than the table, and why.
const BETTER: &[(&str, &str, &str)] = &[
    ("- futures::join!", "safe", "what it joins decides, and that is safe here"),
    ("- futures::try_join!", "safe", "what it joins decides, and that is safe here"),
    ("- tokio::join!", "safe", "what it joins decides, and that is safe here"),
    ("- tokio::signal::ctrl_c", "partial", "who presses twice is heard"),
    ("- tokio::time::advance", "safe", "of tests, where time is not lost"),
    ("- tokio::try_join!", "safe", "what it joins decides, and that is safe here"),
];

#[test]
#[cfg(unix)]
fn every_row_of_cancel_safety_has_its_verdict() {
    let (by_type, by_name) = (verdicts("cancel_safety"), verdicts("cancel_names"));
    let table = include_str!("../../../macros/engine/facts/cancel_safety.tsv");
    let mut unseen: BTreeSet<_> = by_type.keys().chain(by_name.keys()).cloned().collect();
    let (mut wrong, mut skipped) = (Vec::new(), BTreeMap::<_, Vec<_>>::new());
    let mut counts = BTreeMap::<&str, usize>::new();
    for row in table.lines().skip(1) {
        let columns: Vec<_> = row.split('\t').collect();
        let [_, _, of, name, verdict, evidence, lost, reason, _] = columns[..] else { panic!("no row: {row}") };
        *counts.entry(evidence).or_default() += 1;
        let key = format!("{of} {name}");
        let found = match evidence {
            "type" | "trait" | "future" => &by_type,
            "name" => &by_name,
            _ => {
                skipped.entry((evidence, reason)).or_default().push(key);
                continue;
            }
        };
        let expected = match (lost, BETTER.iter().find(|(better, ..)| *better == key)) {
            (_, Some((_, verdict, _))) => vec![(key, *verdict)],
            ("inner", None) => ["safe", "partial", "unsafe"].map(|of| (format!("{key} of {of}"), of)).to_vec(),
            (_, None) => vec![(key, verdict)],
        };
        for (key, expected) in expected {
            unseen.remove(&key);
            match found.get(&key) {
                Some(found) if found == expected => {}
                found => wrong.push(format!("{key}: {expected} in the table, {found:?} found")),
            }
        }
    }
    wrong.extend(unseen.into_iter().map(|key| format!("{key}: no such row")));
    for ((evidence, reason), keys) in &skipped {
        println!("{evidence}, {} rows: {reason}: {}", keys.len(), keys.join(", "));
    }
    println!("{counts:?}");
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
    assert_eq!(counts.values().sum::<usize>(), table.lines().count() - 1);
    assert_eq!(counts["name"], by_name.len());
    let skipped: usize = skipped.values().map(Vec::len).sum();
    assert_eq!(skipped, counts["quiet"] + counts["out_of_reach"]);
}

/// What holds of a receiver holds behind `&mut`, `Pin`, `Box`, `Arc` and guards, and where no more is known of it than its trait.
#[test]
#[cfg(unix)]
fn receivers_behind_pointers_and_traits_have_their_verdict() {
    let found = verdicts("cancel_pointers");
    let wrong: Vec<_> = found.iter().filter(|(key, found)| key.rsplit(": ").next() != Some(found.as_str())).collect();
    println!("{} receivers", found.len());
    assert!(wrong.is_empty(), "{} wrong: {wrong:#?}", wrong.len());
}
