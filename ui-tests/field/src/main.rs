//! The field test: published crates, annotated whole in scratch copies, against what they are without.
//!
//! Nothing of theirs is in this repository but names and numbers: `crates.tsv` says which, `crates.lock` pins what they depend on, and
//! `findings.tsv` has each finding with a verdict, judged by hand. The exit code is not 0 when something does not compile, does not pass,
//! grows, or is found and not judged.

mod annotate;
mod list;
mod messages;
mod options;
mod report;
mod scratch;
mod sizes;
mod suites;
mod times;
mod verdicts;
mod wrapper;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs, io};

use annotate::Copy;
use messages::{Finding, Outcome};
use options::{Options, Step};
use report::Row;
use scratch::{Read, Scratch, Warned};
use suites::Results;

fn main() -> ExitCode {
    if let Some(notes) = env::var_os(wrapper::NOTES) {
        return ExitCode::from(u8::try_from(wrapper::run(Path::new(&notes))).unwrap_or(1));
    }
    let options = match Options::read(env::args().skip(1)) {
        Ok(options) => options,
        Err(text) => {
            eprintln!("{text}");
            return ExitCode::from(2);
        }
    };
    match run(&options) {
        Ok(rows) => {
            print!("{}", report::markdown(&rows));
            ExitCode::from(u8::from(rows.iter().any(|row| !row.wrong().is_empty())))
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::from(2)
        }
    }
}

fn run(options: &Options) -> io::Result<Vec<Row>> {
    let here = scratch::workspace_dir().join("ui-tests/field");
    let mut packages = list::read(&fs::read_to_string(here.join("crates.tsv"))?)?;
    packages.retain(|package| options.crates.is_empty() || options.crates.contains(&package.name));
    let verdicts = verdicts::read(&fs::read_to_string(here.join("findings.tsv"))?)?;
    let lock = match options.locked {
        // What the workspace is built with is there already.
        true => scratch::workspace_dir().join("Cargo.lock"),
        false => here.join("crates.lock"),
    };
    let root = options.scratch.clone().unwrap_or_else(|| scratch::target_dir().join("field-test"));
    let root = std::path::absolute(root)?;
    fs::create_dir_all(&root)?;
    say("fetch");
    let lock_text = fs::read_to_string(&lock).unwrap_or_default();
    let scratch = Scratch::fetch(&root, &packages, &lock_text)?;

    let mut rows = Vec::new();
    let mut reads = Vec::new();
    for package in scratch.packages() {
        let read = scratch.write_copy(Copy::Before, package, options.order, &Warned::new())?;
        scratch.write_copy(Copy::Findings, package, options.order, &Warned::new())?;
        let warned: Warned = verdicts::of(&verdicts, package)
            .map(|v| (v.finding.file.clone(), v.finding.line, v.finding.lint.clone()))
            .collect();
        scratch.write_copy(Copy::Hygiene, package, options.order, &warned)?;
        scratch.write_copy(Copy::Instrument, package, options.order, &Warned::new())?;
        rows.push(Row::new(package, read.counts));
        reads.push(read);
    }
    scratch.resolve()?;
    if options.steps.contains(&Step::Check) || options.steps.contains(&Step::Findings) {
        check(&scratch, options, &verdicts, &reads, &mut rows)?;
    }
    if options.steps.contains(&Step::Test) || options.steps.contains(&Step::Sizes) {
        test(&scratch, options, &mut rows)?;
    }
    if options.steps.contains(&Step::Time) {
        for (package, row) in scratch.packages().iter().zip(&mut rows) {
            say(&format!("check time of {}", package.name));
            row.times = Some(times::measure(&scratch, package, options.rounds)?);
        }
    }
    if options.update_lock {
        fs::write(lock, scratch.lock()?)?;
    }
    Ok(rows)
}

