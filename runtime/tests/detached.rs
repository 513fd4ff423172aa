//! `facts/detached.tsv` and the compiler agree: what the table says of a handle is what a probe finds.

use async_hygiene::facts::{TaskHandle, TracksTasks, on_drop};
use std::collections::{BTreeMap, BTreeSet};
use std::future::Future;

/// The lazy question "what does the drop of this handle do?", in the form in which the attributes ask it. See `guard_types`.
trait Classify<V, K> {}
impl<T> Classify<u8, None> for T {}
impl<T: TaskHandle<(), K>, K> Classify<i32, K> for T {}

enum None {}

trait Named {
    const NAME: &str;
}

macro_rules! names {
    ($($kind:ty: $name:literal),+ $(,)?) => {
        $(impl Named for $kind {
            const NAME: &str = $name;
        })+
    };
}
names! {
    None: "-",
    on_drop::Detaches: "detaches",
    on_drop::Cancels: "cancels",
    on_drop::Orphans: "orphans",
    on_drop::Continues: "continues",
}

fn fact_of<T: Classify<V, K>, V, K: Named>(_: V) -> &'static str {
    K::NAME
}

macro_rules! types {
    ($($(#[$cfg:meta])? $path:literal: $type:ty,)*) => {
        /// What the compiler finds, by path.
        fn facts() -> BTreeMap<&'static str, &'static str> {
            let mut facts = BTreeMap::new();
            $($(#[$cfg])? facts.insert($path, fact_of::<$type, _, _>(0));)*
            facts
        }
    };
}

types! {
    "std::process::Child": std::process::Child,
    "std::thread::JoinHandle": std::thread::JoinHandle<u32>,
    "std::thread::ScopedJoinHandle": std::thread::ScopedJoinHandle<'static, u32>,
    "()": (),
    #[cfg(feature = "tokio")]
    "tokio::task::JoinHandle": tokio::task::JoinHandle<u32>,
    #[cfg(feature = "tokio")]
    "tokio::task::AbortHandle": tokio::task::AbortHandle,
    #[cfg(feature = "tokio")]
    "tokio::task::JoinSet": tokio::task::JoinSet<u32>,
    #[cfg(feature = "tokio")]
    "tokio_util::task::AbortOnDropHandle": tokio_util::task::AbortOnDropHandle<u32>,
    #[cfg(feature = "tokio")]
    "tokio_util::sync::DropGuard": tokio_util::sync::DropGuard,
    #[cfg(feature = "tokio")]
    "tokio::sync::mpsc::Permit": tokio::sync::mpsc::Permit<'static, u32>,
    #[cfg(feature = "tokio")]
    "tokio::sync::SemaphorePermit": tokio::sync::SemaphorePermit<'static>,
    #[cfg(feature = "tokio-process")]
    "tokio::process::Child": tokio::process::Child,
    #[cfg(feature = "async-task")]
    "async_task::Task": async_task::Task<u32>,
    #[cfg(feature = "async-task")]
    "async_task::Runnable": async_task::Runnable,
    #[cfg(feature = "futures")]
    "futures_util::future::RemoteHandle": futures_util::future::RemoteHandle<u32>,
    #[cfg(feature = "futures")]
    "futures_util::future::AbortHandle": futures_util::future::AbortHandle,
}

struct Row {
    call: &'static str,
    returns: &'static str,
    feature: &'static str,
    status: &'static str,
    fact: &'static str,
    reason: &'static str,
}

fn rows() -> Vec<Row> {
    let mut lines = include_str!("../facts/detached.tsv").lines();
    assert_eq!(lines.next(), Some("call\treturns\tfeature\tstatus\tfact\treason"));
    lines
        .map(|line| {
            let columns = line.split('\t').collect::<Vec<_>>();
            let [call, returns, feature, status, fact, reason] = columns[..] else { panic!("not six columns: {line}") };
            Row { call, returns, feature, status, fact, reason }
        })
        .collect()
}

/// The type that is a handle, or could be one: `JoinHandle` of `io::Result<JoinHandle>`.
fn handle(returns: &str) -> &str {
    ["std::io::Result<", "Result<"]
        .iter()
        .find_map(|wrapper| returns.strip_prefix(wrapper))
        .map_or(returns, |inner| inner.trim_end_matches('>').split(',').next().unwrap_or_default())
}

fn is_on(feature: &str) -> bool {
    match feature {
        "-" => true,
        "tokio" => cfg!(feature = "tokio"),
        "tokio-process" => cfg!(feature = "tokio-process"),
        "futures" => cfg!(feature = "futures"),
        "async-task" => cfg!(feature = "async-task"),
        "n/a" => false,
        other => panic!("no such feature: {other}"),
    }
}

#[test]
fn the_table_is_what_the_compiler_finds() {
    let facts = facts();
    let mut wrong = Vec::new();
    let mut counts = BTreeMap::<&str, usize>::new();
    for row in rows() {
        *counts.entry(row.status).or_default() += 1;
        if !is_on(row.feature) || row.fact == "future" || row.returns.starts_with('(') && row.returns != "()" {
            continue;
        }
        match facts.get(handle(row.returns)) {
            Some(found) if *found == row.fact => {}
            Some(found) => wrong.push(format!("{}: {} in the table, {found} found", row.call, row.fact)),
            Option::None => wrong.push(format!("{}: a row, but {} is not checked", row.call, row.returns)),
        }
    }
    println!("{counts:?}");
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn every_row_is_well_formed() {
    let mut seen = BTreeSet::new();
    for row in rows() {
        assert!(seen.insert(row.call), "{}: two rows", row.call);
        assert!(!row.returns.is_empty() && !row.reason.is_empty(), "{}: an empty column", row.call);
        let known = match row.status {
            "reported" => ["detaches", "cancels", "orphans", "future"].contains(&row.fact),
            "quiet" => ["-", "detaches"].contains(&row.fact),
            "out_of_reach" => row.fact == "-",
            _ => false,
        };
        assert!(known, "{}: {} {}", row.call, row.status, row.fact);
        is_on(row.feature);
    }
}

/// A future, though it is a handle; and what the words of a lint are chosen by.
#[test]
fn receivers_of_answers_are_no_loss() {
    fn future<F: Future>() {}
    #[cfg(feature = "tokio")]
    {
        future::<tokio::sync::oneshot::Receiver<u32>>();
        assert_eq!(fact_of::<tokio::sync::oneshot::Receiver<u32>, _, _>(0), "continues");
    }
    #[cfg(feature = "futures")]
    {
        future::<futures_channel::oneshot::Receiver<u32>>();
        assert_eq!(fact_of::<futures_channel::oneshot::Receiver<u32>, _, _>(0), "continues");
    }
    future::<std::future::Ready<u32>>();
}

#[cfg(feature = "tokio")]
#[test]
fn a_tracker_is_known_through_pointers() {
    fn tracks<T: TracksTasks + ?Sized>() {}
    tracks::<tokio_util::task::TaskTracker>();
    tracks::<std::sync::Arc<tokio_util::task::TaskTracker>>();
    tracks::<&std::rc::Rc<tokio_util::task::TaskTracker>>();
    tracks::<&mut Box<tokio_util::task::TaskTracker>>();
}
