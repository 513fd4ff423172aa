//! What `cargo check` takes for a package, by copy.

use std::collections::BTreeMap;
use std::io;

use crate::annotate::Copy;
use crate::list::Package;
use crate::scratch::Scratch;
use crate::wrapper;

/// The least processor time of rustc, in seconds.
#[derive(Clone, Copy, Debug)]
pub struct Times {
    pub before: f64,
    pub hygiene: f64,
    pub instrument: f64,
}

const COPIES: [Copy; 3] = [Copy::Before, Copy::Hygiene, Copy::Instrument];

/// Checks all targets of the package in turns. The other packages are not compiled again.
pub fn measure(scratch: &Scratch, package: &Package, rounds: usize) -> io::Result<Times> {
    let targets = scratch.targets(Copy::Before, package)?;
    let mut least: BTreeMap<&str, f64> = BTreeMap::new();
    for round in 0..rounds.max(1) {
        for index in 0..COPIES.len() {
            // Another one comes first each time, so that nobody always follows the same neighbour's heat.
            let copy = COPIES[(index + round) % COPIES.len()];
            scratch.touch(copy, package, &targets)?;
            wrapper::take_runs(&scratch.notes());
            scratch.build(copy, &["check", "--all-targets"], false)?;
            let folder = scratch.folder(copy, package);
            let folder = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let runs = wrapper::take_runs(&scratch.notes());
            let seconds: f64 = runs
                .iter()
                .filter(|run| run.folder == folder && run.name != "build_script_build")
                .map(|run| run.seconds)
                .sum();
            let entry = least.entry(copy.name()).or_insert(f64::INFINITY);
            *entry = entry.min(seconds);
        }
    }
    let of = |copy: Copy| least.get(copy.name()).copied().unwrap_or(f64::NAN);
    Ok(Times { before: of(Copy::Before), hygiene: of(Copy::Hygiene), instrument: of(Copy::Instrument) })
}
