//! `cargo run --release -p engine-walk [-- [--one-of N] FOLDER…]`: every attribute on every item of every crate in the lock file, and of these
//! folders. `--one-of` takes every Nth file only.

use std::path::PathBuf;
use std::process::ExitCode;

fn main() -> ExitCode {
    let mut args = std::env::args_os().skip(1).peekable();
    let mut one_of = 1;
    if args.next_if(|arg| arg == "--one-of").is_some() {
        let Some(n) = args.next().and_then(|n| n.to_str()?.parse().ok()).filter(|n| *n > 0) else {
            eprintln!("--one-of wants a number");
            return ExitCode::FAILURE;
        };
        one_of = n;
    }
    let folders: Vec<PathBuf> = args.map(PathBuf::from).collect();
    if let Some(wrong) = folders.iter().find(|folder| !folder.is_dir()) {
        eprintln!("{} is no folder", wrong.display());
        return ExitCode::FAILURE;
    }
    match engine_walk::walk::run(&folders, one_of) {
        Ok(report) if report.failures.is_empty() && report.expansions > 0 => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("cargo metadata: {error}");
            ExitCode::FAILURE
        }
    }
}
