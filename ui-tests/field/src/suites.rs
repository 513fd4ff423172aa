//! Test programs, run.

use std::collections::{BTreeMap, BTreeSet};
use std::env;
use std::io::{self, Read};
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::list::Package;
use crate::messages::Suite;

/// Longer than that no program may take.
const LIMIT: Duration = Duration::from_secs(300);
/// A test that failed is run again so often: some depend on time.
const AGAIN: usize = 2;

/// The names of tests, by whether they passed.
#[derive(Debug, Default)]
pub struct Results {
    pub passed: BTreeSet<String>,
    pub failed: BTreeSet<String>,
}

/// Runs the programs of a package in its folder.
pub fn run(package: &Package, folder: &Path, suites: &[Suite]) -> io::Result<Results> {
    let mut results = Results::default();
    for suite in suites {
        let mut all = one(package, folder, suite, None)?;
        for _ in 0..AGAIN {
            let failed: Vec<String> =
                all.iter().filter(|(_, passed)| !**passed).map(|(name, _)| name.clone()).collect();
            for name in failed {
                if name != WHOLE {
                    all.extend(one(package, folder, suite, Some(&name))?);
                } else if all.values().all(|passed| !passed) {
                    all.extend(one(package, folder, suite, None)?);
                }
            }
        }
        if all.len() > 1 && all.iter().all(|(name, passed)| *passed || name == WHOLE) {
            all.remove(WHOLE);
        }
        for (name, passed) in all {
            let into = if passed { &mut results.passed } else { &mut results.failed };
            into.insert(format!("{}: {name}", suite.target));
        }
    }
    Ok(results)
}

/// The program itself, where it has no tests with names, or ended by a signal.
const WHOLE: &str = "(the program)";

fn one(package: &Package, folder: &Path, suite: &Suite, only: Option<&str>) -> io::Result<BTreeMap<String, bool>> {
    let mut command = Command::new(&suite.program);
    // JSON: the lines of tests that print do not get in between. It is unstable, and says so to who has not asked.
    command.args(["-Zunstable-options", "--format=json", "--test-threads=4"]).env("RUSTC_BOOTSTRAP", "1");
    command.args(only.map(|name| ["--exact", name]).into_iter().flatten());
    if only.is_none() {
        command.args(package.skipped_tests().flat_map(|skip| ["--skip", skip]));
    }
    for name in env::vars_os().map(|(name, _)| name).filter(|name| name.to_string_lossy().starts_with("CARGO_")) {
        command.env_remove(name);
    }
    command.current_dir(folder).env("CARGO_MANIFEST_DIR", folder).env("CARGO_PKG_NAME", &package.name);
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut child = command.spawn()?;
    let mut stdout = child.stdout.take().expect("a pipe");
    let reader = thread::spawn(move || {
        let mut bytes = Vec::new();
        let _ = stdout.read_to_end(&mut bytes);
        bytes
    });
    let start = Instant::now();
    let status = loop {
        if let Some(status) = child.try_wait()? {
            break Some(status);
        }
        if start.elapsed() > LIMIT {
            child.kill()?;
            child.wait()?;
            break None;
        }
        thread::sleep(Duration::from_millis(10));
    };
    // What it has started may still hold the pipe.
    let patience = Instant::now();
    while !reader.is_finished() && patience.elapsed() < Duration::from_secs(5) {
        thread::sleep(Duration::from_millis(10));
    }
    let bytes = if reader.is_finished() { reader.join().unwrap_or_default() } else { Vec::new() };
    let mut results = read(&String::from_utf8_lossy(&bytes));
    if only.is_none() && !status.is_some_and(|status| status.success()) {
        results.insert(WHOLE.to_owned(), false);
    } else if only.is_none() && results.is_empty() {
        results.insert(WHOLE.to_owned(), true);
    }
    Ok(results)
}

fn read(output: &str) -> BTreeMap<String, bool> {
    let events = output.lines().filter_map(|line| {
        let event: Value =
            serde_json::from_str(line.get(line.find("{ \"type\"").or(line.find("{\"type\""))?..)?).ok()?;
        let passed = match event["event"].as_str()? {
            "ok" => true,
            "failed" | "timeout" => false,
            _ => return None,
        };
        (event["type"] == "test").then(|| Some((event["name"].as_str()?.to_owned(), passed)))?
    });
    events.collect()
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn events_of_libtest() {
        let results = read(
            "{ \"type\": \"suite\", \"event\": \"started\", \"test_count\": 2 }\nnoise\n\
             { \"type\": \"test\", \"event\": \"started\", \"name\": \"a\" }\n\
             { \"type\": \"test\", \"name\": \"a\", \"event\": \"ok\" }\n\
             more noise{ \"type\": \"test\", \"name\": \"b\", \"event\": \"failed\", \"stdout\": \"x\" }\n\
             { \"type\": \"test\", \"name\": \"c\", \"event\": \"ignored\" }\n",
        );
        assert_eq!(results.into_iter().collect::<Vec<_>>(), [("a".to_owned(), true), ("b".to_owned(), false)]);
    }
}
