//! Annotated code is what it was: each function of `corpus/` is compiled with `#[hygiene]` and without, and nothing may differ.

mod coverage;
mod mistakes;
mod support;

use std::collections::BTreeMap;
use std::process::Command;
use std::sync::LazyLock;

use serde_json::Value;
use support::{EDITIONS, Twin, Workspace, assert_none, compare};

static WORKSPACE: LazyLock<Workspace> = LazyLock::new(Workspace::new);

/// Sizes, auto traits, drops and results, as [`support::case`](../corpus/support.rs) prints them.
fn runs(name: &str, flags: &[&str]) {
    let mut different = Vec::new();
    for edition in EDITIONS {
        let [annotated, plain] = Twin::BOTH.map(|twin| {
            let program = WORKSPACE.program(twin, edition, name, flags);
            let output = Command::new(program).output().expect("a program");
            assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
            let text = String::from_utf8(output.stdout).expect("UTF-8");
            text.lines().map(str::to_owned).collect::<Vec<_>>()
        });
        different.extend(compare(&format!("{name} {edition}"), 40, &annotated, &plain));
    }
    assert_none(name, &different);
}

#[test]
fn sizes_traits_drops_and_results() {
    runs("debug", &[]);
}

#[test]
fn sizes_traits_drops_and_results_when_optimised() {
    runs("optimised", &["-Copt-level=3"]);
}

/// The diagnostics of a cargo command, by edition and twin.
fn diagnostics(command: &str) -> BTreeMap<String, Vec<String>> {
    let output = WORKSPACE.stdout(&[command, "--quiet", "--workspace", "--message-format=json"]);
    let mut found = BTreeMap::<String, Vec<String>>::new();
    for line in output.lines() {
        let message: Value = serde_json::from_str(line).expect("JSON");
        if message["reason"] != "compiler-message" {
            continue;
        }
        let package = message["target"]["name"].as_str().expect("a name");
        found.entry(package.to_owned()).or_default().push(diagnostic(&message["message"]));
    }
    found
}

/// A diagnostic on one line, with neither the name of the package nor what is quoted from its files.
fn diagnostic(message: &Value) -> String {
    let mut text = String::new();
    for part in std::iter::once(message).chain(message["children"].as_array().into_iter().flatten()) {
        if ["the lint level is defined here", "`#["]
            .iter()
            .any(|s| part["message"].as_str().unwrap_or_default().starts_with(s))
        {
            continue; // said once a lint, where it comes first
        }
        let code = part["code"]["code"].as_str().unwrap_or_default();
        text += &format!(
            "{}[{code}] {}",
            part["level"].as_str().unwrap_or_default(),
            part["message"].as_str().unwrap_or_default()
        );
        for span in part["spans"].as_array().into_iter().flatten() {
            let file = span["file_name"].as_str().unwrap_or_default();
            let marker = if span["is_primary"] == true { "" } else { "also " };
            text += &format!(
                " @ {marker}{file}:{}:{}-{}:{} {} {}",
                span["line_start"],
                span["column_start"],
                span["line_end"],
                span["column_end"],
                span["label"],
                span["suggested_replacement"]
            );
        }
        text += " / ";
    }
    for edition in EDITIONS {
        for twin in Twin::BOTH {
            let package = twin.package(edition);
            text = text.replace(&package, "corpus").replace(&package.replace('-', "_"), "corpus");
        }
    }
    text.replace('\n', " ")
}

/// What clippy has to say of an `async fn` only, or counts by it. A function that `#[cancel_safe]` publishes is none to it.
const OF_ASYNC_FNS: [&str; 3] = ["clippy::future_not_send", "clippy::implicit_return", "clippy::single_call_fn"];

fn same_diagnostics(command: &str, least: usize) {
    let mut found = diagnostics(command);
    for lines in found.values_mut() {
        lines.retain(|line| !line.contains("published.rs") || !OF_ASYNC_FNS.iter().any(|lint| line.contains(lint)));
    }
    let mut different = Vec::new();
    for edition in EDITIONS {
        let [annotated, plain] = Twin::BOTH.map(|twin| found.remove(&twin.package(edition)).unwrap_or_default());
        different.extend(compare(&format!("{command} {edition}"), least, &annotated, &plain));
    }
    assert_none(command, &different);
}

#[test]
fn warnings() {
    same_diagnostics("check", 10);
}

#[test]
fn clippy() {
    if !WORKSPACE.has("clippy") {
        println!("clippy is not installed: its verdict is not compared");
        return;
    }
    same_diagnostics("clippy", 20);
}

#[test]
fn coverage_of_lines() {
    let mut different = Vec::new();
    for edition in EDITIONS {
        let [annotated, plain] = Twin::BOTH.map(|twin| {
            let mut lines = coverage::lines(&WORKSPACE, twin, edition);
            // The lines with a body's braces count calls too, where it is not that of an `async fn`.
            lines.retain(|line| !line.contains("published.rs"));
            lines
        });
        different.extend(compare(&format!("coverage {edition}"), 90, &annotated, &plain));
    }
    assert_none("coverage", &different);
}
