//! What `#[hygiene]` adds to `cargo check`: `cargo run --release -p check-time`.
//!
//! Packages that differ in the attribute on their functions only are generated in the target directory and checked
//! again and again, in turns, so that whatever else the machine does hits all of them. The smallest time of each is
//! the one that was disturbed least.

mod expansion;
mod options;
mod scratch;
mod table;
mod timing;
mod workload;

use std::io;
use std::process::ExitCode;

use options::Options;
use scratch::Scratch;
use table::seconds;
use timing::{Measured, measure};
use workload::{Attribute, Package, Workload};

/// Statements of the long bodies.
const LENGTHS: [usize; 3] = [1_250, 2_500, 5_000];

fn main() -> ExitCode {
    if let Some(outcome) = expansion::stand_in_for_rustc() {
        return outcome.unwrap_or(ExitCode::FAILURE);
    }
    let options = match Options::of_command_line() {
        Ok(options) => options,
        Err(message) => {
            eprintln!("{message}");
            return ExitCode::FAILURE;
        }
    };
    match benchmark(&options) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn benchmark(options: &Options) -> io::Result<()> {
    let functions = options.functions;
    let packages = packages(functions);
    println!("generating and checking {} packages; the first time this builds their dependencies", packages.len());
    let scratch = Scratch::prepare(&packages, options)?;
    let packages: Vec<Package> = packages.into_iter().filter(|package| scratch.has(package)).collect();

    println!("measuring, {} rounds", options.rounds);
    let times = measure(&scratch, &packages, options.rounds)?;
    let of = |workload, attribute| times.get(&Package { workload, attribute });

    many_functions(functions, "each a plain struct", &of, Workload::Plain { functions });
    many_functions(
        functions,
        "made by `lock().await` of a type that is no lock",
        &of,
        Workload::LockLike { functions },
    );
    long_bodies(&of);
    Ok(())
}

fn packages(functions: usize) -> Vec<Package> {
    let all =
        Attribute::ALL.into_iter().map(|attribute| Package { workload: Workload::Plain { functions }, attribute });
    let twins =
        [Workload::LockLike { functions }].into_iter().chain(LENGTHS.map(|statements| Workload::Long { statements }));
    let pair = [Attribute::None, Attribute::Hygiene];
    all.chain(twins.flat_map(|workload| pair.map(|attribute| Package { workload, attribute }))).collect()
}

fn many_functions<'a>(
    functions: usize,
    kind: &str,
    of: &impl Fn(Workload, Attribute) -> Option<&'a Measured>,
    workload: Workload,
) {
    println!("\n{functions} functions, 4 bindings alive over 2 awaits, {kind}; seconds\n");
    let Some(plain) = of(workload, Attribute::None) else { return };
    let rows = Attribute::ALL.into_iter().filter_map(|attribute| {
        let Measured { check, expansion } = of(workload, attribute)?;
        let ratio = format!("{:.2}", check.min() / plain.check.min());
        let times = [seconds(check.min()), seconds(check.median()), ratio, seconds(expansion.min())];
        let [min, median, ratio, expansion] = times;
        Some([attribute.text().to_owned(), min, median, ratio, expansion])
    });
    table::print(["attribute", "cargo check, min", "median", "min / plain", "expansion, min"], rows);
    println!();

    let Some(hygiene) = of(workload, Attribute::Hygiene) else { return };
    let base = of(workload, Attribute::Nothing).unwrap_or(plain);
    let engine = 1e6 * (hygiene.expansion.min() - base.expansion.min()) / functions as f64;
    let all = 1e6 * (hygiene.check.min() - base.check.min()) / functions as f64;
    println!("a function takes the engine {engine:.0} µs; with rustc's work on what it emits, {all:.0} µs");
    if let Some(instrument) = of(workload, Attribute::Instrument) {
        let share = 100.0 * (hygiene.check.min() - plain.check.min()) / (instrument.check.min() - plain.check.min());
        println!("of the time that #[tracing::instrument] adds, #[hygiene] adds {share:.0} %");
    }
}

fn long_bodies<'a>(of: &impl Fn(Workload, Attribute) -> Option<&'a Measured>) {
    println!("\none long body; seconds of `cargo check`, minima\n");
    let rows = LENGTHS.into_iter().filter_map(|statements| {
        let plain = of(Workload::Long { statements }, Attribute::None)?;
        let hygiene = of(Workload::Long { statements }, Attribute::Hygiene)?;
        let a_statement = |hygiene: f64, plain: f64| format!("{:.0}", 1e6 * (hygiene - plain) / statements as f64);
        Some([
            statements.to_string(),
            seconds(plain.check.min()),
            seconds(hygiene.check.min()),
            a_statement(plain.check.min(), 0.0),
            a_statement(hygiene.check.min(), plain.check.min()),
            a_statement(hygiene.expansion.min(), plain.expansion.min()),
        ])
    });
    let heads = ["statements", "plain", "#[hygiene]", "µs a statement: plain", "added", "of that, the engine"];
    table::print(heads, rows);
}
