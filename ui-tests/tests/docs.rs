//! Lints, their pages, their rules, their cases, what shows their harm and their rows in README.md are the same lints; and so are features.

use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::RwLock;

fn located(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path)
}

/// No test reads a file that another one is writing.
static FILES: RwLock<()> = RwLock::new(());

fn read(path: &str) -> String {
    let _whole = FILES.read();
    fs::read_to_string(located(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
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

/// What a page has, in this order.
const SECTIONS: [&str; 6] = ["Why", "Reported when", "Example", "Instead", "When to allow it", "Limits"];

/// What is between this heading of a page and the next one.
fn section<'t>(page: &'t str, heading: &str) -> &'t str {
    let (_, text) = page.split_once(&format!("\n# {heading}\n")).unwrap_or_else(|| panic!("no `# {heading}`:\n{page}"));
    let ends = SECTIONS.iter().filter_map(|next| text.find(&format!("\n# {next}\n")));
    &text[..ends.min().unwrap_or(text.len())]
}

#[test]
fn every_lint_has_its_page_its_rule_and_its_cases() {
    let names: Vec<_> = lints().into_iter().map(|(lint, _)| lint).collect();
    let source = read("runtime/src/lints.rs");
    let (_, pages) = source.split_once("\npages! {\n").expect("the list of pages");
    assert_eq!(pages.trim_end_matches("}\n").split_whitespace().collect::<Vec<_>>(), names);
    let files = fs::read_dir(located("runtime/src/lints")).expect("the folder of the pages").count();
    assert_eq!(files, names.len(), "a page of what is no lint");

    let cases = read("ui-tests/tests/ui.rs");
    for lint in names {
        let page = read(&format!("runtime/src/lints/{lint}.md"));
        let places = SECTIONS.map(|heading| page.find(section(&page, heading)));
        assert!(places.is_sorted(), "the page of {lint} has its sections in another order");
        assert!(section(&page, "Example").contains("```compile_fail\n"), "{lint}: no mistake");
        for heading in ["Instead", "When to allow it"] {
            let text = section(&page, heading);
            let runs = text.split_once("```\n").is_some_and(|(_, code)| code.contains(" main() {\n"));
            assert!(runs, "the page of {lint} has nothing that runs under `# {heading}`");
        }
        let allows = format!("#[async_hygiene::allow({lint}, reason = \"");
        assert!(
            section(&page, "When to allow it").contains(&allows),
            "the page of {lint} does not show how to allow it"
        );

        let rule = read(&format!("macros/engine/src/rules/{lint}.rs"));
        assert!(rule.starts_with(&format!("//! # {lint}\n")), "the rule of {lint} is headed otherwise");
        for section in ["## Why", "## Reported when", "## Example", "## Instead", "## Limits"] {
            assert!(rule.contains(&format!("\n//! {section}\n")), "the rule of {lint} has no `{section}`");
        }
        assert!(cases.contains(&format!("\n    \"{lint}\",\n")), "no cases of {lint} are asked for");
    }
}

/// `harm` runs what the pages show, so here it is only asked whether it is there.
#[test]
fn the_page_of_every_lint_names_the_tests_that_show_the_harm() {
    let main = read("ui-tests/harm/tests/harm/main.rs");
    for (lint, _) in lints() {
        assert!(main.contains(&format!("\nmod {lint};\n")), "the tests of {lint} are not compiled");
        let tests = read(&format!("ui-tests/harm/tests/harm/{lint}.rs"));
        let runs = format!("use crate::pages::{lint}::{{mended, mistake}};\n");
        assert!(tests.contains(&runs), "the tests of {lint} do not run what its page shows");
        assert!(tests.contains("\n#[test]\nfn mended_"), "the mended form of {lint} is not run");

        let page = read(&format!("runtime/src/lints/{lint}.md"));
        let mark = format!("`{lint}::");
        let named = section(&page, "Why").split(&mark).skip(1);
        let named: Vec<_> = named.map(|rest| rest.split('`').next().expect("a name")).collect();
        assert!(!named.is_empty(), "the page of {lint} names no test that shows the harm");
        for test in named {
            assert!(tests.contains(&format!("\n#[test]\nfn {test}() {{\n")), "there is no test `{lint}::{test}`");
        }
    }
}

#[test]
fn all_features_are_listed() {
    let manifest = read("runtime/Cargo.toml");
    let (_, features) = manifest.split_once("\n[features]\n").expect("features");
    let (features, _) = features.split_once("\n[").expect("their end");
    let features = features.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once(" = "));
    let mut features: Vec<_> = features.map(|(name, _)| name.to_owned()).filter(|name| name != "default").collect();
    features.sort();

    let rows = table(&read("README.md"), "| feature |");
    assert_eq!(rows, table(&read("runtime/src/lib.rs"), "| feature |"), "README.md and the docs of the crate");
    let mut named: Vec<_> = rows.iter().flat_map(|(cell, _)| quoted(cell)).map(str::to_owned).collect();
    named.sort();
    assert_eq!(named, features);
}

