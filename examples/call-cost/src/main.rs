//! What `#[cancellable]`, `#[timeout]` and `#[bounded]` add to a call: `cargo run --release -p call-cost`.
//!
//! The same little body runs bare, with the attributes, and with what one would write by hand, in turns, so that whatever else the machine
//! does hits all of them. A round is many calls of one form. `min` compares the least disturbed round of a form with that of the form it
//! is measured against, `median` is the median of what the two took in the same turn.

mod allocations;
mod bodies;
mod forms;
mod rounds;
mod sizes;

use std::env;
use std::process::ExitCode;

use forms::{Bench, Form};
use rounds::Options;

const USAGE: &str = "\
usage: call-cost [--rounds N] [--calls N] [--form N]

  --rounds N   how often each form is measured (200)
  --calls N    calls of a round (1000)
  --form N     one round of the N-th form alone, and no report: for who counts instructions";

fn main() -> ExitCode {
    let Some(options) = options() else {
        eprintln!("{USAGE}");
        return ExitCode::FAILURE;
    };
    match options.form {
        None => report(&options),
        Some(n) => match forms::all().get(n - 1) {
            Some(form) => (form.run)(&Bench::new(), options.calls),
            None => return ExitCode::FAILURE,
        },
    }
    ExitCode::SUCCESS
}

fn options() -> Option<Options> {
    let mut options = Options { rounds: 200, calls: 1000, form: None };
    let mut args = env::args().skip(1);
    while let Some(arg) = args.next() {
        let number = args.next()?.parse().ok().filter(|n| *n > 0)?;
        match arg.as_str() {
            "--rounds" => options.rounds = number,
            "--calls" => options.calls = number,
            "--form" => options.form = Some(number),
            _ => return None,
        }
    }
    Some(options)
}

fn report(options: &Options) {
    println!(
        "{} rounds of {} calls of each form, in turns. The first of a group is what the others are compared with.",
        options.rounds, options.calls
    );
    let bench = Bench::new();
    let forms = forms::all();
    let measured = rounds::measure(options, &forms, &bench);
    for (n, form) in forms.iter().enumerate() {
        if form.base == n {
            println!(
                "\n  {:<58} {:>9} {:>9} {:>8} {:>8} {:>12}",
                form.group, "min, ns", "median", "min", "median", "allocations"
            );
        }
        let own = &measured[n];
        println!(
            "  {:<58} {:>9.1} {:>9.1} {:>8.3} {:>8.3} {:>12.2}",
            form.text,
            own.min(),
            own.median(),
            own.min_ratio(&measured[form.base]),
            own.median_ratio(&measured[form.base]),
            own.allocations,
        );
    }
    println!("\nOf what `select!` at each await adds, `#[cancellable]` adds\n");
    for group in ["ten ready awaits", "ten awaits that wait once and may be dropped"] {
        let of = |text: &str| forms.iter().position(|form: &Form| form.group == group && form.text.starts_with(text));
        let (Some(bare), Some(select)) = (of("bare"), of("select!")) else { continue };
        for (n, form) in forms.iter().enumerate().filter(|(_, form)| form.group == group) {
            if form.text.starts_with("#[cancellable") {
                let added = |median: bool, form: usize| match median {
                    true => measured[form].median() - measured[bare].median(),
                    false => measured[form].min() - measured[bare].min(),
                };
                let part = |median: bool| 100.0 * added(median, n) / added(median, select);
                println!("  {group}, {:<40} {:>6.1} % (min) {:>6.1} % (median)", form.text, part(false), part(true));
            }
        }
    }
    println!("\nBytes of the future\n");
    sizes::print(&bench.runtime);
}
