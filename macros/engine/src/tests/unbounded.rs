//! Busy loops, and what grows without a bound: which code is reported or asked about, and that `facts/unbounded.tsv` says so.

use std::collections::{BTreeMap, BTreeSet};

use quote::quote;

use crate::hygiene;

/// How a finding of this lint comes about in a function: each `name` (the tokens decide), or each `type`.
fn found(lint: &str, item: &str) -> Vec<&'static str> {
    let item = item.parse().unwrap_or_else(|error| panic!("{error}\n{item}"));
    let tokens = hygiene(quote!(), item).to_string();
    let reference = format!("lint: `async_hygiene::{lint}`");
    // A text stands straight in front of the question, or in the error that it is.
    let texts: Vec<usize> = tokens.match_indices(&reference).map(|(at, _)| at).collect();
    texts
        .iter()
        .enumerate()
        .map(|(n, at)| {
            let rest = &tokens[*at..texts.get(n + 1).copied().unwrap_or(tokens.len())];
            match (rest.find("warn_type"), rest.find("warn_certain")) {
                (Some(ty), Some(name)) if ty < name => "type",
                (Some(_), None) => "type",
                _ => "name",
            }
        })
        .collect()
}

fn in_async_fn(body: &str) -> String {
    format!("async fn f(jobs: Vec<Job>, rx: Receiver<Job>, listener: TcpListener) {{ {body} }}")
}

/// A construct of the table, and code with so many of it.
const CODE: &[(&str, usize, &str)] = &[
    ("tokio::sync::mpsc::unbounded_channel", 1, "let (tx, rx) = tokio::sync::mpsc::unbounded_channel();"),
    ("futures::channel::mpsc::unbounded", 1, "let (tx, rx) = futures::channel::mpsc::unbounded::<u8>();"),
    ("async_channel::unbounded", 1, "let (tx, rx) = async_channel::unbounded();"),
    ("flume::unbounded", 1, "let pair = flume::unbounded();"),
    ("kanal::unbounded / kanal::unbounded_async", 2, "kanal::unbounded(); kanal::unbounded_async();"),
    ("crossbeam_channel::unbounded", 1, "let (tx, rx) = crossbeam_channel::unbounded();"),
    ("std::sync::mpsc::channel", 1, "let (tx, rx) = mpsc::channel();"),
    ("tokio::sync::mpsc::channel(usize::MAX / 1_000_000..)", 1, "let (tx, rx) = mpsc::channel(usize::MAX);"),
    (
        "smol::channel::unbounded / async_std::channel::unbounded",
        2,
        "f(smol::channel::unbounded()); f(async_std::channel::unbounded());",
    ),
    (
        "concurrent_queue::ConcurrentQueue::unbounded, crossbeam_queue::SegQueue::new",
        1,
        "let queue = ConcurrentQueue::unbounded();",
    ),
    (
        "futures::future::join_all",
        2,
        "future::join_all(jobs.iter().map(run)).await; join_all(jobs.into_iter().map(run)).await;",
    ),
    ("futures::future::try_join_all", 1, "futures::future::try_join_all(self.jobs.iter().map(run)).await?;"),
    (
        "FuturesUnordered::push in a loop, collect::<FuturesUnordered<_>>()",
        1,
        "let set = FuturesUnordered::new(); for job in jobs { set.push(run(job)); }",
    ),
    (
        "futures::stream::FuturesOrdered push_back in a loop",
        1,
        "let mut set = FuturesOrdered::new(); while let Some(job) = rx.recv().await { set.push_back(run(job)); }",
    ),
    ("StreamExt::for_each_concurrent(None, ..)", 1, "jobs.for_each_concurrent(None, run).await;"),
    ("TryStreamExt::try_for_each_concurrent(None, ..)", 1, "jobs.try_for_each_concurrent(None, run).await?;"),
    (
        "StreamExt::buffer_unordered(usize::MAX) / buffered(usize::MAX)",
        2,
        "jobs.buffer_unordered(usize::MAX); StreamExt::buffered(jobs, usize::MAX);",
    ),
    (
        "StreamExt::flatten_unordered(None) / flat_map_unordered(None, ..)",
        2,
        "jobs.flatten_unordered(None); jobs.flat_map_unordered(None, run);",
    ),
    (
        "TryStreamExt::try_buffer_unordered(usize::MAX), try_flatten_unordered(None)",
        2,
        "jobs.try_buffer_unordered(usize::MAX); jobs.try_flatten_unordered(None);",
    ),
    (
        "tokio::spawn inside loop { listener.accept().await }",
        1,
        "loop { let (s, _) = listener.accept().await?; tokio::spawn(serve(s)); }",
    ),
    (
        "tokio::spawn inside while let Some(x) = rx.recv().await / stream.next().await",
        1,
        "while let Some(job) = rx.recv().await { tokio::spawn(run(job)); }",
    ),
    ("tokio::spawn inside for x in iter", 1, "for job in load()? { tokio::spawn(run(job)); }"),
    ("JoinSet::spawn in a loop without join_next", 1, "for job in jobs { set.spawn(run(job)); }"),
    ("TaskTracker::spawn in a loop", 1, "while let Some(job) = rx.recv().await { self.tracker.spawn(run(job)); }"),
    ("tokio::task::spawn_blocking in a loop", 1, "for job in jobs { tokio::task::spawn_blocking(move || run(job)); }"),
    (
        "Handle::spawn, Runtime::spawn, LocalSet::spawn_local, task::spawn_local, async_std::task::spawn, smol::spawn, \
         async_global_executor::spawn, actix_rt::spawn in a loop",
        3,
        "for job in jobs { handle.spawn(run(job)); runtime.spawn(run(job)); local.spawn_local(run(job)); }",
    ),
    ("std::thread::spawn in a loop", 1, "for job in jobs { std::thread::spawn(move || run(job)); }"),
];

