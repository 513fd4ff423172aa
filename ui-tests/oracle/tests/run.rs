//! What is there when it runs: programs with guards in them, run on all ways that chance finds. A guard that is there while a body is
//! suspended is one that we call held.
//!
//! The compiler stores more than that: what was borrowed and then moved keeps its room. So this decides what is a miss.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::Command;

use async_hygiene_engine::inspect::Gone;
use oracle::compare::{Held, Why};
use oracle::inject;
use oracle::layout::Point;

/// What the pieces use, with books about what is there. Nothing of it is there while a `value` is awaited, as it is the callee's then.
const HELD: &str = r#"
use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};
use std::future::Future;
use std::panic::Location;
use std::pin::Pin;
use std::task::{Context, Poll};

thread_local! {
    static THERE: RefCell<BTreeMap<u32, u32>> = RefCell::default();
    static SEEN: RefCell<BTreeMap<(u32, u32), BTreeSet<u32>>> = RefCell::default();
    static CHANCE: Cell<u64> = Cell::default();
}

/// Some panic; nothing of these ever waits.
pub fn run(seed: u64, body: impl Future<Output = ()>) {
    std::panic::set_hook(Box::new(|_| {}));
    THERE.with_borrow_mut(|there| there.clear());
    CHANCE.set(seed);
    let body = Box::pin(body);
    let _ = std::panic::catch_unwind(std::panic::AssertUnwindSafe(move || {
        let mut body = body;
        assert!(body.as_mut().poll(&mut Context::from_waker(std::task::Waker::noop())).is_ready());
    }));
}

pub fn print() {
    SEEN.with_borrow(|seen| {
        for ((line, column), guards) in seen {
            println!("{line} {column} {}", guards.iter().map(u32::to_string).collect::<Vec<_>>().join(" "));
        }
    });
}

pub struct Guard<const N: u32>(Inside);
pub struct Inside(u8);

impl<const N: u32> Guard<N> {
    pub fn new() -> Self {
        THERE.with_borrow_mut(|there| *there.entry(N).or_default() += 1);
        Guard(Inside(1))
    }
    pub fn downgrade(self) -> u8 { self.number() }
    pub fn into_other(self) -> Guard<N> { self }
    pub fn maybe() -> Option<Guard<N>> { yes().then(Guard::new) }
    pub fn attempt() -> Result<Guard<N>, u8> { Self::maybe().ok_or(0) }
}

impl<const N: u32> Drop for Guard<N> {
    fn drop(&mut self) {
        THERE.with_borrow_mut(|there| *there.get_mut(&N).expect("it was made") -= 1);
    }
}

impl<const N: u32> std::ops::Deref for Guard<N> {
    type Target = Inside;
    fn deref(&self) -> &Inside { &self.0 }
}

impl Inside {
    pub fn number(&self) -> u8 { self.0 + yes() as u8 }
    pub fn take(&self) -> u8 { self.0 }
    pub fn first(&self) -> Option<u8> { yes().then_some(self.0) }
    pub fn checked(&self) -> Result<u8, u8> { self.first().ok_or(0) }
}

pub struct Pair<A, B> { pub a: A, pub b: B }

