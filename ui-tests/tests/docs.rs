//! Lints, their pages, their rules, their cases and their rows in README.md are the same lints; and so are features.

use std::fs;
use std::path::Path;

fn read(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The lints as the engine has them, in its order: name and default level.
fn lints() -> Vec<(String, String)> {
    let source = read("macros/engine/src/lints.rs");
    let (_, table) = source.split_once("\nlints! {\n").expect("the table of lints");
    let (table, _) = table.split_once("\n}").expect("its end");
    let row = |row: &str| {
        let mut words = row.trim().trim_end_matches(',').split(' ').skip(1);
        let mut word = || words.next().expect("variant, name, level").trim_matches('"').to_lowercase();
        (word(), word())
    };
    table.lines().map(row).collect()
}

/// The rows of the table under `head`, in Markdown: their first and last cells.
fn table(text: &str, head: &str) -> Vec<(String, String)> {
    let lines = text.lines().map(|line| line.trim_start_matches("//! "));
    let rows = lines.skip_while(|line| !line.starts_with(head)).skip(2).take_while(|line| line.starts_with('|'));
    let cells = |row: &str| row.trim_matches('|').split(" | ").map(|cell| cell.trim().to_owned()).collect::<Vec<_>>();
    rows.map(|row| (cells(row)[0].clone(), cells(row).pop().expect("cells"))).collect()
}

/// What stands in backticks.
fn quoted(text: &str) -> impl Iterator<Item = &str> {
    text.split('`').skip(1).step_by(2)
}

#[test]
fn tables_have_all_lints_in_one_order() {
    let lints = lints();
    assert!(!lints.is_empty());
    for (file, head) in [("README.md", "| lint | fires on |"), ("runtime/src/lints.rs", "| lint | reports |")] {
        let rows = table(&read(file), head);
        let rows: Vec<_> =
            rows.into_iter().map(|(lint, level)| (lint.trim_matches(['[', ']', '`']).to_owned(), level)).collect();
        assert_eq!(rows, lints, "{file}");
    }
}

#[test]
fn every_lint_has_its_page_its_rule_and_its_cases() {
    let lints = lints();
    let source = read("runtime/src/lints.rs");
    let cases = read("ui-tests/tests/ui.rs");
    let pages: Vec<_> = source.split_inclusive("\npub enum ").collect();
    let names: Vec<_> = pages[1..].iter().map(|page| page.split(' ').next().expect("a name")).collect();
    assert_eq!(names, lints.iter().map(|(lint, _)| lint).collect::<Vec<_>>());
    for ((lint, _), page) in lints.iter().zip(&pages) {
        for section in ["# Why", "# Reported when", "# Instead", "# Limits"] {
            assert!(page.contains(&format!("\n/// {section}\n")), "the page of {lint} has no `{section}`");
        }
        let (mistake, instead) = page.split_once("\n/// # Instead\n").expect("a section");
        assert!(mistake.contains("\n/// ```compile_fail\n"), "the page of {lint} does not show the mistake");
        assert!(instead.contains("\n/// ```\n"), "the page of {lint} does not show what to write instead");

        let rule = read(&format!("macros/engine/src/rules/{lint}.rs"));
        assert!(rule.starts_with(&format!("//! # {lint}\n")), "the rule of {lint} is headed otherwise");
        for section in ["## Why", "## Reported when", "## Example", "## Instead", "## Limits"] {
            assert!(rule.contains(&format!("\n//! {section}\n")), "the rule of {lint} has no `{section}`");
        }
        assert!(cases.contains(&format!("\n    \"{lint}\",\n")), "no cases of {lint} are asked for");
    }
}

#[test]
fn readme_has_all_features() {
    let manifest = read("runtime/Cargo.toml");
    let (_, features) = manifest.split_once("\n[features]\n").expect("features");
    let (features, _) = features.split_once("\n[").expect("their end");
    let features = features.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once(" = "));
    let mut features: Vec<_> = features.map(|(name, _)| name.to_owned()).filter(|name| name != "default").collect();
    features.sort();

    let rows = table(&read("README.md"), "| feature |");
    let mut named: Vec<_> = rows.iter().flat_map(|(cell, _)| quoted(cell)).map(str::to_owned).collect();
    named.sort();
    assert_eq!(named, features);
}

/// An error that README.md shows, of a case by this name, and the code above it.
#[test]
fn errors_in_the_readme_are_those_of_cases() {
    let readme = read("README.md");
    let mut shown = 0;
    for part in readme.split("<!-- error:").skip(1) {
        let (name, rest) = part.split_once(" -->\n```text\n").expect("a name and a text");
        // That one is the tour's own, and compared there.
        if name == "tour" {
            continue;
        }
        let (error, _) = rest.split_once("```").expect("the end of the text");
        assert_eq!(error, read(&format!("ui-tests/tests/ui/{name}.stderr")), "{name}");
        let before = &readme[..readme.find(part).expect("it is in there")];
        // A doctest has no file whose functions could be read: the case is what is compiled.
        let (_, code) = before.rsplit_once("```rust,ignore\n").expect("the code that does not compile");
        let (code, _) = code.split_once("```").expect("its end");
        let case = read(&format!("ui-tests/tests/ui/{name}.rs"));
        assert!(case.contains(code), "{name}: the code in README.md is another one");
        shown += 1;
    }
    assert!(shown > 0);
}
