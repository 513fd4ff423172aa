//! What is known about functions and methods, from `facts/blocking_calls.tsv`: what to ask about a call of that name.

pub mod cancel;

mod table;

use crate::rewrite::Param;
use table::Table;

/// A row of the table that is reported.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    /// The whole path of a function, or that of a type.
    pub path: &'static str,
    /// `None` for a function.
    pub method: Option<&'static str>,
    /// What to use in async code.
    pub instead: &'static str,
    pub reason: &'static str,
}

impl Row {
    /// The name that a call has.
    fn name(&self) -> &'static str {
        self.method.unwrap_or(table::last_segment(self.path))
    }
}

/// Rows by the name that a call has.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Blocking {
    /// Functions of std: the compiler knows whether it is the one.
    Functions,
    /// Methods of types that have a fact.
    Methods,
    /// Functions and methods of crates about whose types nothing is stated: decided by the path as it is written or imported.
    Names,
    /// Those of which nothing is said.
    Quiet,
}

const TEXT: &str = include_str!("../facts/blocking_calls.tsv");
const COUNT: usize = table::count(TEXT);

#[allow(long_running_const_eval)]
static ROWS: Table<Row, COUNT> = {
    let mut rows = [Row { path: "", method: None, instead: "", reason: "" }; COUNT];
    let mut hashes = [0; COUNT];
    let (_, mut at) = table::line::<1>(TEXT, 0);
    let mut n = 0;
    while n < COUNT {
        let ([_, _, _, path, method, evidence, _, instead, reason], next) = table::line(TEXT, at);
        let (method, name) =
            if table::same(method, "-") { (None, table::last_segment(path)) } else { (Some(method), method) };
        rows[n] = Row { path, method, instead, reason };
        hashes[n] = table::hash(group(evidence) as u8, name);
        (at, n) = (next, n + 1);
    }
    Table::new(rows, hashes)
};

const fn group(evidence: &str) -> Blocking {
    match evidence.as_bytes() {
        b"function" => Blocking::Functions,
        b"type" => Blocking::Methods,
        b"name" => Blocking::Names,
        b"quiet" | b"out_of_reach" => Blocking::Quiet,
        _ => panic!("there is no such evidence"),
    }
}

impl Blocking {
    /// The rows of a call of that name.
    pub fn get(self, name: &str) -> Option<&'static [Row]> {
        ROWS.named(self as u8, name, Row::name)
    }
}

/// True if functions or methods of that crate are known by their names.
pub fn knows_by_name(of: &str) -> bool {
    #[allow(long_running_const_eval)]
    static CRATES: Table<&str, COUNT> = {
        let (mut crates, mut hashes, mut n) = ([""; COUNT], [0; COUNT], 0);
        let (_, mut at) = table::line::<1>(TEXT, 0);
        while n < COUNT {
            let ([_, _, _, path, _, evidence], next) = table::line(TEXT, at);
            if matches!(group(evidence), Blocking::Names) {
                crates[n] = table::before(path, b':');
                hashes[n] = table::hash(Blocking::Names as u8, crates[n]);
            }
            (at, n) = (next, n + 1);
        }
        Table::new(crates, hashes)
    };
    CRATES.named(Blocking::Names as u8, of, |name| name).is_some()
}

/// Rows whose path is that of a trait: its methods are meant where the file imports it.
pub fn is_trait(path: &str) -> bool {
    matches!(
        path,
        "diesel::Connection"
            | "diesel::RunQueryDsl"
            | "diesel::connection::SimpleConnection"
            | "isahc::RequestExt"
            | "pollster::FutureExt"
            | "postage::sink::Sink"
            | "postage::stream::Stream"
            | "rayon::iter::IntoParallelIterator"
            | "rayon::iter::IntoParallelRefIterator"
            | "rayon::iter::IntoParallelRefMutIterator"
            | "rayon::iter::ParallelBridge"
            | "rayon::slice::ParallelSliceMut"
    )
}

/// What a function of std takes, as far as its types are the caller's choice. `None`: nobody has looked.
pub fn params(path: &str) -> Option<&'static [Param]> {
    use Param::{Concrete, Generic, GenericMut, Scoped};
    Some(match path {
        "std::thread::sleep"
        | "std::thread::sleep_ms"
        | "std::thread::park"
        | "std::thread::park_timeout"
        | "std::thread::yield_now"
        | "std::net::TcpStream::connect_timeout" => &[],
        "std::fs::canonicalize"
        | "std::fs::create_dir"
        | "std::fs::create_dir_all"
        | "std::fs::exists"
        | "std::fs::metadata"
        | "std::fs::read"
        | "std::fs::read_dir"
        | "std::fs::read_link"
        | "std::fs::read_to_string"
        | "std::fs::remove_dir"
        | "std::fs::remove_dir_all"
        | "std::fs::remove_file"
        | "std::fs::symlink_metadata"
        | "std::fs::File::open"
        | "std::fs::File::create"
        | "std::fs::File::create_new"
        | "std::net::TcpStream::connect"
        | "std::os::unix::net::UnixStream::connect"
        | "std::io::read_to_string" => &[Generic],
        "std::fs::copy"
        | "std::fs::hard_link"
        | "std::fs::rename"
        | "std::fs::soft_link"
        | "std::fs::write"
        | "std::os::unix::fs::symlink" => &[Generic, Generic],
        "std::fs::set_permissions" => &[Generic, Concrete],
        "std::os::unix::fs::chown" | "std::os::unix::fs::lchown" => &[Generic, Concrete, Concrete],
        "std::thread::scope" => &[Scoped],
        "std::io::copy" => &[GenericMut, GenericMut],
        _ => return None,
    })
}

/// The name under which a marker stands for a text, in `async_hygiene::facts::instead`: one `_` for whatever is no letter or digit.
pub fn marker(text: &str) -> String {
    let mut name = String::new();
    for c in text.chars() {
        match c {
            _ if c.is_alphanumeric() || c == '_' => name.push(c),
            _ if name.ends_with('_') => {}
            _ => name.push('_'),
        }
    }
    name
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_found() {
        let lines = TEXT.lines().skip(1).map(|line| line.split('\t').collect::<Vec<_>>());
        let mut crates = std::collections::HashSet::new();
        for columns in lines {
            let [_, _, _, path, method, evidence, _, instead, reason] = columns[..] else { panic!("{columns:?}") };
            let name = if method == "-" { path.rsplit("::").next().unwrap() } else { method };
            let found = group(evidence).get(name).unwrap_or_else(|| panic!("{name} is not found"));
            let is_it = |row: &&Row| (row.path, row.instead, row.reason) == (path, instead, reason);
            assert!(found.iter().any(|row| is_it(&row) && row.method == (method != "-").then_some(method)), "{name}");
            assert!(found.iter().all(|row| row.name() == name), "another name has the hash of {name}");
            if evidence == "name" {
                crates.extend(path.split("::").next());
                assert!(knows_by_name(path.split("::").next().unwrap()));
            }
        }
        assert_eq!(Blocking::Functions.get("no_such_function").map(<[Row]>::len), None);
        for name in ["self", "crate", "Some", "Vec", "io", ""] {
            assert!(!crates.contains(name) && !knows_by_name(name), "{name}");
        }
    }

    #[test]
    fn the_parameters_of_every_function_are_known() {
        for line in TEXT.lines().filter(|line| line.split('\t').nth(5) == Some("function")) {
            let row = line.split('\t').nth(3).map(|path| Row { path, method: None, instead: "", reason: "" }).unwrap();
            assert!(params(row.path).is_some(), "{}", row.path);
        }
    }
}
