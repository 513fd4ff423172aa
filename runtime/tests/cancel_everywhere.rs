//! `testing::cancel_everywhere` on code as people write it: what loses nothing passes, and what loses something is found, at its line.

#[path = "cancel_everywhere/channels.rs"]
mod channels;
#[path = "cancel_everywhere/documented.rs"]
mod documented;
#[path = "cancel_everywhere/readers.rs"]
mod readers;
#[path = "cancel_everywhere/report.rs"]
mod report;
#[path = "cancel_everywhere/select.rs"]
mod select;
#[path = "cancel_everywhere/state.rs"]
mod state;
#[path = "cancel_everywhere/tasks.rs"]
mod tasks;

use std::fmt::Debug;
use std::fs;
use std::path::Path;
use std::time::Duration;

use async_hygiene::testing::{CancelEverywhere, Place, Report, Verdict};

/// The report where something is expected to be broken.
fn report<S, T, V: Verdict>(
    setup: impl AsyncFnMut() -> S,
    operation: impl AsyncFnMut(&mut S) -> T,
    check: impl AsyncFnMut(S, Option<T>) -> V,
) -> Report {
    CancelEverywhere::new().run(setup, operation, check)
}

/// The source of the awaits at which a drop broke something, each once.
fn broken_at(report: &Report) -> Vec<String> {
    let mut lines = Vec::new();
    for broken in &report.broken {
        let at = broken.at.iter().map(|at| source(&at.place));
        let before = (broken.suspension == 0).then(|| "before its first poll".to_owned());
        for line in at.chain(before) {
            if !lines.contains(&line) {
                lines.push(line);
            }
        }
    }
    lines
}

/// The line at a place.
fn source(place: &Place) -> String {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(&place.file);
    let text = fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    let line = text.lines().nth(place.line as usize - 1);
    line.expect("the line is in the file").trim().to_owned()
}

/// What a check compares, without the noise of a panic.
fn same<T: PartialEq + Debug>(found: T, expected: T) -> Result<(), String> {
    if found == expected { Ok(()) } else { Err(format!("{found:?} in place of {expected:?}")) }
}

fn ms(milliseconds: u64) -> Duration {
    Duration::from_millis(milliseconds)
}
