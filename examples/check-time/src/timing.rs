//! Rounds of `cargo check`.

use std::collections::HashMap;
use std::io;
use std::time::Instant;

use crate::scratch::Scratch;
use crate::workload::Package;

/// The times of one package in seconds, sorted.
#[derive(Debug)]
pub struct Times(Vec<f64>);

impl Times {
    /// The smallest.
    pub fn min(&self) -> f64 {
        self.0[0]
    }

    /// The middle one, or the mean of the two in the middle.
    pub fn median(&self) -> f64 {
        let half = self.0.len() / 2;
        if self.0.len() % 2 == 1 { self.0[half] } else { (self.0[half - 1] + self.0[half]) / 2.0 }
    }
}

/// Checks all packages in turns, `rounds` times, at least once.
pub fn measure(scratch: &Scratch, packages: &[Package], rounds: usize) -> io::Result<HashMap<Package, Times>> {
    let mut times: HashMap<Package, Vec<f64>> = HashMap::new();
    for round in 0..rounds.max(1) {
        for index in 0..packages.len() {
            // Another one comes first each time, so that nobody always follows the same neighbour's heat.
            let package = &packages[(index + round) % packages.len()];
            scratch.touch(package)?;
            let start = Instant::now();
            scratch.check(package)?;
            times.entry(package.clone()).or_default().push(start.elapsed().as_secs_f64());
        }
    }
    let sorted = |mut times: Vec<f64>| {
        times.sort_by(f64::total_cmp);
        Times(times)
    };
    Ok(times.into_iter().map(|(package, times)| (package, sorted(times))).collect())
}
