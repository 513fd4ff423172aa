//! `cargo run --release -p engine-walk [-- [--one-of N] [--from K] [--only] FOLDER…]`: every attribute on every item of every crate in the lock file,
//! and of these folders. `--one-of` takes every Nth file only, `--from` begins with the file of that number: with 0 to N - 1 all are walked.
//! `--only` leaves the lock file alone.

use std::path::PathBuf;
use std::process::ExitCode;

use engine_walk::walk;

fn main() -> ExitCode {
    let mut args = std::env::args_os().skip(1).peekable();
    let (mut one_of, mut from) = (1, 0);
    for (option, number, least) in [("--one-of", &mut one_of, 1), ("--from", &mut from, 0)] {
        if args.next_if(|arg| arg == option).is_some() {
            let Some(n) = args.next().and_then(|n| n.to_str()?.parse().ok()).filter(|n| *n >= least) else {
                eprintln!("{option} wants a number");
                return ExitCode::FAILURE;
            };
            *number = n;
        }
    }
    let only = args.next_if(|arg| arg == "--only").is_some();
    let folders: Vec<PathBuf> = args.map(PathBuf::from).collect();
    if let Some(wrong) = folders.iter().find(|folder| !folder.is_dir()) {
        eprintln!("{} is no folder", wrong.display());
        return ExitCode::FAILURE;
    }
    let locked = if only { Ok(Vec::new()) } else { walk::locked() };
    match locked.map(|locked| walk::run(&[locked, folders].concat(), one_of, from)) {
        Ok(report) if report.failures.is_empty() && report.expansions > 0 => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("cargo metadata: {error}");
            ExitCode::FAILURE
        }
    }
}
