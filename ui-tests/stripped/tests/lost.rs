//! Each function that is rejected is run without the attribute, dropped at each of its awaits, and loses something at the awaits that its
//! errors name; where `#[cancel_safe]` is the attribute, at no other.

use std::collections::BTreeSet;

use async_hygiene::testing::{Broken, Report};

include!(concat!(env!("OUT_DIR"), "/cases.rs"));

fn shows_the_loss(report: Report, errors: &str, complete: bool) {
    let named = named(errors);
    assert!(!named.is_empty(), "no error names a line:\n{errors}");
    // Before its first poll a future has done nothing; what it was given is its caller's loss.
    let broken: Vec<_> = report.broken.iter().filter(|broken| broken.suspension > 0).map(lines).collect();
    for line in &named {
        assert!(
            broken.iter().any(|lines| lines.contains(line)),
            "line {line} is rejected, and loses nothing: {report}"
        );
    }
    for lines in broken.iter().filter(|_| complete) {
        assert!(!lines.is_disjoint(&named), "{lines:?} lose something, and only {named:?} are rejected: {report}");
    }
}

/// The lines of the awaits at which errors say that something is lost: in the headline, or where the error is, at what is awaited.
fn named(errors: &str) -> BTreeSet<u32> {
    let mut lines = errors.lines();
    let mut named = BTreeSet::new();
    while let Some(headline) = lines.find(|line| line.starts_with("error")) {
        let at = lines.clone().find_map(|line| line.trim_start().strip_prefix("--> ")?.rsplit(':').nth(1));
        let line = headline.rsplit_once(" on line ").map(|(_, line)| line);
        named.extend(line.or(at).and_then(|line| line.parse::<u32>().ok()));
        if at.is_none() {
            break;
        }
    }
    named
}

/// The lines of the await at which a future was dropped, and of those around it.
fn lines(broken: &Broken) -> BTreeSet<u32> {
    broken.at.iter().flat_map(|at| at.from.iter().chain([&at.place])).map(|place| place.line).collect()
}