/// Both ways: what the table says is found is found so, in some code, and there is code for nothing else.
#[test]
fn the_table_is_what_is_found() {
    let code: BTreeMap<_, _> = CODE.iter().map(|(construct, count, code)| (*construct, (*count, *code))).collect();
    assert_eq!(code.len(), CODE.len(), "a construct twice");
    let mut lines = include_str!("../../../../runtime/facts/unbounded.tsv").lines();
    assert_eq!(lines.next(), Some("kind\tconstruct\tfound_by\tlint\tinstead\treason"));
    let mut known = BTreeSet::new();
    for line in lines {
        let columns: Vec<_> = line.split('\t').collect();
        let [_, construct, by, lint, _, reason] = columns[..] else { panic!("not six columns: {line}") };
        assert!(known.insert(construct) && !reason.is_empty(), "{line}");
        match by {
            "type" | "name" => {
                let (count, code) = code.get(construct).unwrap_or_else(|| panic!("no code for {construct}"));
                let found = found(lint, &in_async_fn(code));
                assert_eq!(found, vec![by; *count], "{construct}");
            }
            "quiet" | "out_of_reach" => assert!(lint == "-" && !code.contains_key(construct), "{construct}"),
            by => panic!("{construct}: {by}?"),
        }
    }
    assert!(code.keys().all(|construct| known.contains(construct)));
}

#[test]
fn what_is_limited_is_not_asked_about() {
    for body in [
        "for job in jobs.iter().take(4) { tokio::spawn(run(job)); }",
        "for some in jobs.chunks(4) { future::join_all(some.iter().map(run)).await; }",
        "for job in jobs { let permit = limit.acquire_owned().await; tokio::spawn(run(job, permit)); }",
        "for job in jobs { tokio::spawn(run(job)).await; }",
        "for job in jobs { let task = tokio::spawn(run(job)); select! { _ = task => {} } }",
        "for job in jobs { set.spawn(run(job)); if set.len() > 4 { set.join_next().await; } }",
        "for n in 0..workers { tokio::spawn(run(n)); }",
        "for n in [1, 2, 3] { tokio::spawn(run(n)); }",
        "let three = vec![1, 2, 3]; for n in three { tokio::spawn(run(n)); }",
        "loop { let job = rx.recv().await; tokio::spawn(run(job)); break; }",
        "loop { interval.tick().await; tokio::spawn(run()); }",
        "if jobs.len() > 9 { return; } for job in jobs { tokio::spawn(run(job)); }",
        "while let Some(job) = rx.recv().await { #[cfg(unix)] tokio::spawn(run(job)); }",
        "loop { let job = rx.recv().await; let task = async { tokio::spawn(run(job)); }; task.await; }",
        "future::join_all([a(), b()]).await; future::join_all(vec![a(), b()]).await;",
        "let mut all = vec![a()]; all.push(b()); join_all(all).await;",
        "let handles = jobs.iter().map(|job| set.start(job)).collect(); future::join_all(handles).await;",
        "join_all(three()).await; own.join_all(jobs).await;",
        "future::join_all(self.connections.values_mut().map(read)).await;",
        "let mut all: Vec<_> = clients.iter().map(listen).collect(); join_all(all.iter_mut().map(recv)).await;",
        "let results = join_all((0..n).map(run)).await; let mut bad = Vec::new(); for r in results { bad.push(r); } \
         future::join_all(bad.into_iter().map(report)).await;",
        "let set = connections.iter_mut().map(read).collect::<FuturesUnordered<_>>();",
        "jobs.for_each_concurrent(limit, run).await; jobs.for_each_concurrent(Some(3), run).await;",
        "stream::iter([a, b]).for_each_concurrent(None, run).await;",
        "let mut set = FuturesUnordered::new(); for job in jobs { set.push(run(job)); set.next().await; }",
        "for job in jobs { let mut set = FuturesUnordered::new(); set.push(run(job)); set.next().await; }",
        "let mut set = FuturesUnordered::new(); set.push(a()); set.push(b());",
        "let mut stack = Vec::new(); for job in jobs { stack.push(job); }",
    ] {
        assert_eq!(found("unbounded_concurrency", &in_async_fn(body)), [""; 0], "{body}");
    }
    for body in [
        "let (tx, rx) = mpsc::channel(8);",
        "let (tx, rx) = oneshot::channel();",
        "let (tx, rx) = mem::take(&mut self.pair);",
        "let pair = make();",
        "let (a, b, c) = make();",
        "let (a, b) = pair;",
        "unbounded_channel();",
    ] {
        assert_eq!(found("unbounded_channel", &in_async_fn(body)), [""; 0], "{body}");
    }
    let constant = "const fn f(n: u8) -> u8 { let (a, b) = unbounded_channel(n); a + b }";
    assert_eq!(found("unbounded_channel", constant), [""; 0]);
}

