//! What the UI tests of both editions share.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::Command;

/// The compiler that the `.stderr` files come from. Its wording changes from release to release.
const BLESSED: &str = "1.95";

/// Whether this compiler words its errors as the `.stderr` files have them. If not, says so.
pub fn compiler_is_the_blessed_one() -> bool {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let output = Command::new(&rustc).arg("--version").output().expect("rustc runs");
    let version = String::from_utf8_lossy(&output.stdout);
    let number = version.split(' ').nth(1).unwrap_or_default();
    let blessed = number.strip_prefix(BLESSED).is_some_and(|rest| rest.starts_with('.')) && !number.contains('-');
    if !blessed {
        // Straight to the handle: the test harness swallows what `eprintln!` writes in a test that passes.
        let _ = writeln!(
            std::io::stderr(),
            "SKIPPED: the error texts were blessed on stable {BLESSED}.x, and this is {}. Run `cargo +{BLESSED}.0 test`.",
            version.trim()
        );
    }
    blessed
}

/// How many cases of a kind (`fail` or `pass`) a folder has.
pub fn count(folder: &str, kind: &str) -> usize {
    texts(folder, kind).len()
}

/// The text of each of them.
pub fn texts(folder: &str, kind: &str) -> Vec<String> {
    let folder = Path::new("tests/ui").join(folder);
    let entries = fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut texts = Vec::new();
    for entry in entries {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap();
        if name.starts_with(&format!("{kind}_")) && name.ends_with(".rs") {
            texts.push(fs::read_to_string(&path).unwrap());
        }
    }
    texts
}
