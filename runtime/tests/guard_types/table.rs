//! The table, read.

pub const KINDS: [&str; 7] = ["lock", "async_lock", "permit", "borrow", "entered", "none", "out_of_reach"];

pub struct Row {
    pub crate_name: &'static str,
    /// The feature that states the fact; `-` where none is needed, `n/a` where there is none.
    pub feature: &'static str,
    pub type_path: &'static str,
    pub kind: &'static str,
    pub reason: &'static str,
}

pub fn rows() -> Vec<Row> {
    let mut lines = include_str!("../../facts/guard_types.tsv").lines();
    assert_eq!(lines.next(), Some("crate\tfeature\ttype_path\tkind\treason"));
    lines
        .map(|line| {
            let columns = line.split('\t').collect::<Vec<_>>();
            let [crate_name, feature, type_path, kind, reason] = columns[..] else {
                panic!("not five columns: {line}")
            };
            Row { crate_name, feature, type_path, kind, reason }
        })
        .collect()
}
