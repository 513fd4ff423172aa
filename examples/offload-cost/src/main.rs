//! What `#[offload]` adds to a call: `cargo run --release -p offload-cost`.
//!
//! The same little work goes to the blocking pool by hand and in every form of this crate, in turns, so that whatever else the machine
//! does hits all of them. A round is many calls of one form; the smallest round of each is the one that was disturbed least.

mod forms;
mod rounds;

use std::env;
use std::io;
use std::process::ExitCode;

use forms::Form;
use rounds::Options;

const USAGE: &str = "\
usage: offload-cost [--rounds N] [--calls N]

  --rounds N   how often each form is measured (400)
  --calls N    calls of a round (200)";

fn main() -> ExitCode {
    let Some(options) = options() else {
        eprintln!("{USAGE}");
        return ExitCode::FAILURE;
    };
    match report(&options) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn options() -> Option<Options> {
    let mut options = Options { rounds: 400, calls: 200 };
    let mut args = env::args().skip(1);
    while let Some(arg) = args.next() {
        let number = args.next()?.parse().ok().filter(|n| *n > 0)?;
        match arg.as_str() {
            "--rounds" => options.rounds = number,
            "--calls" => options.calls = number,
            _ => return None,
        }
    }
    Some(options)
}

fn report(options: &Options) -> io::Result<()> {
    println!("{} rounds of {} calls of each form, in turns\n", options.rounds, options.calls);
    let times = rounds::measure(options)?;
    println!("  {:<36} {:>10} {:>10} {:>12} {:>15}", "", "min, µs", "median, µs", "min / hand", "median / hand");
    for (form, own) in Form::ALL.into_iter().zip(&times) {
        let by_hand = &times[form.by_hand() as usize];
        println!(
            "  {:<36} {:>10.3} {:>10.3} {:>12.3} {:>15.3}",
            form.text(),
            own.min(),
            own.median(),
            own.min() / by_hand.min(),
            own.median() / by_hand.median()
        );
    }
    Ok(())
}
