//! What is known of futures that are dropped before they are done, from `facts/cancel_safety.tsv`.

use super::table::{self, Table};

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
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Known {
    Methods,
    Functions,
}

const TEXT: &str = include_str!("../../facts/cancel_safety.tsv");
const COUNT: usize = table::count(TEXT);

#[allow(long_running_const_eval)]
static ROWS: Table<Row, COUNT> = {
    let none = Row { of: "", name: "", verdict: Verdict::Undocumented, evidence: Evidence::Quiet, lost: "" };
    let (mut rows, mut hashes) = ([none; COUNT], [0; COUNT]);
    let (_, mut at) = table::line::<1>(TEXT, 0);
    let mut n = 0;
    while n < COUNT {
        let ([_, _, of, name, verdict, evidence, lost], next) = table::line(TEXT, at);
        let verdict = match verdict.as_bytes() {
            b"safe" => Verdict::Safe,
            b"partial" => Verdict::Partial,
            b"unsafe" => Verdict::Unsafe,
            _ => Verdict::Undocumented,
        };
        let evidence = match evidence.as_bytes() {
            b"type" => Evidence::Type,
            b"trait" => Evidence::Trait,
            b"future" => Evidence::Future,
            b"name" => Evidence::Name,
            _ => Evidence::Quiet,
        };
        let group = if table::same(of, "-") { Known::Functions } else { Known::Methods };
        // A path that is written has no parameters here.
        let of = if matches!(evidence, Evidence::Name) { table::before(of, b'<') } else { of };
        rows[n] = Row { of, name, verdict, evidence, lost };
        hashes[n] = table::hash(group as u8, table::last_segment(name));
        (at, n) = (next, n + 1);
    }
    Table::new(rows, hashes)
};

impl Known {
    /// The rows of a call of that name.
    pub fn get(self, name: &str) -> Option<&'static [Row]> {
        ROWS.named(self as u8, name, |row| table::last_segment(row.name))
    }
}

/// The row of a function, or of a method that is called by the path of its type: `TcpStream::connect(..)`.
pub fn by_path(name: &str, path: impl FnOnce() -> String) -> Option<&'static Row> {
    let functions = Known::Functions.get(name).into_iter().flatten();
    let by_type = |row: &&Row| matches!(row.evidence, Evidence::Type | Evidence::Name);
    let methods = Known::Methods.get(name).into_iter().flatten().filter(by_type);
    let mut rows =
        functions.chain(methods).filter(|row| row.lost != "inner" && row.evidence != Evidence::Quiet).peekable();
    rows.peek()?;
    let path = path();
    let of = path.rsplit_once("::").map(|(of, _)| of);
    rows.find(|row| if row.of == "-" { row.name == path } else { Some(row.of) == of })
}

/// The rows of types about which nothing is stated, by the name of a method; those about every method of a type too.
pub fn by_declared_type(method: &str) -> impl Iterator<Item = &'static Row> {
    let rows = [method, "*"].into_iter().filter_map(|name| Known::Methods.get(name));
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
    let rows = Known::Methods.get(method)?;
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
    fn every_row_is_found() {
        for line in TEXT.lines().skip(1) {
            let columns: Vec<&str> = line.split('\t').collect();
            let (of, name, verdict, evidence, lost) = (columns[2], columns[3], columns[4], columns[5], columns[6]);
            let group = if of == "-" { Known::Functions } else { Known::Methods };
            let last = name.rsplit("::").next().unwrap();
            let found = group.get(last).unwrap_or_else(|| panic!("{name} is not found"));
            let is_it = |row: &&Row| {
                of.starts_with(row.of)
                    && (row.name, row.lost) == (name, lost)
                    && (row.verdict == Verdict::Safe) == (verdict == "safe")
                    && (row.verdict == Verdict::Unsafe) == (verdict == "unsafe")
                    && (row.evidence == Evidence::Name) == (evidence == "name")
                    && !(evidence == "name" && row.of.contains('<'))
            };
            assert!(found.iter().any(|row| is_it(&row)), "{line}");
            assert!(
                found.iter().all(|row| row.name.rsplit("::").next() == Some(last)),
                "another name has the hash of {last}"
            );
        }
        assert_eq!(Known::Methods.get("no_such_method").map(<[Row]>::len), None);
    }

    /// So that one text says what a method loses, whatever it is called on.
    #[test]
    fn methods_of_one_name_and_verdict_lose_one_thing() {
        for name in ROWS.rows().iter().filter(|row| row.of != "-").map(|row| table::last_segment(row.name)) {
            let rows = Known::Methods.get(name).unwrap();
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