/// All targets of all copies; what is found is found where every lint is at `warn`.
fn check(
    scratch: &Scratch,
    options: &Options,
    verdicts: &[verdicts::Verdict],
    reads: &[Read],
    rows: &mut [Row],
) -> io::Result<()> {
    let all = options.steps.contains(&Step::Check);
    let mut before = match all {
        true => build(scratch, Copy::Before, &["check", "--all-targets"])?,
        false => BTreeMap::new(),
    };
    let mut findings = build(scratch, Copy::Findings, &["check", "--all-targets"])?;
    let mut found = format!("{}\n", verdicts::HEADER);
    for ((package, row), read) in scratch.packages().iter().zip(&mut *rows).zip(reads) {
        let outcome = findings.remove(&package.name).unwrap_or_default();
        let before = before.remove(&package.name).unwrap_or_default();
        for finding in &outcome.findings {
            let function = read.functions.get(&finding.file).map_or("-", |functions| functions.at(finding.line));
            let Finding { file, line, lint } = finding;
            found += &format!("{}\t{}\t{file}\t{line}\t{lint}\t{function}\t\t\n", package.name, package.version);
        }
        let warned: Warned = outcome.findings.iter().map(|f| (f.file.clone(), f.line, f.lint.clone())).collect();
        scratch.write_copy(Copy::Hygiene, package, options.order, &warned)?;
        row.judged = Some(verdicts::judge(verdicts, package, &outcome.findings));
        if !all || before.compiled.difference(&outcome.compiled).next().is_some() {
            row.findings_errors = outcome.errors;
        }
        row.before = all.then_some(before);
    }
    let file: PathBuf = options.findings.clone().unwrap_or_else(|| scratch.notes().join("findings.tsv"));
    fs::write(&file, found)?;
    say(&format!("what was found is in {}", file.display()));
    if !all {
        return Ok(());
    }
    let mut hygiene = build(scratch, Copy::Hygiene, &["check", "--all-targets"])?;
    let mut instrument = build(scratch, Copy::Instrument, &["check", "--all-targets"])?;
    for (package, row) in scratch.packages().iter().zip(rows) {
        row.hygiene = Some(hygiene.remove(&package.name).unwrap_or_default());
        row.instrument = Some(instrument.remove(&package.name).unwrap_or_default());
    }
    Ok(())
}

/// The packages' own tests, and the sizes of the futures in them.
fn test(scratch: &Scratch, options: &Options, rows: &mut [Row]) -> io::Result<()> {
    let mut results: Vec<Vec<Results>> = rows.iter().map(|_| Vec::new()).collect();
    let mut sizes: Vec<Vec<sizes::Sizes>> = rows.iter().map(|_| Vec::new()).collect();
    for copy in [Copy::Before, Copy::Hygiene] {
        let mut outcomes = build(scratch, copy, &["build", "--tests"])?;
        for (at, package) in scratch.packages().iter().enumerate() {
            let outcome = outcomes.remove(&package.name).unwrap_or_default();
            let folder = scratch.folder(copy, package);
            let name = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
            if options.steps.contains(&Step::Sizes) {
                sizes[at].push(sizes::read(&scratch.notes(), &name, &outcome.built)?);
            }
            if options.steps.contains(&Step::Test) {
                say(&format!("tests of {} {}", copy.name(), package.name));
                results[at].push(suites::run(package, &folder, &outcome.suites)?);
            }
        }
    }
    for ((row, results), sizes) in rows.iter_mut().zip(results).zip(sizes) {
        if let Ok([before, after]) = <[Results; 2]>::try_from(results) {
            row.tests = Some((before, after));
        }
        if let [before, after] = &sizes[..] {
            row.sizes = Some(sizes::compare(before, after));
        }
    }
    Ok(())
}

/// Builds a copy, and says what became of each package, by its name.
fn build(scratch: &Scratch, copy: Copy, args: &[&str]) -> io::Result<BTreeMap<String, Outcome>> {
    say(&format!("{} of {}", args.join(" "), copy.name()));
    let built = scratch.build(copy, args, args[0] == "build")?;
    if built.messages.is_empty() {
        return Err(io::Error::other(built.stderr));
    }
    let mut outcomes = messages::outcomes(&built.messages);
    let by_name = scratch.packages().iter().filter_map(|package| {
        let folder = scratch.folder(copy, package);
        let outcome = outcomes.remove(&*folder.file_name()?.to_string_lossy())?;
        Some((package.name.clone(), outcome))
    });
    Ok(by_name.collect())
}

fn say(what: &str) {
    eprintln!("==> {what}");
}
