//! What `#[hygiene]` adds to `cargo check`: `cargo run --release -p check-time`.
//!
//! Packages that differ in the attribute on their functions only are generated in the target directory and checked
//! again and again, in turns, so that whatever else the machine does hits all of them. The smallest time of each is
//! the one that was disturbed least.

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
use timing::{Times, measure};
use workload::{Attribute, Package, Workload};

/// Statements of the long bodies.
const LENGTHS: [usize; 3] = [1_250, 2_500, 5_000];

fn main() -> ExitCode {
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
    of: &impl Fn(Workload, Attribute) -> Option<&'a Times>,
    workload: Workload,
) {
    println!("\n{functions} functions, 4 bindings alive over 2 awaits, {kind}; seconds of `cargo check`\n");
    let Some(plain) = of(workload, Attribute::None) else { return };
    let rows = Attribute::ALL.into_iter().filter_map(|attribute| {
        let times = of(workload, attribute)?;
        let ratio = format!("{:.2}", times.min() / plain.min());
        Some([attribute.text().to_owned(), seconds(times.min()), seconds(times.median()), ratio])
    });
    table::print(["attribute", "min", "median", "min / plain"], rows);

    let Some(hygiene) = of(workload, Attribute::Hygiene) else { return };
    let Some(nothing) = of(workload, Attribute::Nothing) else { return };
    println!(
        "\nthe engine, with rustc's work on what it emits: at most {:.0} µs a function",
        1e6 * (hygiene.min() - nothing.min()) / functions as f64
    );
    if let Some(instrument) = of(workload, Attribute::Instrument) {
        let share = 100.0 * (hygiene.min() - plain.min()) / (instrument.min() - plain.min());
        println!("of the time that #[tracing::instrument] adds, #[hygiene] adds {share:.0} %");
    }
}

fn long_bodies<'a>(of: &impl Fn(Workload, Attribute) -> Option<&'a Times>) {
    println!("\none long body; seconds of `cargo check`\n");
    let rows = LENGTHS.into_iter().filter_map(|statements| {
        let plain = of(Workload::Long { statements }, Attribute::None)?.min();
        let hygiene = of(Workload::Long { statements }, Attribute::Hygiene)?.min();
        let added = format!("{:.1}", 1e6 * (hygiene - plain) / statements as f64);
        Some([statements.to_string(), seconds(plain), seconds(hygiene), added])
    });
    table::print(["statements", "plain", "#[hygiene]", "added µs / statement"], rows);
}
