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
    fn new(mut times: Vec<f64>) -> Self {
        times.sort_by(f64::total_cmp);
        Times(times)
    }

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

/// What was measured of one package.
#[derive(Debug)]
pub struct Measured {
    /// `cargo check`.
    pub check: Times,
    /// rustc up to the end of expansion.
    pub expansion: Times,
}

/// Checks all packages in turns, `rounds` times, at least once.
pub fn measure(scratch: &Scratch, packages: &[Package], rounds: usize) -> io::Result<HashMap<Package, Measured>> {
    let mut times: HashMap<&Package, (Vec<f64>, Vec<f64>)> = HashMap::new();
    for round in 0..rounds.max(1) {
        for index in 0..packages.len() {
            // Another one comes first each time, so that nobody always follows the same neighbour's heat.
            let package = &packages[(index + round) % packages.len()];
            let (check, expansion) = times.entry(package).or_default();
            scratch.touch(package)?;
            check.push(time(|| scratch.check(package))?);
            expansion.push(time(|| scratch.expand(package))?);
        }
    }
    let measured = times.into_iter().map(|(package, (check, expansion))| {
        (package.clone(), Measured { check: Times::new(check), expansion: Times::new(expansion) })
    });
    Ok(measured.collect())
}

fn time(work: impl FnOnce() -> io::Result<()>) -> io::Result<f64> {
    let start = Instant::now();
    work()?;
    Ok(start.elapsed().as_secs_f64())
}

#[cfg(test)]
mod tests {
    use super::Times;

    #[test]
    fn min_and_median() {
        let odd = Times::new(vec![3.0, 1.0, 2.0]);
        assert_eq!((odd.min(), odd.median()), (1.0, 2.0));
        assert_eq!(Times::new(vec![4.0, 1.0, 2.0, 3.0]).median(), 2.5);
    }
}
