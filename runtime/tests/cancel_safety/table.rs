//! The table, read. It belongs to the engine, as that of blocking calls does.

pub const EVIDENCE: [&str; 6] = ["type", "trait", "future", "name", "quiet", "out_of_reach"];

pub struct Row {
    pub crate_name: &'static str,
    /// The feature that states the fact; `n/a` where there is none.
    pub feature: &'static str,
    /// The type of the receiver or the future, without its parameters; `-` for a function, whose path is the method.
    pub path: &'static str,
    pub method: &'static str,
    pub verdict: &'static str,
    pub evidence: &'static str,
    /// A marker of `lost`; `inner` for what a future or closure inside loses.
    pub lost: &'static str,
    pub reason: &'static str,
    pub depends_on: &'static str,
}

impl Row {
    pub fn key(&self) -> (&'static str, &'static str) {
        (self.path, self.method)
    }

    pub fn is_fact(&self) -> bool {
        ["type", "trait", "future"].contains(&self.evidence)
    }

    /// As a probe puts it.
    pub fn answer(&self) -> String {
        match self.verdict {
            "safe" => "safe".to_owned(),
            verdict => format!("{verdict} {}", self.lost),
        }
    }
}

pub fn rows() -> Vec<Row> {
    let mut lines = include_str!("../../../macros/engine/facts/cancel_safety.tsv").lines();
    assert_eq!(lines.next(), Some("crate\tfeature\ttype\tmethod\tverdict\tevidence\tlost\treason\tdepends_on"));
    lines
        .map(|line| {
            let columns = line.split('\t').collect::<Vec<_>>();
            let [crate_name, feature, path, method, verdict, evidence, lost, reason, depends_on] = columns[..] else {
                panic!("not nine columns: {line}")
            };
            Row { crate_name, feature, path, method, verdict, evidence, lost, reason, depends_on }
        })
        .collect()
}