/// A text that shows the errors of cases, each below the code of the case.
struct Document {
    path: String,
    text: String,
}

/// Where it does so: the name of a case, the place of the code, the place of the error.
type Shown = (String, Range<usize>, Range<usize>);

impl Document {
    fn read(path: String) -> Document {
        Document { text: read(&path), path }
    }

    /// `fence` is the line above the code.
    fn shown(&self, fence: &str) -> Vec<Shown> {
        let end_of_code = |start: usize| start + self.text[start..].find("```").expect("the end of the code");
        let markers = self.text.match_indices("<!-- error:");
        let shown = markers.map(|(at, marker)| {
            let (name, rest) = self.text[at + marker.len()..].split_once(" -->\n```text\n").expect("a name and a text");
            let error = self.text.len() - rest.len();
            let code = self.text[..at].rfind(fence).map_or(0, |at| at + fence.len());
            (name.to_owned(), code..end_of_code(code), error..end_of_code(error))
        });
        shown.collect()
    }

    /// Compares what is shown with what it is to be, or, with `TRYBUILD=overwrite`, puts that in its place. From the last to the first.
    fn compare(&mut self, place: Range<usize>, blessed: &str) {
        if std::env::var_os("TRYBUILD").is_some_and(|how| how == "overwrite") {
            self.text.replace_range(place, blessed);
            let _alone = FILES.write();
            fs::write(located(&self.path), &self.text).expect("a file of the repository");
        } else {
            assert_eq!(&self.text[place], blessed, "{}: `TRYBUILD=overwrite` takes it over from the case", self.path);
        }
    }
}

#[test]
fn errors_in_the_readme_are_those_of_cases() {
    let mut readme = Document::read("README.md".to_owned());
    let mut shown = readme.shown("```rust,ignore\n");
    // That one is the tour's own, and compared there.
    shown.retain(|(name, ..)| name != "tour");
    assert!(!shown.is_empty());
    for (name, code, error) in shown.into_iter().rev() {
        // A doctest has no file whose functions could be read: the case is what is compiled.
        let case = read(&format!("ui-tests/tests/ui/{name}.rs"));
        assert!(case.contains(&readme.text[code]), "{name}: the code in README.md is another one");
        readme.compare(error, &read(&format!("ui-tests/tests/ui/{name}.stderr")));
    }
}

#[test]
fn errors_in_the_pages_are_those_of_their_cases() {
    for (lint, _) in lints() {
        let mut page = Document::read(format!("runtime/src/lints/{lint}.md"));
        let [(name, code, error)] = &page.shown("```compile_fail\n")[..] else { panic!("{lint}: not one error") };
        let (code, error) = (code.clone(), error.clone());
        assert_eq!(*name, format!("{lint}/fail_page"));
        page.compare(error, &read(&format!("ui-tests/tests/ui/{name}.stderr")));
        let case = read(&format!("ui-tests/tests/ui/{name}.rs"));
        page.compare(code, case.strip_suffix("\nfn main() {}\n").expect("a case of functions"));
    }
}
