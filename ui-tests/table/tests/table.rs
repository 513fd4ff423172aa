//! The compiler is asked to check the rows, and has to complain of each of them: at its line, about its lint, and of nothing else.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;

use serde_json::Value;

/// The rows of a file: line and key.
fn rows(file: &str) -> BTreeMap<u64, String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("rows").join(file);
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
    let rows = rows("blocking_calls.in");
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
