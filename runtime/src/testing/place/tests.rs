use super::*;

const STACK: &str = "\
   4:     0x564 - async_hygiene::testing::waker::note::h6c14f39cdd887846
                               at /w/runtime/src/testing/waker.rs:15:22
   5:     0x565 - async_hygiene::testing::waker::registers_noting_waker::h2565a29b34d0c933
   6:     0x566 - <core::task::wake::Waker as core::clone::Clone>::clone::hd56d6d7814fbd510
                               at /rustc/5980/library/core/src/task/wake.rs:619:29
   7:     0x567 - tokio::io::util::mem::SimplexStream::poll_read_internal::h304d64c0677351d9
                               at /root/.cargo/registry/src/index.crates.io-1949/tokio-1.54.1/src/io/util/mem.rs:331:66
   8:     0x568 - app::frames::read::{{closure}}::h604588c4ead7ba17
                               at /w/app/src/frames.rs:20:10
   9:     0x569 - app::serve::{{closure}}::{{closure}}::h7f42d8a303956a68
                               at /w/app/src/main.rs:25:9
  10:     0x56a - app::serve::{{closure}}::h164d2d946c884a9d
                               at /w/app/src/main.rs:25:5
  11:     0x56b - async_hygiene[95148aaf608d6801]::testing::waker::polled_by_noting_waker::<app::serve::{closure#0}, fn() -> u8>
                               at /w/runtime/src/testing/waker.rs:40:1
  12:     0x56c - app::tests::it_works::h164d2d946c884a9d
                               at /w/app/src/main.rs:99:5
  13:                0x0 - <unknown>
";

fn root() -> Root {
    Root(Some("/w".into()))
}

#[test]
fn the_users_lines_between_poll_and_waker() {
    let lines: Vec<_> = chain(&frames(STACK), &root()).iter().map(|line| line.place.to_string()).collect();
    assert_eq!(lines, ["app/src/frames.rs:20:10 in `app::frames::read`", "app/src/main.rs:25:5 in `app::serve`"]);
}

#[test]
fn without_debug_information_there_are_no_lines() {
    let bare: String = STACK.split_inclusive('\n').filter(|line| !line.contains(" at /")).collect();
    assert_eq!(frames(&bare).len(), 10);
    assert!(chain(&frames(&bare), &root()).is_empty());
}

/// As `debug = "line-tables-only"` has it.
#[test]
fn functions_without_their_paths() {
    let bare =
        STACK.replace("async_hygiene::testing::waker::", "").replace("app::frames::read::{{closure}}", "{async_fn#0}");
    let lines: Vec<_> = chain(&frames(&bare), &root()).iter().map(|line| line.place.to_string()).collect();
    assert_eq!(lines, ["app/src/frames.rs:20:10", "app/src/main.rs:25:5 in `app::serve`"]);
}

#[test]
fn a_future_of_a_crate_alone_has_the_line_of_its_outermost_poll() {
    let foreign: String =
        STACK.split_inclusive('\n').filter(|line| !line.contains("- app::") && !line.contains("/w/app/")).collect();
    let lines = chain(&frames(&foreign), &root());
    assert_eq!(lines.len(), 1);
    assert_eq!(lines[0].place.function.as_deref(), Some("tokio::io::util::mem::SimplexStream::poll_read_internal"));
}

#[test]
fn whose_a_file_is() {
    let here = Path::new("/w").join(file!());
    let here = here.ancestors().nth(2).unwrap();
    assert!(matches!(owner(&here.join("waker.rs").to_string_lossy()), Owner::Ours));
    assert!(matches!(owner("/w/app/src/waker.rs"), Owner::User));
    assert!(matches!(owner(r"C:\cargo\registry\src\index\tokio-1.54.1\src\lib.rs"), Owner::Crate));
}

#[test]
fn positions() {
    assert_eq!(position("/a/b.rs:3:14"), Some(("/a/b.rs", 3, 14)));
    assert_eq!(position(r"C:\a\b.rs:3:14"), Some((r"C:\a\b.rs", 3, 14)));
    assert_eq!(position("/a/b.rs:3"), Some(("/a/b.rs", 3, 0)));
    assert_eq!(position("/a/b.rs"), None);
}

#[test]
fn paths() {
    for (symbol, expected) in [
        ("app::read::{{closure}}::{{closure}}::h604588c4ead7ba17", "app::read"),
        ("app::read::<alloc::vec::Vec<u8>, fn() -> u8>::{closure#0}", "app::read"),
        ("<app::Frames as app::Source>::next::{closure#0}::{closure#1}", "<app::Frames as app::Source>::next"),
        ("<app::Frames<u8>>::next", "<app::Frames<u8>>::next"),
        (
            "<app[95148aaf608d6801]::Frames<[u8; 4]> as app[95148aaf608d6801]::S>::next",
            "<app::Frames<[u8; 4]> as app::S>::next",
        ),
        ("read<app::Frames>", "read"),
        ("app::hash::hundred", "app::hash::hundred"),
    ] {
        assert_eq!(path(symbol).as_deref(), Some(expected));
    }
    assert_eq!(path("{async_fn#0}<app::Frames>"), None);
}

fn line(symbol: &str, line: u32) -> Line {
    let place = Place { file: "a.rs".to_owned(), line, column: 1, function: path(symbol) };
    Line { place, symbol: symbol.to_owned() }
}

#[test]
fn a_function_that_went_on_no_longer_waits_there() {
    let outer = line("run::{{closure}}", 9);
    let [first, second] = [2, 3].map(|n| vec![line("read::{{closure}}", n), outer.clone()]);
    assert!(outdates(&second, &first));

    let sibling = vec![line("write::{{closure}}", 7), outer.clone()];
    assert!(!outdates(&sibling, &first), "two branches of one select!");
    assert!(!outdates(&[outer], &first), "the select! itself");
}
