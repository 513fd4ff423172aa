//! The table, read. It belongs to the engine, which decides by it what is asked.

pub const EVIDENCE: [&str; 5] = ["function", "type", "name", "quiet", "out_of_reach"];

pub struct Row {
    pub crate_name: &'static str,
    /// The feature that states the fact; `-` where none is needed, `n/a` where there is none.
    pub feature: &'static str,
    pub kind: &'static str,
    pub path: &'static str,
    pub method: &'static str,
    pub evidence: &'static str,
    pub confidence: &'static str,
    pub instead: &'static str,
    pub reason: &'static str,
}

impl Row {
    pub fn key(&self) -> (&'static str, &'static str) {
        (self.path, self.method)
    }
}

pub fn rows() -> Vec<Row> {
    let mut lines = include_str!("../../../macros/engine/facts/blocking_calls.tsv").lines();
    assert_eq!(lines.next(), Some("crate\tfeature\tkind\tpath\tmethod\tevidence\tconfidence\tinstead\treason"));
    lines
        .map(|line| {
            let columns = line.split('\t').collect::<Vec<_>>();
            let [crate_name, feature, kind, path, method, evidence, confidence, instead, reason] = columns[..] else {
                panic!("not nine columns: {line}")
            };
            Row { crate_name, feature, kind, path, method, evidence, confidence, instead, reason }
        })
        .collect()
}

/// The name of the marker for a text: one `_` for whatever is no letter or digit.
pub fn marker(instead: &str) -> String {
    let mut name = String::new();
    for c in instead.chars() {
        match c.is_ascii_alphanumeric() {
            true => name.push(c),
            false if !name.ends_with('_') => name.push('_'),
            false => {}
        }
    }
    name
}
