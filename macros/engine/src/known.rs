//! What is known about functions and methods, from `facts/blocking_calls.tsv`: what to ask about a call of that name.

pub mod cancel;

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use crate::rewrite::Param;

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

/// The rows by the name that a call has.
#[derive(Default, Debug)]
pub struct Blocking {
    /// Functions of std: the compiler knows whether it is the one.
    pub functions: HashMap<&'static str, Vec<Row>>,
    /// Methods of types that have a fact.
    pub methods: HashMap<&'static str, Vec<Row>>,
    /// Functions and methods of crates about whose types nothing is stated: decided by the path as it is written or imported.
    pub names: HashMap<&'static str, Vec<Row>>,
    /// The crates of those.
    pub crates: HashSet<&'static str>,
}

const TABLE: &str = include_str!("../facts/blocking_calls.tsv");

/// The table, read once.
pub fn blocking() -> &'static Blocking {
    static BLOCKING: LazyLock<Blocking> = LazyLock::new(|| {
        let mut blocking = Blocking::default();
        for (evidence, row) in rows() {
            let last = row.method.or_else(|| row.path.rsplit("::").next()).unwrap_or_default();
            let by_name = match evidence {
                "function" => &mut blocking.functions,
                "type" => &mut blocking.methods,
                "name" => {
                    blocking.crates.extend(row.path.split("::").next());
                    &mut blocking.names
                }
                _ => continue,
            };
            by_name.entry(last).or_default().push(row);
        }
        blocking
    });
    &BLOCKING
}

fn rows() -> impl Iterator<Item = (&'static str, Row)> {
    TABLE.lines().skip(1).filter_map(|line| {
        let columns: Vec<&str> = line.split('\t').collect();
        let [_, _, _, path, method, evidence, _, instead, reason] = columns[..] else { return None };
        let method = (method != "-").then_some(method);
        Some((evidence, Row { path, method, instead, reason }))
    })
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
    fn every_row_is_read() {
        let lines = TABLE.lines().count() - 1;
        assert_eq!(rows().count(), lines);
        let evidence = ["function", "type", "name", "quiet", "out_of_reach"];
        rows().for_each(|(e, row)| assert!(evidence.contains(&e), "{row:?}"));
    }

    #[test]
    fn the_parameters_of_every_function_are_known() {
        for row in blocking().functions.values().flatten() {
            assert!(params(row.path).is_some(), "{}", row.path);
        }
    }
}
