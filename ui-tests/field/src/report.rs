//! What came of it, as Markdown.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use crate::annotate::Counts;
use crate::list::Package;
use crate::messages::Outcome;
use crate::sizes::Compared;
use crate::suites::Results;
use crate::times::Times;
use crate::verdicts::Judged;

/// What is known of one package. What was not asked for is `None`.
#[derive(Debug)]
pub struct Row {
    pub package: Package,
    pub counts: Counts,
    pub before: Option<Outcome>,
    pub hygiene: Option<Outcome>,
    pub instrument: Option<Outcome>,
    pub judged: Option<Judged>,
    /// Errors of the copy where every lint is at `warn`.
    pub findings_errors: Vec<String>,
    pub tests: Option<(Results, Results)>,
    pub sizes: Option<Compared>,
    pub times: Option<Times>,
}

impl Row {
    pub fn new(package: &Package, counts: Counts) -> Self {
        Row {
            package: package.clone(),
            counts,
            before: None,
            hygiene: None,
            instrument: None,
            judged: None,
            findings_errors: Vec::new(),
            tests: None,
            sizes: None,
            times: None,
        }
    }

    /// Targets that compile without attributes and not with them.
    fn broken(&self) -> Vec<String> {
        let (Some(before), Some(hygiene)) = (&self.before, &self.hygiene) else { return Vec::new() };
        before.compiled.difference(&hygiene.compiled).cloned().collect()
    }

    /// All targets compile with `#[instrument]`: else what that takes is compared with nothing.
    fn is_instrumented(&self) -> bool {
        let (Some(before), Some(instrument)) = (&self.before, &self.instrument) else { return true };
        before.compiled.is_subset(&instrument.compiled)
    }

    /// All that is not as it should be, a line each.
    pub fn wrong(&self) -> Vec<String> {
        let mut wrong: Vec<String> =
            self.broken().into_iter().map(|target| format!("does not compile with #[hygiene]: {target}")).collect();
        let errors = self.hygiene.iter().flat_map(|outcome| &outcome.errors).chain(&self.findings_errors);
        let known = self.before.as_ref().map(|before| &before.errors[..]).unwrap_or_default();
        let new: BTreeSet<&String> = errors.filter(|error| !known.contains(error)).collect();
        if !self.broken().is_empty() || !self.findings_errors.is_empty() {
            wrong.extend(new.into_iter().take(40).cloned());
        }
        if let Some(judged) = &self.judged {
            for (what, findings) in [("not judged", &judged.unjudged), ("judged and gone", &judged.gone)] {
                wrong.extend(findings.iter().map(|f| format!("{what}: {} at {}:{}", f.lint, f.file, f.line)));
            }
        }
        if let Some((before, after)) = &self.tests {
            wrong.extend(before.passed.difference(&after.passed).map(|name| format!("passes before only: {name}")));
            wrong.extend(after.passed.difference(&before.passed).map(|name| format!("passes after only: {name}")));
        }
        if let Some(sizes) = &self.sizes {
            wrong.extend(
                sizes.larger.iter().map(|(name, before, after)| format!("grows from {before} to {after}: {name}")),
            );
            wrong.extend(sizes.alone.iter().map(|name| format!("not in both: {name}")));
        }
        wrong
    }

    /// Warnings of rustc that are not the same.
    pub fn warnings(&self) -> Vec<String> {
        let (Some(before), Some(hygiene)) = (&self.before, &self.hygiene) else { return Vec::new() };
        let mut counts: BTreeMap<&(String, String, usize), isize> = BTreeMap::new();
        hygiene.warnings.iter().for_each(|(key, count)| *counts.entry(key).or_default() += *count as isize);
        before.warnings.iter().for_each(|(key, count)| *counts.entry(key).or_default() -= *count as isize);
        let different = counts.into_iter().filter(|(_, count)| *count != 0);
        different
            .map(|((code, file, line), count)| {
                format!("warning {}: {code} at {file}:{line}", if count > 0 { "new" } else { "gone" })
            })
            .collect()
    }
}

