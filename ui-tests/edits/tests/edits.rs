//! What an error proposes is code, is what the mended case does, and compiles there.

mod findings;
mod shown;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use findings::{Finding, findings};
use serde_json::Value;
use shown::{Code, alternatives};

const CASES: &str = "../tests/ui";

/// A case that is rejected: its folder and name, its code, and what is found in it.
struct Case {
    name: String,
    code: String,
    findings: Vec<Finding>,
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut entries: Vec<_> = entries.map(|entry| entry.expect("an entry").path()).collect();
    entries.sort();
    entries
}

fn text(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn cases() -> Vec<Case> {
    let folders = entries(Path::new(CASES));
    let errors = folders
        .iter()
        .flat_map(|folder| entries(folder))
        .filter(|path| path.extension().is_some_and(|end| end == "stderr"));
    errors
        .map(|errors| {
            let name = errors.with_extension("");
            let name = name.strip_prefix(CASES).expect("it is in there").to_str().expect("ASCII").replace("fail_", "");
            Case { name, code: text(&errors.with_extension("rs")), findings: findings(&text(&errors)) }
        })
        .collect()
}

/// The mended form of each case that has one, by the name of the case.
fn mended() -> BTreeMap<String, String> {
    let folders = entries(Path::new("."))
        .into_iter()
        .filter(|folder| folder.is_dir() && !folder.ends_with("src") && !folder.ends_with("tests"));
    let files = folders.flat_map(|folder| entries(&folder));
    files
        .map(|file| {
            let name = file.with_extension("");
            (name.strip_prefix(".").expect("it is in there").to_str().expect("ASCII").to_owned(), text(&file))
        })
        .collect()
}

#[test]
fn what_is_proposed_is_what_was_done() {
    let cases: BTreeMap<_, _> = cases().into_iter().map(|case| (case.name.clone(), case)).collect();
    let mut wrong = Vec::new();
    for (name, code) in mended() {
        let Some(case) = cases.get(&name) else {
            wrong.push(format!("{name}: no case has this name"));
            continue;
        };
        if case.findings.is_empty() {
            wrong.push(format!("{name}: nothing is proposed there"));
        }
        let (before, after) = (Code::of(&case.code), Code::of(&code));
        for finding in &case.findings {
            if !alternatives(&finding.help).iter().any(|edit| edit.is_applied(&before, &after)) {
                wrong.push(format!("{name}: not done: {}", finding.help));
            }
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

/// What comes behind `error[E0277]: `. A type that the compiler puts there is as long as it is.
#[test]
fn headlines_fit_on_a_line() {
    const COLUMNS: usize = 80;
    let (mut all, mut long) = (0, Vec::new());
    for case in cases() {
        for Finding { headline, ty, .. } in case.findings {
            // A type with a closure in it is written out in the headline alone.
            let closure = headline.split('`').find(|part| part.contains("{closure@")).map(str::to_owned);
            let ty = closure.or(ty);
            let written = ty.iter().fold(headline.clone(), |text, ty| text.replace(ty, ""));
            if written.chars().count() > COLUMNS {
                long.push(format!("{}: {headline}", case.name));
            }
            all += 1;
        }
    }
    assert!(all > 0);
    assert!(long.is_empty(), "{} of {all} are longer:\n{}", long.len(), long.join("\n"));
}

/// A form of help is its words, whatever code and numbers stand in it.
#[test]
fn every_form_of_help_is_tried() {
    let mended = mended();
    let (mut forms, mut tried) = (BTreeMap::new(), BTreeSet::new());
    for case in cases() {
        for finding in case.findings {
            let form = finding.form();
            if mended.contains_key(&case.name) {
                tried.insert(form.clone());
            }
            forms.entry(form).or_insert_with(|| format!("{}: {}", case.name, finding.help));
        }
    }
    println!("{} forms of help, {} mended cases", forms.len(), mended.len());
    let missing: Vec<_> =
        forms.iter().filter(|(form, _)| !tried.contains(*form)).map(|(_, example)| &**example).collect();
    assert!(missing.is_empty(), "{} are not tried:\n{}", missing.len(), missing.join("\n"));
}

#[test]
fn every_lint_has_a_mended_case() {
    let source = text(Path::new("../../macros/engine/src/lints.rs"));
    let (_, table) = source.split_once("\nlints! {\n").expect("the table of lints");
    let (table, _) = table.split_once("\n}").expect("its end");
    let lints: BTreeSet<_> = table.lines().filter_map(|row| row.split('"').nth(1)).collect();
    assert!(!lints.is_empty());
    let mended = mended();
    let cases = cases();
    let tried: BTreeSet<_> = cases
        .iter()
        .filter(|case| mended.contains_key(&case.name))
        .flat_map(|case| case.findings.iter().filter_map(|finding| finding.lint.as_deref()))
        .collect();
    let missing: Vec<_> = lints.difference(&tried).collect();
    assert!(missing.is_empty(), "nothing is mended of {missing:?}");
}

/// All of them, in one go; with nothing more that we would find in them.
#[test]
fn every_mended_case_compiles() {
    let cargo = env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    let output = Command::new(cargo)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .args([
            "check",
            "--quiet",
            "--locked",
            "--features",
            "mended",
            "--message-format",
            "json",
            "--example",
            "mended",
        ])
        .output()
        .expect("cargo runs");
    let lines: Vec<Value> =
        output.stdout.split(|byte| *byte == b'\n').filter_map(|line| serde_json::from_slice(line).ok()).collect();
    let messages =
        lines.iter().filter(|line| line["reason"] == "compiler-message" && line["target"]["name"] == "mended");
    let wrong: Vec<_> = messages
        .map(|line| &line["message"])
        .filter(|message| {
            message["level"] == "error" || message["rendered"].to_string().contains("lint: `async_hygiene::")
        })
        .map(|message| message["rendered"].as_str().expect("a text"))
        .collect();
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let checked = lines.iter().any(|line| line["reason"] == "compiler-artifact" && line["target"]["name"] == "mended");
    assert!(checked, "nothing was compiled");
}
