//! What grows without a bound, by type: each row of `facts/unbounded.tsv` that is found so.

use async_hygiene::__private::{Asks, Clear, question};
use async_hygiene::lints;
use std::collections::{BTreeMap, HashMap, VecDeque};

trait Answer {
    const YES: bool;
}
impl Answer for Clear {
    const YES: bool = false;
}
impl Answer for lints::unbounded_channel {
    const YES: bool = true;
}
impl Answer for lints::unbounded_concurrency {
    const YES: bool = true;
}

#[expect(clippy::extra_unused_type_parameters, reason = "the bound on it is the question")]
fn is<Q, T: Asks<Q, V, K> + ?Sized, V, K: Answer>(_: V) -> bool {
    K::YES
}

/// What a call returns, without calling it.
fn returns<Q, T: Asks<Q, V, K>, V, K: Answer>(_: impl Fn() -> T, verdict: V) -> bool {
    is::<Q, T, V, K>(verdict)
}

macro_rules! is {
    ($question:ident: $type:ty) => {
        is::<question::$question, $type, _, _>(0)
    };
}

/// The rows, each with what is asked: of types that are reported, then of their next of kin that are not.
fn checked() -> BTreeMap<&'static str, (Vec<bool>, Vec<bool>)> {
    let mut checked = BTreeMap::new();
    let mut row = |construct, yes: &[bool], no: &[bool]| {
        assert!(checked.insert(construct, (yes.to_vec(), no.to_vec())).is_none(), "{construct}: twice");
    };
    row(
        "std::sync::mpsc::channel",
        &[returns::<question::unbounded_channel, _, _, _>(std::sync::mpsc::channel::<u8>, 0)],
        &[returns::<question::unbounded_channel, _, _, _>(|| std::sync::mpsc::sync_channel::<u8>(1), 0)],
    );
    #[cfg(feature = "tokio")]
    {
        use tokio::sync::{mpsc, oneshot};
        use tokio::task::{JoinHandle, JoinSet};
        use tokio_util::task::TaskTracker;
        row(
            "tokio::sync::mpsc::unbounded_channel",
            &[returns::<question::unbounded_channel, _, _, _>(mpsc::unbounded_channel::<u8>, 0)],
            &[
                returns::<question::unbounded_channel, _, _, _>(|| mpsc::channel::<u8>(1), 0),
                returns::<question::unbounded_channel, _, _, _>(oneshot::channel::<u8>, 0),
                is!(unbounded_channel: mpsc::UnboundedSender<u8>),
            ],
        );
        row(
            "tokio::sync::mpsc::channel(usize::MAX / 1_000_000..)",
            &[returns::<question::bounded_channel, _, _, _>(|| mpsc::channel::<u8>(1), 0)],
            &[returns::<question::bounded_channel, _, _, _>(mpsc::unbounded_channel::<u8>, 0)],
        );
        row(
            "tokio::spawn inside for x in iter",
            &[
                is!(many: Vec<u8>),
                is!(many: &[u8]),
                is!(many: std::iter::Enumerate<std::vec::Drain<'static, u8>>),
                is!(many: &HashMap<u8, u8>),
                is!(many: VecDeque<u8>),
            ],
            &[
                is!(many: [u8; 3]),
                is!(many: &[u8; 3]),
                is!(many: std::ops::Range<u8>),
                is!(many: std::iter::Take<std::vec::IntoIter<u8>>),
                is!(many: std::slice::Chunks<'static, u8>),
                is!(many: Option<u8>),
            ],
        );
        row(
            "JoinSet::spawn in a loop without join_next",
            &[returns::<question::task, _, _, _>(|| JoinSet::new().spawn(async {}), 0)],
            &[is!(task: JoinSet<u8>)],
        );
        row(
            "TaskTracker::spawn in a loop",
            &[returns::<question::task, _, _, _>(|| TaskTracker::new().spawn(async {}), 0)],
            &[is!(task: TaskTracker)],
        );
        row(
            "Handle::spawn, Runtime::spawn, LocalSet::spawn_local, task::spawn_local, async_std::task::spawn, smol::spawn, \
             async_global_executor::spawn, actix_rt::spawn in a loop",
            &[
                is!(task: JoinHandle<u8>),
                is!(task: std::thread::JoinHandle<u8>),
                returns::<question::task, _, _, _>(|| tokio::runtime::Handle::current().spawn(async {}), 0),
                returns::<question::task, _, _, _>(|| tokio::task::LocalSet::new().spawn_local(async {}), 0),
            ],
            &[is!(task: std::future::Ready<u8>), is!(task: u8)],
        );
    }
    #[cfg(feature = "futures")]
    {
        use futures_util::future::{self, Ready};
        row(
            "futures::channel::mpsc::unbounded",
            &[returns::<question::unbounded_channel, _, _, _>(futures_channel::mpsc::unbounded::<u8>, 0)],
            &[returns::<question::unbounded_channel, _, _, _>(|| futures_channel::mpsc::channel::<u8>(1), 0)],
        );
        row(
            "futures::future::join_all",
            &[returns::<question::join_all, _, _, _>(|| future::join_all(Vec::<Ready<u8>>::new()), 0)],
            &[is!(join_all: Ready<u8>)],
        );
        row(
            "futures::future::try_join_all",
            &[returns::<question::join_all, _, _, _>(|| future::try_join_all(Vec::<Ready<Result<u8, u8>>>::new()), 0)],
            &[is!(join_all: future::Join<Ready<u8>, Ready<u8>>)],
        );
    }
    checked
}

#[test]
fn each_row_that_is_found_by_type() {
    let checked = checked();
    for (construct, (yes, no)) in &checked {
        assert!(yes.iter().all(|yes| *yes) && !no.iter().any(|no| *no), "{construct}: {yes:?} {no:?}");
    }
    let mut rows = 0;
    for line in include_str!("../facts/unbounded.tsv").lines() {
        let columns: Vec<_> = line.split('\t').collect();
        let needs_a_feature = !columns[1].starts_with("std::");
        if columns[2] == "type" {
            rows += 1;
            let reachable = !needs_a_feature
                || cfg!(feature = "futures") && columns[1].starts_with("futures::")
                || cfg!(feature = "tokio") && !columns[1].starts_with("futures::");
            assert_eq!(checked.contains_key(columns[1]), reachable, "{}", columns[1]);
        }
    }
    assert!(rows >= checked.len());
    println!("{} of {rows} rows checked", checked.len());
}
