//! `cargo run -p oracle -- DIR [--crate NAME]… [--seed N] [--rounds N] [--show N] [--keep DIR]`: the comparison on a workspace of real crates.
//!
//! `DIR` is a scratch copy: its packages' sources are rewritten and put back. First everything is compared as it is, then, `--rounds` times,
//! with guards in it. Ends with 1 if something that we call held is not stored, or if nothing was compared.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::ExitCode;

use oracle::compare::{Finding, Tally};
use oracle::workspace::{self, Failed, InjectedTally};

struct Args {
    dir: PathBuf,
    crates: Vec<String>,
    seed: u64,
    rounds: u64,
    /// How many of each kind are shown.
    show: usize,
    /// Where the sources with guards are kept.
    keep: Option<PathBuf>,
}

fn args() -> Result<Args, String> {
    let mut found = Args { dir: PathBuf::new(), crates: Vec::new(), seed: 1, rounds: 1, show: 3, keep: None };
    let mut given = std::env::args().skip(1);
    while let Some(arg) = given.next() {
        let mut value = || given.next().ok_or(format!("{arg} wants a value"));
        let number = |text: String| text.parse().map_err(|_| format!("{text} is no number"));
        match arg.as_str() {
            "--crate" => found.crates.push(value()?),
            "--seed" => found.seed = number(value()?)?,
            "--rounds" => found.rounds = number(value()?)?,
            "--show" => found.show = number(value()?)? as usize,
            "--keep" => found.keep = Some(PathBuf::from(value()?)),
            _ if arg.starts_with('-') => return Err(format!("no option {arg}")),
            _ => found.dir = PathBuf::from(arg),
        }
    }
    found.dir = found.dir.canonicalize().map_err(|error| format!("which workspace? {error}"))?;
    Ok(found)
}

fn main() -> ExitCode {
    match args().and_then(|args| run(&args)) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn run(args: &Args) -> Result<bool, String> {
    let mut targets = workspace::targets(&args.dir)?;
    targets.retain(|target| args.crates.is_empty() || args.crates.contains(&target.package));
    let mut all = Tally::default();
    let mut with_guards = InjectedTally::default();
    println!("{HEADER}");
    for target in &targets {
        match workspace::measure(&args.dir, target) {
            Ok(tally) => {
                row(&target.name, &tally);
                show(tally.wrong.iter());
                all.add(tally);
            }
            Err(failed) => {
                why(&target.name, failed);
                continue;
            }
        }
        for seed in args.seed..args.seed + args.rounds {
            match workspace::measure_injected(&args.dir, target, seed, args.keep.as_deref()) {
                Ok(found) => {
                    row(&format!("  with {} guards, seed {seed}", found.forms.len()), &found.tally);
                    show(found.tally.wrong.iter());
                    with_guards.add(found);
                }
                Err(failed) => why(&target.name, failed),
            }
        }
    }
    row("all as it is", &all);
    row(&format!("all with {} guards", with_guards.guards), &with_guards.tally);
    if with_guards.left > 0 {
        println!("left without guards, as they would not compile with them: {} functions", with_guards.left);
    }
    for tally in [&all, &with_guards.tally] {
        for (reason, found) in &tally.missed {
            println!("stored, dropped somewhere, and not held by us; {reason}: {}", found.len());
            show(found.iter().take(args.show));
        }
    }
    for ((why, form), found) in &with_guards.missed {
        println!("guards stored, and not held by us; {why}, {form}: {}", found.len());
        show(found.iter().take(args.show));
    }
    let wrong: Vec<&Finding> = all.wrong.iter().chain(&with_guards.tally.wrong).collect();
    println!("held by us, and not stored: {}", wrong.len());
    show(wrong.iter().copied());
    Ok(wrong.is_empty() && all.awaits > 0)
}

const HEADER: &str = "| what | functions | bodies | awaits | held and stored | not stored, no drop glue | no place | in doubt | guards held and stored | guards stored | stored, not held | held, not stored |\n| --- | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: |";

fn row(what: &str, t: &Tally) {
    println!(
        "| {what} | {} | {} | {} | {} | {} | {} | {} | {} | {} | {} | {} |",
        t.functions,
        t.bodies,
        t.awaits,
        t.agreed,
        t.plain,
        t.placeless,
        t.in_doubt,
        t.guards,
        t.guards_stored,
        t.missed.values().map(|found| found.len()).sum::<usize>(),
        t.wrong.len()
    );
}

fn show<'f>(found: impl Iterator<Item = &'f Finding>) {
    for finding in found {
        let (at, declared) = (&finding.at, &finding.declared.start);
        let what: String = finding.what.chars().take(60).map(|c| if c == '\n' { ' ' } else { c }).collect();
        println!(
            "    {}:{}:{}: `{what}` of {}:{}, in {}",
            at.file, at.start.line, at.start.column, declared.line, declared.column, finding.body
        );
    }
}

fn why(name: &str, failed: Failed) {
    match failed {
        Failed::Other(text) => println!("{name}: {text}"),
        Failed::Compile(errors) => {
            println!("{name}: does not compile");
            let distinct: BTreeMap<&str, &(String, usize)> =
                errors.iter().filter_map(|e| Some((e.text.as_str(), e.places.first()?))).collect();
            for (text, (file, line)) in distinct.into_iter().take(5) {
                println!("    {file}:{line}: {text}");
            }
        }
    }
}