/// The table, and what is wrong below it.
pub fn markdown(rows: &[Row]) -> String {
    let mut out = "| crate | version | lines | async fns + blocks | annotated | compiles | instrumented | tests before / after | findings: true, false \
                   | futures: smaller, larger | check, hygiene | check, instrument |\n|---|---|--:|--:|--:|---|---|--:|---|--:|--:|--:|\n"
        .to_owned();
    let mut all = Counts::default();
    let (mut right, mut wrong) = (0, 0);
    for row in rows {
        all += row.counts;
        let ok = |outcome: &Option<Outcome>| match (&row.before, outcome) {
            (Some(before), Some(outcome)) => {
                let broken = before.compiled.difference(&outcome.compiled).count();
                match broken {
                    0 => format!("{} targets", before.compiled.len()),
                    _ => format!("**{broken} of {} do not**", before.compiled.len()),
                }
            }
            _ => "".to_owned(),
        };
        let findings = row.judged.as_ref().map_or_else(String::new, |judged| {
            let mut texts: Vec<String> =
                judged.by_lint.iter().map(|(lint, (yes, no))| format!("{lint} {yes}, {no}")).collect();
            right += judged.by_lint.values().map(|(yes, _)| yes).sum::<usize>();
            wrong += judged.by_lint.values().map(|(_, no)| no).sum::<usize>();
            if !judged.unjudged.is_empty() {
                texts.push(format!("**{} not judged**", judged.unjudged.len()));
            }
            texts.join("; ")
        });
        let tests = row.tests.as_ref().map_or_else(String::new, |(before, after)| {
            let same = if before.passed == after.passed { "" } else { " **differ**" };
            format!("{} / {}{same}", before.passed.len(), after.passed.len())
        });
        let sizes = row
            .sizes
            .as_ref()
            .map_or_else(String::new, |sizes| format!("{}: {}, {}", sizes.futures, sizes.smaller, sizes.larger.len()));
        let ratio = |of: fn(&Times) -> f64| {
            row.times.as_ref().map_or_else(String::new, |times| format!("{:.2}", of(times) / times.before))
        };
        let Counts { lines, async_fns, async_blocks, annotated } = row.counts;
        writeln!(
            out,
            "| {} | {} | {lines} | {async_fns} + {async_blocks} | {annotated} | {} | {} | {tests} | {findings} | {sizes} | {} | {} |",
            row.package.name,
            row.package.version,
            ok(&row.hygiene),
            ok(&row.instrument),
            ratio(|times| times.hygiene),
            if row.is_instrumented() { ratio(|times| times.instrument) } else { String::new() },
        )
        .expect("a string");
    }
    let ratio = |counts: fn(&Row) -> bool, of: fn(&Times) -> f64| {
        let times = || rows.iter().filter(|row| counts(row)).filter_map(|row| row.times.as_ref());
        let before = times().map(|times| times.before).sum::<f64>();
        if before > 0.0 { format!("{:.2}", times().map(of).sum::<f64>() / before) } else { String::new() }
    };
    let count = |of: fn(&Row) -> usize| rows.iter().map(of).sum::<usize>();
    writeln!(
        out,
        "| **{} crates** | | {} | {} + {} | {} | {} do not | | {} / {} | {right}, {wrong} | {}: {}, {} | {} | {} |",
        rows.len(),
        all.lines,
        all.async_fns,
        all.async_blocks,
        all.annotated,
        count(|row| row.broken().len()),
        count(|row| row.tests.as_ref().map_or(0, |(before, _)| before.passed.len())),
        count(|row| row.tests.as_ref().map_or(0, |(_, after)| after.passed.len())),
        count(|row| row.sizes.as_ref().map_or(0, |sizes| sizes.futures)),
        count(|row| row.sizes.as_ref().map_or(0, |sizes| sizes.smaller)),
        count(|row| row.sizes.as_ref().map_or(0, |sizes| sizes.larger.len())),
        ratio(|_| true, |times| times.hygiene),
        ratio(Row::is_instrumented, |times| times.instrument),
    )
    .expect("a string");
    if right + wrong > 0 {
        writeln!(
            out,
            "\nprecision {:.1} % of {} findings",
            100.0 * right as f64 / (right + wrong) as f64,
            right + wrong
        )
        .expect("a string");
    }
    for row in rows {
        let (wrong, warnings) = (row.wrong(), row.warnings());
        if !wrong.is_empty() || !warnings.is_empty() {
            writeln!(out, "\n{}", row.package.folder()).expect("a string");
        }
        for line in wrong.iter().chain(&warnings) {
            writeln!(out, "  {}", line.trim_end().replace('\n', "\n    ")).expect("a string");
        }
    }
    out
}
