//! The command line.

use std::collections::BTreeSet;
use std::path::PathBuf;

use crate::annotate::Order;

pub const HELP: &str = "\
Published crates, annotated in scratch copies, and compared with what they are without.

  --crate NAME      only this one; may be given several times
  --steps LIST      of check,test,sizes,time: the default is all; findings alone is a part of check, copies alone of all
  --rounds N        of the measurement of `cargo check`, default 5
  --above, --below  where #[hygiene] stands among other attributes; the default is in turns
  --scratch DIR     for the copies and what is built; the default is in the target directory
  --findings FILE   where what is found is written, default `findings.tsv` in the scratch folder
  --locked          with the lock file of the workspace
  --update-lock     keep the lock file that cargo made";

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Step {
    /// What comes before all others.
    Copies,
    Findings,
    Check,
    Test,
    Sizes,
    Time,
}

#[derive(Clone, Debug)]
pub struct Options {
    pub crates: Vec<String>,
    pub steps: BTreeSet<Step>,
    pub rounds: usize,
    pub order: Order,
    pub scratch: Option<PathBuf>,
    pub findings: Option<PathBuf>,
    pub locked: bool,
    pub update_lock: bool,
}

impl Default for Options {
    fn default() -> Self {
        Options {
            crates: Vec::new(),
            steps: BTreeSet::from([Step::Check, Step::Test, Step::Sizes, Step::Time]),
            rounds: 5,
            order: Order::InTurns,
            scratch: None,
            findings: None,
            locked: false,
            update_lock: false,
        }
    }
}

impl Options {
    /// `Err`: what is wrong, or the help.
    pub fn read(args: impl IntoIterator<Item = String>) -> Result<Self, String> {
        let mut options = Options::default();
        let mut args = args.into_iter();
        while let Some(arg) = args.next() {
            let mut value = || args.next().ok_or(format!("{arg} wants a value\n\n{HELP}"));
            match arg.as_str() {
                "--crate" => options.crates.push(value()?),
                "--steps" => options.steps = value()?.split(',').map(step).collect::<Result<_, _>>()?,
                "--rounds" => options.rounds = value()?.parse().map_err(|_| "--rounds wants a number".to_owned())?,
                "--above" => options.order = Order::Above,
                "--below" => options.order = Order::Below,
                "--scratch" => options.scratch = Some(value()?.into()),
                "--findings" => options.findings = Some(value()?.into()),
                "--locked" => options.locked = true,
                "--update-lock" => options.update_lock = true,
                "--help" | "-h" => return Err(HELP.to_owned()),
                other => return Err(format!("{other} is unknown\n\n{HELP}")),
            }
        }
        Ok(options)
    }
}

fn step(name: &str) -> Result<Step, String> {
    match name {
        "copies" => Ok(Step::Copies),
        "findings" => Ok(Step::Findings),
        "check" => Ok(Step::Check),
        "test" => Ok(Step::Test),
        "sizes" => Ok(Step::Sizes),
        "time" => Ok(Step::Time),
        other => Err(format!("{other} is no step\n\n{HELP}")),
    }
}

#[cfg(test)]
mod tests {
    use super::{Options, Step};

    fn read(line: &str) -> Result<Options, String> {
        Options::read(line.split_whitespace().map(str::to_owned))
    }

    #[test]
    fn arguments() {
        let options = read("--crate a --crate b --steps check,sizes --rounds 3").unwrap();
        assert_eq!((options.crates.len(), options.rounds), (2, 3));
        assert!(options.steps.contains(&Step::Sizes) && !options.steps.contains(&Step::Time));
        assert!(read("--steps all").is_err() && read("--rounds").is_err() && read("more").is_err());
    }
}
