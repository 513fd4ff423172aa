//! Lets the real compiler judge the broken service.

use std::io::{self, BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{ExitStatus, Stdio};

use crate::scratch::{self, cargo, in_manifest, workspace_dir};

/// The service with the bug.
pub const BROKEN_SERVICE: &str = include_str!("../broken/src/service.rs");
const BROKEN_MAIN: &str = include_str!("../broken/src/main.rs");
const BROKEN_MANIFEST: &str = include_str!("../broken/Cargo.toml");

/// What the compiler thinks of it.
#[derive(Debug)]
pub enum Verdict {
    /// It compiles.
    Accepted,
    /// It does not.
    Rejected {
        /// What was printed about it, from the first diagnostic to the end, without colour.
        diagnostics: String,
    },
}

/// Runs `cargo check` on the broken service, and hands each line it prints to `print` at once.
///
/// # Errors
///
/// When the package cannot be written or cargo cannot be started.
pub fn judge(colour: bool, print: &mut dyn FnMut(&str)) -> io::Result<Verdict> {
    let package = write_package("broken", BROKEN_SERVICE)?;
    let mut transcript = Transcript::default();
    let mut status = cargo_check(&package, colour, &["--offline"], &mut transcript, print)?;
    if !status.success() && !transcript.started {
        // Something is missing that only the registry has.
        transcript = Transcript { started: true, ..Transcript::default() };
        status = cargo_check(&package, colour, &[], &mut transcript, print)?;
    }
    if status.success() {
        return Ok(Verdict::Accepted);
    }
    Ok(Verdict::Rejected { diagnostics: transcript.diagnostics })
}

/// Writes the broken package, with this text of its service, to `folder` in the target directory. Returns its path.
///
/// # Errors
///
/// When a file cannot be written.
pub fn write_package(folder: &str, service: &str) -> io::Result<PathBuf> {
    let package = scratch::folder(folder);
    let manifest = BROKEN_MANIFEST.replace("../../../runtime", &in_manifest(&workspace_dir().join("runtime")));
    let files = [("Cargo.toml", &*manifest), ("src/main.rs", BROKEN_MAIN), ("src/service.rs", service)];
    scratch::write_package(&package, &files)?;
    Ok(package)
}

/// What cargo has printed so far.
#[derive(Default)]
struct Transcript {
    /// The versions are settled and everything is there: cargo has begun to compile. Earlier lines are not shown.
    started: bool,
    /// The first diagnostic of the package that came last, and all that follows.
    diagnostics: String,
}

impl Transcript {
    fn add(&mut self, line: &str, print: &mut dyn FnMut(&str)) {
        let plain = without_escapes(line);
        let is_status = |verbs: &[&str]| verbs.iter().any(|verb| plain.trim_start().starts_with(verb));
        if is_status(&["Checking ", "Compiling "]) {
            self.started = true;
            self.diagnostics.clear(); // those of a dependency; ours comes last
        }
        if self.started || is_status(&["Blocking "]) {
            print(line);
        }
        let diagnostic = plain.starts_with("error") || plain.starts_with("warning");
        if self.started && (diagnostic || !self.diagnostics.is_empty()) {
            self.diagnostics.push_str(&plain);
            self.diagnostics.push('\n');
        }
    }
}

fn cargo_check(
    package: &Path,
    colour: bool,
    options: &[&str],
    transcript: &mut Transcript,
    print: &mut dyn FnMut(&str),
) -> io::Result<ExitStatus> {
    let mut check = cargo(package, "check")
        .args(["--color", if colour { "always" } else { "never" }])
        .args(options)
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()?;
    if let Some(stderr) = check.stderr.take() {
        for line in BufReader::new(stderr).split(b'\n') {
            transcript.add(&String::from_utf8_lossy(&line?), print);
        }
    }
    check.wait()
}

/// Text without colours, which are escape sequences that end with the first letter.
pub(crate) fn without_escapes(line: &str) -> String {
    let mut plain = String::with_capacity(line.len());
    let mut escape = false;
    for c in line.chars() {
        match (escape, c) {
            (false, '\x1b') => escape = true,
            (false, c) => plain.push(c),
            (true, c) => escape = !c.is_ascii_alphabetic(),
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::without_escapes;

    #[test]
    fn colours_vanish() {
        assert_eq!(without_escapes("\x1b[1m\x1b[38;5;9merror\x1b[0m: \u{2192} x"), "error: \u{2192} x");
    }
}
