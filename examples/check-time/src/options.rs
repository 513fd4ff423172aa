//! The command line.

use std::env;

const USAGE: &str = "\
usage: check-time [--rounds N] [--functions N] [--incremental]

  --rounds N      how often each package is checked (5)
  --functions N   functions of a package (1000)
  --incremental   leave rustc's incremental cache on: the time after an edit that changed nothing but the time stamp";

/// What to measure.
#[derive(Debug)]
pub struct Options {
    /// How often each package is checked.
    pub rounds: usize,
    /// Functions of a package.
    pub functions: usize,
    /// Whether rustc may use what it knows from the check before.
    pub incremental: bool,
}

impl Options {
    /// Reads the command line. An `Err` is for the reader.
    pub fn of_command_line() -> Result<Self, String> {
        let mut options = Options { rounds: 5, functions: 1_000, incremental: false };
        let mut args = env::args().skip(1);
        while let Some(arg) = args.next() {
            match arg.as_str() {
                "--rounds" => options.rounds = number(args.next())?,
                "--functions" => options.functions = number(args.next())?,
                "--incremental" => options.incremental = true,
                _ => return Err(USAGE.to_owned()),
            }
        }
        Ok(options)
    }
}

fn number(arg: Option<String>) -> Result<usize, String> {
    arg.and_then(|arg| arg.parse().ok()).filter(|n| *n > 0).ok_or_else(|| USAGE.to_owned())
}
