//! What the lints about values that nobody keeps ask, and where. The verdict is the compiler's; see the UI tests.

use syn::ItemFn;

use crate::levels::{Levels, Setting};
use crate::lints::Lint;
use crate::lower::{self, Edition};
use crate::rewrite::At;
use crate::rules::{self, Scene};
use crate::{scan, survey};

/// A line a check: the lint, where it is asked, and the headline that is said if the answer is yes.
fn asked(source: &str) -> Vec<String> {
    let item: ItemFn = syn::parse_str(source).unwrap_or_else(|error| panic!("{error}\n{source}"));
    let macros = survey::survey(&item.block).macros;
    let lints = [Lint::UnawaitedFuture, Lint::DetachedTask, Lint::IgnoredOutcome];
    let mut levels = Levels::new(lints.map(|l| (l, Setting::written(l.default_level()))));
    let scope = levels.root();
    let task = item.sig.asyncness.map(|token| token.span);
    let lowered = match task {
        Some(_) => lower::async_fn(item.sig.inputs.iter(), &item.block, &macros, &mut levels, scope, Edition::From2024),
        None => lower::sync_fn(&item.block, &macros, &mut levels, scope, Edition::From2024),
    };
    let scan = scan::scan(task, &item.block, &macros, &mut levels, scope);
    let siblings = ["sibling".to_owned()].into();
    let asks = rules::asks(&Scene::new(&item.sig, &item.block, &macros, &scan, &lowered.function, &levels, &siblings));
    let mut lines = Vec::new();
    for ask in asks {
        let at = match ask.at {
            At::Around(_) => "around",
            At::Ahead(..) | At::Copied { .. } => "copy",
            At::Behind(..) => "behind",
            At::Nowhere => "nowhere",
            At::Named(..) => "named",
        };
        lines.extend(ask.checks.iter().map(|c| format!("{} {at}: {}", c.words.lint.name(), c.words.headline)));
    }
    lines
}

#[track_caller]
fn check(body: &str, expected: &[&str]) {
    assert_eq!(asked(&format!("async fn f() {{ {body} }}")), expected, "{body}");
}

/// Bodies of which nothing is asked, in async and in sync code.
#[track_caller]
fn silent(bodies: &[&str]) {
    for body in bodies {
        for asyncness in ["async ", ""] {
            if asyncness.is_empty() && body.contains("await") {
                continue;
            }
            assert_eq!(asked(&format!("{asyncness}fn f() {{ {body} }}")), Vec::<String>::new(), "{asyncness}{body}");
        }
    }
}

#[test]
fn of_underscores_a_future_and_a_handle_are_asked() {
    check(
        "let _ = f(x);",
        &[
            "unawaited_future around: `let _` drops the future of `f(x)` unawaited",
            "detached_task around: `let _` drops the handle of the task that `f` starts",
        ],
    );
    check(
        "_ = a.b();",
        &[
            "unawaited_future around: `_ =` drops the future of `a.b()` unawaited",
            "detached_task around: `_ =` drops the handle of the task that `a.b` starts",
        ],
    );
}

#[test]
fn plain_statements_are_asked_by_name() {
    silent(&[
        "f(x);",
        "a.b();",
        "a.push(f());",
        "x;",
        "a.await;",
        "f().await?;",
        "f()?;",
        "if a { f() } else { g() };",
    ]);
    check("sleep(d);", &["unawaited_future copy: the future of `sleep(d)` is dropped unawaited"]);
    check("sibling();", &["unawaited_future copy: the future of `sibling()` is dropped unawaited"]);
    check("a.store_async(x);", &["unawaited_future copy: the future of `a.store_async(x)` is dropped unawaited"]);
    check("async fn nested() {} nested();", &["unawaited_future copy: the future of `nested()` is dropped unawaited"]);
    check("fn nested() {} nested();", &[]);
    assert!(asked("fn f() { a.next(); }").is_empty(), "an everyday name in sync code");
    assert!(asked("fn f() { fork(|| recv(&a))?; }").is_empty(), "the same of a closure");
    assert_eq!(asked("async fn f() { fork(|| recv(&a))?; }").len(), 1);
    assert_eq!(asked("fn f() { run(async { a.next(); }); }").len(), 1, "an everyday name in an async block");
}

#[test]
fn what_is_long_passes_through_and_what_is_short_is_copied() {
    check("a.map(|x| f(x));", &["unawaited_future copy: the future of `a.map(|x| f(x))` is dropped unawaited"]);
    check(
        "smol::spawn(async { work().await; });",
        &[
            "detached_task around: nothing keeps the handle of the task that `smol::spawn` starts",
            "detached_task around: nothing keeps the handle of the task that `smol::spawn` starts",
        ],
    );
    // No task of tokio's is cancelled by a drop.
    check(
        "tokio::spawn(async { work().await; });",
        &["detached_task around: nothing keeps the handle of the task that `tokio::spawn` starts"],
    );
    check(
        "start(1);",
        &[
            "detached_task copy: nothing keeps the handle of the task that `start` starts",
            "detached_task copy: nothing keeps the handle of the task that `start` starts",
        ],
    );
    check("async { f().await };", &["unawaited_future around: this async block is dropped unawaited"]);
}

