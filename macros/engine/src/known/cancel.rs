//! What is known of futures that are dropped before they are done, from `facts/cancel_safety.tsv`.

use std::collections::HashMap;
use std::sync::LazyLock;

/// A row of the table.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    /// The path of the type or the extension trait; `-` for a function.
    pub of: &'static str,
    /// The method, or the whole path of a function.
    pub name: &'static str,
    pub verdict: Verdict,
    pub evidence: Evidence,
    /// What is lost, by the name of its marker.
    pub lost: &'static str,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Verdict {
    Safe,
    Partial,
    Unsafe,
    /// The documentation is silent.
    Undocumented,
}

/// How it is known which call is meant.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Evidence {
    /// By the type of the receiver.
    Type,
    /// By a trait that the type has.
    Trait,
    /// By the type of the future.
    Future,
    /// By the path, as it is written or imported.
    Name,
    /// Something else decides, or nobody can tell.
    Quiet,
}

/// The rows by the name that a call has.
#[derive(Default, Debug)]
pub struct Cancel {
    pub methods: HashMap<&'static str, Vec<Row>>,
    pub functions: HashMap<&'static str, Vec<Row>>,
}

const TABLE: &str = include_str!("../../facts/cancel_safety.tsv");

/// The table, read once.
pub fn cancel() -> &'static Cancel {
    static CANCEL: LazyLock<Cancel> = LazyLock::new(|| {
        let mut cancel = Cancel::default();
        for row in rows() {
            let last = row.name.rsplit("::").next().unwrap_or(row.name);
            let by_name = if row.of == "-" { &mut cancel.functions } else { &mut cancel.methods };
            by_name.entry(last).or_default().push(row);
        }
        cancel
    });
    &CANCEL
}

fn rows() -> impl Iterator<Item = Row> {
    TABLE.lines().skip(1).filter_map(|line| {
        let columns: Vec<&'static str> = line.split('\t').collect();
        let [_, _, of, name, verdict, evidence, lost, ..] = columns[..] else { return None };
        let verdict = match verdict {
            "safe" => Verdict::Safe,
            "partial" => Verdict::Partial,
            "unsafe" => Verdict::Unsafe,
            _ => Verdict::Undocumented,
        };
        let evidence = match evidence {
            "type" => Evidence::Type,
            "trait" => Evidence::Trait,
            "future" => Evidence::Future,
            "name" => Evidence::Name,
            _ => Evidence::Quiet,
        };
        // A path that is written has no parameters here.
        let of = if evidence == Evidence::Name { of.split('<').next().unwrap_or(of) } else { of };
        Some(Row { of, name, verdict, evidence, lost })
    })
}

/// The row of a function, or of a method that is called by the path of its type: `TcpStream::connect(..)`.
pub fn by_path(name: &str, path: impl FnOnce() -> String) -> Option<&'static Row> {
    let functions = cancel().functions.get(name).into_iter().flatten();
    let by_type = |row: &&Row| matches!(row.evidence, Evidence::Type | Evidence::Name);
    let methods = cancel().methods.get(name).into_iter().flatten().filter(by_type);
    let mut rows =
        functions.chain(methods).filter(|row| row.lost != "inner" && row.evidence != Evidence::Quiet).peekable();
    rows.peek()?;
    let path = path();
    let of = path.rsplit_once("::").map(|(of, _)| of);
    rows.find(|row| if row.of == "-" { row.name == path } else { Some(row.of) == of })
}

/// The rows of types about which nothing is stated, by the name of a method; those about every method of a type too.
pub fn by_declared_type(method: &str) -> impl Iterator<Item = &'static Row> {
    let rows = [method, "*"].into_iter().filter_map(|name| cancel().methods.get(name));
    rows.flatten().filter(|row| row.evidence == Evidence::Name)
}

/// The traits of `async_hygiene::facts::by_trait` that stand for an extension trait with such a method.
pub fn by_trait(row: &Row) -> Option<&'static str> {
    let name = row.of.rsplit("::").next().unwrap_or_default();
    let tokio = row.of.starts_with("tokio::");
    Some(match name {
        "AsyncReadExt" if tokio => "TokioRead",
        "AsyncBufReadExt" if tokio => "TokioBufRead",
        "AsyncWriteExt" if tokio => "TokioWrite",
        "AsyncSeekExt" if tokio => "TokioSeek",
        "AsyncReadExt" => "FuturesRead",
        "AsyncBufReadExt" => "FuturesBufRead",
        "AsyncWriteExt" => "FuturesWrite",
        "AsyncSeekExt" => "FuturesSeek",
        "StreamExt" | "TryStreamExt" => "Stream",
        _ if row.evidence == Evidence::Trait && row.name == "next" => "Stream",
        _ => return None,
    })
}

/// True if dropping the future of a method of this name loses something, whatever it is called on.
pub fn always_loses(method: &str) -> Option<&'static str> {
    let rows = cancel().methods.get(method)?;
    let io = |row: &Row| matches!(row.lost, "bytes_read" | "bytes_written" | "exit_status" | "items");
    // What nobody has settled does not speak against it.
    let mut settled = rows.iter().filter(|row| row.verdict != Verdict::Undocumented).peekable();
    let lost = settled.peek()?.lost;
    settled.all(|row| row.verdict == Verdict::Unsafe && io(row)).then_some(lost)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_read() {
        assert_eq!(rows().count(), TABLE.lines().count() - 1);
    }

    /// So that one text says what a method loses, whatever it is called on.
    #[test]
    fn methods_of_one_name_and_verdict_lose_one_thing() {
        for (name, rows) in &cancel().methods {
            for verdict in [Verdict::Partial, Verdict::Unsafe] {
                let by_type = |row: &&Row| matches!(row.evidence, Evidence::Type | Evidence::Trait);
                let mut lost: Vec<_> =
                    rows.iter().filter(by_type).filter(|r| r.verdict == verdict).map(|r| r.lost).collect();
                lost.sort_unstable();
                lost.dedup();
                assert!(lost.len() <= 1, "{name}: {lost:?}");
            }
        }
    }

    #[test]
    fn functions_and_methods_by_their_path() {
        let verdict = |path: &str| {
            let name = path.rsplit("::").next().unwrap_or_default();
            by_path(name, || path.to_owned()).map(|row| row.verdict)
        };
        assert_eq!(verdict("tokio::io::copy"), Some(Verdict::Unsafe));
        assert_eq!(verdict("tokio::net::TcpStream::connect"), Some(Verdict::Partial));
        assert_eq!(verdict("async_io::Async::readable"), Some(Verdict::Safe), "whatever it is of");
        assert_eq!(verdict("connect"), None, "of what?");
        assert_eq!(verdict("crate::net::TcpStream::connect"), None);
        assert_eq!(verdict("tokio::io::AsyncReadExt::read_exact"), None, "a reader may have facts of its own");
    }

    #[test]
    fn names_that_always_lose_something() {
        assert_eq!(always_loses("read_exact"), Some("bytes_read"));
        assert_eq!(always_loses("write_all"), Some("bytes_written"));
        assert_eq!(always_loses("read_line"), Some("bytes_read"));
        for name in ["recv", "read", "send", "next", "lock"] {
            assert_eq!(always_loses(name), None, "{name}");
        }
    }
}
