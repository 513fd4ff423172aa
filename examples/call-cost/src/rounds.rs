//! Rounds of calls.

use std::time::Instant;

use crate::allocations;
use crate::forms::{Bench, Form};

/// How much to measure.
#[derive(Debug)]
pub struct Options {
    pub rounds: usize,
    /// Calls of a round.
    pub calls: usize,
    /// Only this form, by its number.
    pub form: Option<usize>,
}

/// What was measured of a form.
#[derive(Debug)]
pub struct Measured {
    /// Nanoseconds a call, one for each round, in their order.
    times: Vec<f64>,
    /// Allocations a call, after the first rounds.
    pub allocations: f64,
}

impl Measured {
    /// The smallest.
    pub fn min(&self) -> f64 {
        self.times.iter().copied().fold(f64::INFINITY, f64::min)
    }

    /// The middle one.
    pub fn median(&self) -> f64 {
        middle(self.times.clone())
    }

    pub fn min_ratio(&self, base: &Measured) -> f64 {
        self.min() / base.min()
    }

    /// The middle one of what each round took, compared with the base's of the same turn.
    pub fn median_ratio(&self, base: &Measured) -> f64 {
        middle(self.times.iter().zip(&base.times).map(|(own, base)| own / base).collect())
    }
}

fn middle(mut numbers: Vec<f64>) -> f64 {
    numbers.sort_by(f64::total_cmp);
    numbers[numbers.len() / 2]
}

/// Calls all forms in turns, `rounds` times.
pub fn measure(options: &Options, forms: &[Form], bench: &Bench) -> Vec<Measured> {
    let warmed_up = |form: &Form| {
        (form.run)(bench, options.calls);
        let count = allocations::during(|| (form.run)(bench, options.calls));
        Measured { times: Vec::with_capacity(options.rounds), allocations: count as f64 / options.calls as f64 }
    };
    let mut measured: Vec<_> = forms.iter().map(warmed_up).collect();
    for round in 0..options.rounds {
        for index in 0..forms.len() {
            // Every other round the other way round, so that nobody always comes after the same neighbour.
            let form = if round % 2 == 0 { index } else { forms.len() - 1 - index };
            let start = Instant::now();
            (forms[form].run)(bench, options.calls);
            measured[form].times.push(1e9 * start.elapsed().as_secs_f64() / options.calls as f64);
        }
    }
    measured
}

#[cfg(test)]
mod tests {
    use super::{Measured, Options, measure};
    use crate::forms::{self, Bench};

    fn of(times: &[f64]) -> Measured {
        Measured { times: times.to_vec(), allocations: 0.0 }
    }

    #[test]
    fn ratios_are_of_the_same_turn() {
        let (own, base) = (of(&[20.0, 3.0, 2.0]), of(&[10.0, 2.0, 1.0]));
        assert_eq!((own.min(), own.median()), (2.0, 3.0));
        assert_eq!((own.min_ratio(&base), own.median_ratio(&base)), (2.0, 2.0));
    }

    #[test]
    fn every_form_is_measured_and_nothing_is_allocated_where_nothing_waits() {
        let forms = forms::all();
        let measured = measure(&Options { rounds: 2, calls: 40, form: None }, &forms, &Bench::new());
        for (form, measured) in forms.iter().zip(&measured) {
            assert_eq!(measured.times.len(), 2, "{}", form.text);
            if form.text.starts_with("#[") && form.group.contains("ready") && !form.group.contains("fresh") {
                assert_eq!(measured.allocations, 0.0, "{}: {}", form.group, form.text);
            }
        }
    }
}