/// SplitMix64.
pub fn yes() -> bool {
    let next = CHANCE.get().wrapping_add(0x9e37_79b9_7f4a_7c15);
    CHANCE.set(next);
    let z = (next ^ (next >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb) >> 63 == 1
}

pub struct Ready(&'static Location<'static>);

#[track_caller]
pub fn ready() -> Ready { Ready(Location::caller()) }

impl Future for Ready {
    type Output = ();
    fn poll(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<()> {
        let there: Vec<u32> = THERE.with_borrow(|there| there.iter().filter(|(_, n)| **n > 0).map(|(n, _)| *n).collect());
        SEEN.with_borrow_mut(|seen| seen.entry((self.0.line(), self.0.column())).or_default().extend(there));
        Poll::Ready(())
    }
}

pub async fn value<T>(value: T) -> T { value }
pub fn eat<T>(_: T) {}
pub fn look<T: ?Sized>(_: &T) {}
pub fn pass<T>(value: T) -> T { value }
pub fn second<A, B>(_: A, b: B) -> B { b }
pub fn start<F: Future>(make: impl FnOnce() -> F) -> F { make() }
pub fn forget<T>(value: T) { drop(value) }
"#;

/// Bodies to put guards into.
const BODIES: [&str; 6] = [
    "::held::ready().await; let n = ::held::value(1).await; ::held::look(&n); ::held::ready().await; ::held::ready().await;",
    "if ::held::yes() { ::held::ready().await; } else if ::held::yes() { ::held::ready().await; return; } ::held::ready().await;",
    "let mut n = 0; while n < 2 { ::held::ready().await; n += 1; if ::held::yes() { continue; } ::held::ready().await; } ::held::ready().await;",
    "for n in 0..3 { match n { 0 => { ::held::ready().await; } 1 => { if ::held::yes() { break; } } _ => { ::held::ready().await; } } } ::held::ready().await;",
    "let job = async || { ::held::ready().await; let n = ::held::value(1).await; n }; ::held::ready().await; job().await; ::held::ready().await;",
    "let n = { ::held::ready().await; let m = ::held::value(2).await; m + 1 }; ::held::look(&n); 'a: { if ::held::yes() { break 'a; } ::held::ready().await; } ::held::ready().await;",
];

const COPIES: usize = 30;
const RUNS: usize = 100;

#[test]
fn what_is_there_is_held() {
    for (edition, seed) in [("2024", 1), ("2021", 2)] {
        one_program(edition, seed);
    }
}

fn one_program(edition: &str, seed: u64) {
    let dir = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("run-{edition}"));
    fs::create_dir_all(&dir).expect("a folder");
    let bodies = || (0..COPIES).flat_map(|_| BODIES).enumerate();
    let source: String = bodies().map(|(n, body)| format!("async fn body_{n}() {{ {body} }}\n")).collect();
    let injected = inject::inject(&source, seed, 1, &BTreeSet::new()).expect("it parses");
    // What is forgotten is not there, for all that is known here.
    let mut text = injected.text.replace("::core::mem::forget(", "::held::forget(");
    text += &format!("fn main() {{ for seed in 0..{RUNS} {{\n");
    text.extend(bodies().map(|(n, _)| format!("::held::run(seed, body_{n}());\n")));
    text += "} ::held::print(); }\n";
    fs::write(dir.join("held.rs"), HELD).expect("a file");
    fs::write(dir.join("main.rs"), &text).expect("a file");
    rustc(&dir, &["--edition=2024", "--crate-type=lib", "--cap-lints=allow", "held.rs"]);
    let warnings = rustc(&dir, &[&format!("--edition={edition}"), "--extern=held=libheld.rlib", "main.rs"]);
    let output = Command::new(dir.join("main")).output().expect("it starts");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));

    let held = Held::read(&dir, "main.rs", edition == "2021").expect("it is read");
    let unread = unread(&warnings);
    let (mut told, mut missed) = (0, BTreeMap::<_, Vec<_>>::new());
    for line in String::from_utf8_lossy(&output.stdout).lines() {
        let mut numbers = line.split(' ').filter_map(|number| number.parse::<u32>().ok());
        let (line, column) = (numbers.next().expect("a line"), numbers.next().expect("a column"));
        let at = Point { line: line as usize, column: column as usize + "::held::ready().".len() };
        for guard in numbers {
            match held.at(at, guard).unwrap_or_else(|| panic!("no await at {at:?}")) {
                Ok(()) => told += 1,
                Err(Why::Elsewhere) => {}
                // The compiler says so, until its name begins with `_`; then it is asked about.
                Err(Why::Gone(Gone::NoPlace)) if unread.contains(&guard) => {}
                Err(why) => {
                    let form = injected.forms.get(&guard).copied().unwrap_or("of no form");
                    missed.entry((why, form)).or_default().push(format!("{guard} at {line}:{column}"));
                }
            }
        }
    }
    assert!(told > 1000, "too little was there: {told}");
    assert!(missed.is_empty(), "{edition}: there, and not held: {missed:#?}");
}

/// The guards in variables of which the compiler says that nothing reads them.
fn unread(warnings: &str) -> BTreeSet<u32> {
    let said = warnings
        .lines()
        .filter(|line| line.starts_with("warning: ") && line.contains("used") || line.contains("never read"));
    let names = said.filter_map(|line| line.split('`').nth(1)?.split_once('_')?.1.split('_').next());
    names.filter_map(|number| number.parse().ok()).collect()
}

/// What it says.
fn rustc(dir: &Path, args: &[&str]) -> String {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let output = Command::new(rustc).current_dir(dir).args(args).output().expect("rustc starts");
    let text = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{text}");
    text
}