#[test]
fn loops_that_keep_the_thread() {
    for (body, count) in [
        ("loop { work(); }", 1),
        ("loop {}", 1),
        ("while true { work(); }", 1),
        ("loop { for x in list { break; } }", 1),
        ("'a: loop { loop { continue 'a; } }", 1),
        ("'a: loop { 'b: { break 'b; } }", 1),
        ("loop { async { x.await }; }", 1),
        ("loop { || return; }", 1),
        ("loop { *m.lock().unwrap() += 1; }", 1),
        ("loop { println!(\"{}\", n); }", 1),
        ("loop { loop { loop {} } }", 1),
        ("while !flag.load(Ordering::Acquire) {}", 1),
        ("while flag.load(Relaxed) != 3 && !done.load(Relaxed) { std::hint::spin_loop(); }", 1),
        ("while let Err(_) = m.try_lock() {}", 1),
        ("loop { if flag.load(Ordering::SeqCst) { break; } }", 1),
        ("loop { if !flag.load(Ordering::SeqCst) { continue; } else { return; } }", 1),
        ("loop { match rx.try_recv() { Ok(x) => f(x), Err(Empty) => {} Err(Closed) => break } }", 1),
        ("loop { match child.try_wait() { Ok(Some(s)) => return s, Ok(None) => {} Err(e) => return e } }", 1),
        ("loop { if let Poll::Ready(x) = future.as_mut().poll(cx) { break x; } }", 1),
        ("while Instant::now() < end {}", 1),
        // Not.
        ("loop { if c { x.await; } }", 0),
        ("loop { if c { break; } work(); }", 0),
        ("loop { work()?; }", 0),
        ("'a: loop { loop { break 'a; } }", 0),
        ("for x in list { 'a: loop { loop { continue 'a; } break; } }", 0),
        ("'a: for x in list { loop { continue 'a; } }", 0),
        ("loop { unknown!(); }", 0),
        ("loop { tokio::select! { _ = a => {} } }", 0),
        ("loop { std::process::exit(1); }", 0),
        ("loop { x.pop().unwrap(); }", 0),
        ("loop { match x {} }", 0),
        ("spawn_blocking(|| loop {});", 0),
        ("#[cfg(x)] loop {}", 0),
        ("if false { let never: u8 = loop {}; return never; }", 0),
        ("if c { loop {} }", 1),
        ("while i < n { i += 1; }", 0),
        ("while it.next().is_some() {}", 0),
        ("while rx.try_recv().is_ok() {}", 0),
        ("while !(rx.try_recv().is_err()) {}", 0),
        ("while let Ok(x) = rx.try_recv() {}", 0),
        ("while rx.try_recv() != Err(Empty) {}", 0),
        ("while n.compare_exchange(a, b, Acquire, Relaxed).is_err() {}", 0),
        ("while n.fetch_add(1, Relaxed) < 9 {}", 0),
        ("while !flag.load(Relaxed) { work(); }", 0),
        ("while config.load(path) {}", 0),
        ("while !flag.load(Relaxed) { yield_now().await; }", 0),
        ("loop { if rx.try_recv().is_err() { break; } }", 0),
        ("loop { match rx.try_recv() { Ok(_) => {} Err(_) => break } }", 0),
        ("loop { match rx.try_recv() { Ok(Stop) => break, Err(_) => break, _ => {} } }", 0),
        ("loop { if let Ok(x) = rx.try_recv() { break; } rest().await; }", 0),
        ("loop { match make.try_make(n) { Ok(x) => break x, Err(_) => continue } }", 0),
    ] {
        assert_eq!(found("busy_loop", &in_async_fn(body)).len(), count, "{body}");
    }
    assert!(found("busy_loop", "fn f() { loop {} }").is_empty());
}