#[test]
fn names_that_something_mentions_are_kept() {
    silent(&[
        "let x = f(); x;",
        "let x = f(); unknown!(x);",
        "let x = f(); println!(\"{x}\");",
        "let x = f(); unknown!(\"{x:?}\");",
        "let x = f(); let y = || x; y();",
        "let x = f(); let y = async move { x }; drop(y);",
        "let x: T = f();",
        "let _: T = f();",
        "let ref x = f();",
        "let x = a.b;",
        "let x = A(f());",
        "let x = T { a: f() };",
        "let x = vec.len();",
        "let _ = slot.take();",
        "let _ = map.insert(k, v);",
        "let _ = mem::replace(&mut a, b);",
        "let _old = vec.pop().unwrap();",
    ]);
    let unused = "unawaited_future around: `x` is a future that nothing awaits";
    let handle = "detached_task around: nothing waits for the task behind `x`";
    check("let x = f();", &[unused, handle]);
    check("let x = f(); let x = g();", &[unused, handle, unused, handle]);
}

#[test]
fn wrappers_are_taken_apart() {
    let lines = |body: &str| asked(&format!("async fn f() {{ {body} }}"));
    for body in
        ["Some(f());", "(1, f());", "[f()];", "vec![f()];", "let _ = Box::new(Ok(f()));", "let _ = vec![1, f()];"]
    {
        let lines = lines(body);
        assert!(lines[0].starts_with("unawaited_future around") && lines[0].contains("`f()`"), "{body}: {lines:?}");
    }
    silent(&["let _ = Guard(f());", "let _ = (a, 1);", "let _ = (&f(), 1);", "Some(1);", "let _ = unknown!(f());"]);
}

#[test]
fn the_receiver_of_a_spawn_is_asked_where_that_changes_nothing() {
    let asks = |body: &str| asked(&format!("fn f() {{ {body} }}")).len();
    assert_eq!(asks("tasks.spawn(w);"), 2);
    assert_eq!(asks("self.a.tasks.spawn(w);"), 2);
    assert_eq!(asks("let c = move || { tasks.spawn(w); };"), 2);
    assert_eq!(asks("let c = || { tasks.spawn(w); }; c();"), 0, "a closure that borrows");
    assert_eq!(asks("let c = || { Handle::current().spawn(w); }; c();"), 2);
    assert_eq!(asks("let c = || { tokio::spawn(w); }; c();"), 1);
    assert_eq!(asks("let c = || { spawn(w); }; c();"), 2);
    assert_eq!(asks("command.spawn();"), 1, "a process");
    assert_eq!(asks("command.kill_on_drop(true).spawn();"), 0);
}

#[test]
fn outcomes_are_asked_by_name() {
    let outcomes = |body: &str| -> Vec<String> {
        let lines = asked(&format!("async fn f() {{ {body} }}"));
        lines.into_iter().filter(|line| line.starts_with("ignored_outcome")).collect()
    };
    assert_eq!(
        outcomes("let _ = tx.send(x).await;"),
        ["ignored_outcome around: `let _` ignores whether `tx.send(x)` succeeds"]
    );
    assert_eq!(outcomes("_ = h.join();"), ["ignored_outcome around: `_ =` ignores whether `h` panicked"]);
    assert_eq!(outcomes("let _ = h.await;"), ["ignored_outcome around: `let _` ignores whether `h` panicked"]);
    assert_eq!(
        outcomes("let _ = w.flush();"),
        ["ignored_outcome around: `let _` ignores whether `w.flush()` succeeds"]
    );
    for body in [
        "let _ = tx.send(()).await;",
        "let _ = tx.try_send(x);",
        "h.abort(); let _ = h.await;",
        "let _ = io::stdout().flush();",
        "let _ = w.shutdown();",
        "let _ = fs::remove_file(p);",
        "let _sent = tx.send(x).await;",
        "tx.send(x).await.ok();",
        "let _ = tx.send(x).await.is_ok();",
    ] {
        assert_eq!(outcomes(body), Vec::<String>::new(), "{body}");
    }
}

#[test]
fn a_const_fn_is_left_alone() {
    assert!(asked("const fn f() { let _ = g(); }").is_empty());
    silent(&["const { let _ = g(); }", "const A: u8 = { let _ = g(); 1 };"]);
}

#[test]
fn attributes_of_others_stay_where_they_are() {
    check("#[cfg(a)] sleep(d);", &[]);
    check("#[rustfmt::skip] tokio::spawn(f());", &[]);
    check(
        "#[async_hygiene::warn(unawaited_future)] sleep(d);",
        &["unawaited_future copy: the future of `sleep(d)` is dropped unawaited"],
    );
}
