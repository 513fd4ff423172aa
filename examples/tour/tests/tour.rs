//! The tour from end to end, as one sees it who pipes it into a file, and the error that README.md shows.

use std::fs;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use tour::scratch::workspace_dir;

/// The part of the tour that the compiler prints: from the first error to the line that counts them.
fn error_of(tour: &str) -> String {
    let lines: Vec<&str> = tour.lines().collect();
    let first = lines.iter().position(|line| line.starts_with("error[")).expect("an error is shown");
    let last = lines.iter().position(|line| line.starts_with("error: could not compile")).expect("and the end of it");
    lines[first..=last].join("\n").replace(&*workspace_dir().to_string_lossy(), "$WORKSPACE")
}

#[test]
fn the_tour_ends_well_and_readme_shows_its_error() {
    let start = Instant::now();
    let tour = Command::new(env!("CARGO_BIN_EXE_tour")).stdin(Stdio::null()).output().unwrap();
    let text = String::from_utf8(tour.stdout).unwrap();
    assert!(tour.status.success(), "{text}");
    assert!(start.elapsed() < Duration::from_secs(120), "it took {:?}", start.elapsed());
    assert!(!text.contains('\x1b'), "no colours without a terminal");
    assert!(text.contains("sum of all balances"), "{text}");

    let path = workspace_dir().join("README.md");
    let readme = fs::read_to_string(&path).unwrap();
    let (before, rest) =
        readme.split_once("<!-- error:tour -->\n```text\n").expect("README.md has a place for the error");
    let (shown, after) = rest.split_once("```\n").expect("the place has an end");
    let printed = error_of(&text) + "\n";
    if std::env::var_os("TRYBUILD").is_some_and(|value| value == "overwrite") {
        fs::write(path, format!("{before}<!-- error:tour -->\n```text\n{printed}```\n{after}")).unwrap();
    } else {
        assert_eq!(shown, printed, "bless it with TRYBUILD=overwrite");
    }
}
