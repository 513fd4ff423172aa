//! Rounds of calls.

use std::io;
use std::time::Instant;

use crate::forms::Form;

/// How much to measure.
#[derive(Debug)]
pub struct Options {
    pub rounds: usize,
    /// Calls of a round.
    pub calls: usize,
}

/// Microseconds a call, one for each round, sorted.
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

    /// The middle one.
    pub fn median(&self) -> f64 {
        self.0[self.0.len() / 2]
    }
}

/// Calls all forms in turns, `rounds` times. The times are in the order of [`Form::ALL`].
pub fn measure(options: &Options) -> io::Result<Vec<Times>> {
    // One thread in the pool: which of many wakes up is a matter of luck.
    let runtime = tokio::runtime::Builder::new_current_thread().max_blocking_threads(1).build()?;
    let forms = Form::ALL;
    let mut times = vec![Vec::with_capacity(options.rounds); forms.len()];
    runtime.block_on(async {
        for form in forms {
            form.call(options.calls).await;
        }
        for round in 0..options.rounds {
            for index in 0..forms.len() {
                // Another one comes first each time, and every other round the other way round, so that nobody always follows the same
                // neighbour.
                let turn = if round % 2 == 0 { index } else { forms.len() - 1 - index };
                let form = (turn + round / 2) % forms.len();
                let start = Instant::now();
                forms[form].call(options.calls).await;
                times[form].push(1e6 * start.elapsed().as_secs_f64() / options.calls as f64);
            }
        }
    });
    Ok(times.into_iter().map(Times::new).collect())
}

#[cfg(test)]
mod tests {
    use super::{Form, Options, Times, measure};

    #[test]
    fn min_and_median() {
        let times = Times::new(vec![3.0, 1.0, 2.0]);
        assert_eq!((times.min(), times.median()), (1.0, 2.0));
    }

    #[test]
    fn every_form_is_measured() {
        let times = measure(&Options { rounds: 3, calls: 2 }).unwrap();
        assert_eq!(times.len(), Form::ALL.len());
        assert!(times.iter().all(|times| times.0.len() == 3 && times.min() > 0.0));
    }
}
