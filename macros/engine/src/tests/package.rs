//! The settings of a package, and the crate under another path.

use proc_macro2::TokenStream;

use crate::package::with_file;

const FUNCTION: &str = "async fn f(count: &Mutex<u64>, jobs: &mut Receiver<Job>) -> io::Result<u64> {
    let guard = count.lock().unwrap();
    std::thread::sleep(ONE);
    tick().await;
    let job = jobs.recv().await;
    handle(job).await;
    let _ = sender.send(1).await;
    tokio::spawn(tick());
    let (tx, rx) = unbounded_channel();
    tokio::select! { job = jobs.recv() => tick().await, () = sleep(ONE) => {} }
    Ok(*guard)
}";

type Expand = fn(TokenStream, TokenStream) -> TokenStream;

const ATTRIBUTES: [(Expand, &str); 11] = [
    (crate::hygiene, ""),
    (crate::hygiene, "strict"),
    (crate::no_lock_across_await, ""),
    (crate::no_blocking, "offload"),
    (crate::cancel_safe, ""),
    (crate::cancellable, "token = token"),
    (crate::timeout, "\"1s\""),
    (crate::bounded, "8, queue = 2"),
    (crate::future, "send, max_size = 64"),
    (crate::rewrite, "timeout(\"1s\"), published"),
    (crate::publish, ""),
];

fn expanded(expand: Expand, args: &str, item: &str) -> String {
    expand(args.parse().unwrap(), item.parse().unwrap()).to_string()
}

/// What goes last is told where the crate is.
fn untold(text: &str, path: &str) -> String {
    let all = [format!(" , crate = {path}"), format!(" (crate = {path})"), format!("(crate = {path})")];
    all.iter().fold(text.to_owned(), |text, told| text.replace(told, ""))
}

#[test]
fn a_path_takes_the_place_of_the_name() {
    for before in ["", "#[tracing::instrument] "] {
        let item = format!("{before}{FUNCTION}");
        for (expand, args) in ATTRIBUTES {
            let plain = expanded(expand, args, &item);
            assert!(plain.contains(":: async_hygiene"), "{args}");
            for path in ["hyg", ":: guard :: async_hygiene", "crate :: ours"] {
                let separator = if args.is_empty() { "" } else { ", " };
                let renamed = expanded(expand, &format!("{args}{separator}crate = {path}"), &item);
                let told = untold(&renamed, path);
                assert!(told == plain.replace(":: async_hygiene", path), "{args} {path}\n{told}");
            }
            let from_file = with_file("crate = \"hyg\"", || expanded(expand, args, &item));
            let told = untold(&from_file, ":: hyg");
            assert!(told == plain.replace(":: async_hygiene", ":: hyg"), "{args}\n{told}");
        }
    }
}

#[test]
fn the_users_own_path_stays() {
    let item = "async fn f() { ::async_hygiene::facts(); other::async_hygiene(); tick().await }";
    let renamed = expanded(crate::timeout, "\"1s\", crate = hyg", item);
    assert_eq!(renamed.matches(":: async_hygiene :: facts ()").count(), 1, "{renamed}");
    assert_eq!(renamed.matches("async_hygiene").count(), 2, "{renamed}");
}

#[test]
fn one_attribute_tells_the_others() {
    let item = format!("#[hyg::timeout(\"1s\", crate = hyg)] #[hyg::offload] {FUNCTION}");
    let renamed = expanded(crate::hygiene, "", &item);
    assert!(!renamed.contains("async_hygiene ::"), "{renamed}");
    assert!(renamed.contains("# [hyg :: offload (crate = hyg)]"), "{renamed}");
    // That one has been collected.
    assert!(!renamed.contains("# [hyg :: timeout"), "{renamed}");
}

#[test]
fn levels_go_by_the_same_path() {
    let item = "#[hyg::allow(blocking_call, unawaited_future)] async fn f() { std::thread::sleep(ONE); }";
    let allowed = expanded(crate::hygiene, "crate = hyg", item);
    assert_eq!(allowed, "async fn f () { std :: thread :: sleep (ONE) ; }");
    // Somebody else's.
    let theirs = expanded(crate::hygiene, "", item);
    assert!(
        theirs.contains("# [hyg :: allow (blocking_call , unawaited_future)]")
            && theirs.contains("blocks_the_executor"),
        "{theirs}"
    );
}

#[test]
fn tags_change_what_is_asked_and_nothing_else() {
    for (expand, args) in ATTRIBUTES {
        let plain = expanded(expand, args, FUNCTION);
        assert!(plain == with_file("[lints]", || expanded(expand, args, FUNCTION)), "{args}");
        let asks = plain.contains("Guards <") || plain.contains("Asks <") || plain.contains("decide");
        let one = ("\"crate::Ours\"", "crate :: Ours ,");
        let two = ("[\"crate::A\", \"a::B\"]", "crate :: A , :: a :: B ,");
        for (file, tags) in [one, two] {
            let tagged = with_file(&format!("facts = {file}"), || expanded(expand, args, FUNCTION));
            assert_eq!(tagged.contains(&format!("under :: < ({tags}) ,")), asks, "{args}");
            assert_eq!(tagged == plain, !asks, "{args}");
        }
    }
}

#[test]
fn what_is_off_is_as_it_was() {
    let item: TokenStream = FUNCTION.parse().unwrap();
    for (expand, args) in [(crate::hygiene as Expand, "strict"), (crate::no_lock_across_await, "")] {
        assert_eq!(with_file("[lints", || expanded(expand, args, FUNCTION)), item.to_string());
    }
}

#[test]
fn the_file_stands_in_for_defaults() {
    let item = "async fn f() { std::thread::sleep(ONE); }";
    let asks = |file: &str, expand: Expand, args: &str| {
        with_file(file, || expanded(expand, args, item)).contains("blocks_the_executor")
    };
    let allow = "[lints]\nblocking_call = \"allow\"";
    assert!(asks("", crate::hygiene, ""));
    assert!(!asks(allow, crate::hygiene, ""));
    assert!(asks(allow, crate::hygiene, "strict"));
    assert!(asks(allow, crate::no_blocking, ""));
    assert!(!asks("[lints]\nblocking_call = \"forbid\"", crate::no_lock_across_await, ""));
}
