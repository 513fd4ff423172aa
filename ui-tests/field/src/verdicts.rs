//! `findings.tsv`: what was found, and whether it is true, judged by hand.

use std::collections::BTreeMap;
use std::io;

use crate::list::Package;
use crate::messages::Finding;

/// One judged finding.
#[derive(Clone, Debug)]
pub struct Verdict {
    pub package: String,
    pub version: String,
    pub finding: Finding,
    pub is_true: bool,
}

/// What the table says of what was found.
#[derive(Debug, Default)]
pub struct Judged {
    /// True and false ones, by lint.
    pub by_lint: BTreeMap<String, (usize, usize)>,
    pub unjudged: Vec<Finding>,
    /// Judged, and no longer found.
    pub gone: Vec<Finding>,
}

pub const HEADER: &str = "crate\tversion\tfile\tline\tlint\tfunction\tverdict\treason";

/// Reads the table.
pub fn read(table: &str) -> io::Result<Vec<Verdict>> {
    let wrong = |row: &str| io::Error::other(format!("findings.tsv: no finding with a verdict and a reason: {row}"));
    let rows = table.lines().filter(|line| !line.is_empty() && !line.starts_with('#') && *line != HEADER);
    let verdicts = rows.map(|row| {
        let cells: Vec<&str> = row.split('\t').collect();
        let &[package, version, file, line, lint, _function, verdict, reason] = &cells[..] else {
            return Err(wrong(row));
        };
        let is_true = match verdict {
            "true" => true,
            "false" => false,
            _ => return Err(wrong(row)),
        };
        let line = line.parse().map_err(|_| wrong(row))?;
        if reason.trim().is_empty() {
            return Err(wrong(row));
        }
        let finding = Finding { file: file.to_owned(), line, lint: lint.to_owned() };
        Ok(Verdict { package: package.to_owned(), version: version.to_owned(), finding, is_true })
    });
    verdicts.collect()
}

/// Those of one package.
pub fn of<'v>(verdicts: &'v [Verdict], package: &'v Package) -> impl Iterator<Item = &'v Verdict> {
    verdicts.iter().filter(|verdict| verdict.package == package.name && verdict.version == package.version)
}

/// Compares what was found with the table.
pub fn judge<'f>(verdicts: &[Verdict], package: &Package, found: impl IntoIterator<Item = &'f Finding>) -> Judged {
    let mut judged = Judged::default();
    let mut known: BTreeMap<&Finding, bool> = of(verdicts, package).map(|v| (&v.finding, v.is_true)).collect();
    for finding in found {
        match known.remove(finding) {
            Some(is_true) => {
                let (right, wrong) = judged.by_lint.entry(finding.lint.clone()).or_default();
                *if is_true { right } else { wrong } += 1;
            }
            None => judged.unjudged.push(finding.clone()),
        }
    }
    judged.gone = known.into_keys().cloned().collect();
    judged
}

#[cfg(test)]
mod tests {
    use super::{HEADER, judge, read};
    use crate::list::Package;
    use crate::messages::Finding;

    #[test]
    fn found_unjudged_and_gone() {
        let table = format!(
            "{HEADER}\na\t1\tsrc/a.rs\t3\tbusy_loop\tf\ttrue\tspins\na\t1\tsrc/a.rs\t4\tfuturelock\tf\tfalse\tno\n"
        );
        let verdicts = read(&table).unwrap();
        let package = Package { name: "a".into(), version: "1".into(), features: vec![], facts: vec![], skip: vec![] };
        let finding = |line, lint: &str| Finding { file: "src/a.rs".into(), line, lint: lint.into() };
        let judged = judge(&verdicts, &package, &[finding(3, "busy_loop"), finding(9, "busy_loop")]);
        assert_eq!(judged.by_lint["busy_loop"], (1, 0));
        assert_eq!((judged.unjudged, judged.gone), (vec![finding(9, "busy_loop")], vec![finding(4, "futurelock")]));
        assert!(read("a\t1\tsrc/a.rs\t3\tbusy_loop\tf\tperhaps\tspins").is_err());
        assert!(read("a\t1\tsrc/a.rs\t3\tbusy_loop\tf\ttrue\t").is_err());
    }

    #[test]
    fn the_table_is_readable() {
        read(include_str!("../findings.tsv")).unwrap();
    }
}
