//! Code as deep and as long as generated code can be: the stack holds, and time grows as the code does.

use std::sync::OnceLock;
use std::thread;
use std::time::{Duration, Instant};

use engine_walk::attributes::{ALL, parsed};
use proc_macro2::TokenStream;

/// Three quarters of what the compiler's thread has: its own frames are on it as well.
const STACK: usize = 6 << 20;

/// A body that is so many levels deep.
type Body = fn(usize) -> String;

/// What nests, and what is chained.
const DEEP: &[(&str, Body)] = &[
    ("operators", |n| format!("let x = {}; g(x).await", ["a"].repeat(n).join(" + "))),
    ("lazy operators", |n| format!("let x = {}; g(x).await", ["a()"].repeat(n).join(" && "))),
    ("assignments", |n| format!("{}g(x).await", "x = ".repeat(n))),
    ("methods", |n| format!("a{}.b().await", ".m(c)".repeat(n))),
    ("awaits", |n| format!("a{}", ".m().await?".repeat(n))),
    ("signs", |n| format!("let x = {}a; g(x).await", "!".repeat(n))),
    ("references", |n| format!("let x = {}a; g(x).await", "& ".repeat(n))),
    ("parentheses", |n| nested("(", "a", ")", n)),
    ("calls", |n| nested("f(", "g(a).await", ")", n)),
    ("arrays", |n| nested("[", "g(a).await", ", b]", n)),
    ("blocks", |n| nested("{", "g(a).await", "}", n)),
    ("statements", |n| nested("{ let b = c.lock(); ", "g(a).await;", "}", n)),
    ("conditions", |n| nested("if a.lock().b() { ", "g(a).await;", "}", n)),
    ("else", |n| format!("if a {{ }} {}", "else if b { g(c).await; } ".repeat(n))),
    ("matches", |n| nested("match a { B(c) => ", "g(a).await", ", _ => {} }", n)),
    ("loops", |n| nested("loop { ", "g(a).await;", "}", n)),
    ("closures", |n| nested("(|a| ", "g(a)", ")", n)),
    ("async blocks", |n| nested("async move { ", "g(a).await", "}.await", n)),
    ("select", |n| nested("tokio::select! { b = c.d() => ", "g(a).await", ", else => {} }", n)),
    ("join", |n| nested("join!(a, ", "g(a)", ")", n)),
    ("macros", |n| nested("vec![", "g(a).await", "]", n)),
    ("types", |n| format!("let x: {}A{} = y; g(x).await", "B<(".repeat(n), ")>".repeat(n))),
    ("patterns", |n| format!("let {}x{} = y; g(x).await", "B(".repeat(n), ")".repeat(n))),
    ("functions", |n| nested("async fn f() { ", "g(a).await;", "}", n)),
    ("offloaded", |n| format!("#[offload] let x = {};", nested("f(", "a", ")", n))),
];

fn nested(open: &str, inside: &str, close: &str, n: usize) -> String {
    format!("{}{inside}{}", open.repeat(n), close.repeat(n))
}

fn function(body: &str) -> String {
    format!("async fn f(a: A) -> Result<(), E> {{ {body} }}")
}

/// Expands every attribute in a thread with little stack. True: the code is read. An overflow ends the process; the name of the thread tells where.
fn expands(name: String, code: String) -> bool {
    let work = move || {
        let item: TokenStream = code.parse().expect("tokens");
        let mut read = true;
        for attribute in ALL {
            let out = (attribute.expand)(parsed(attribute.args[0]).expect("tokens"), item.clone());
            read &= !out.to_string().contains("nested too deep");
        }
        read
    };
    let thread = thread::Builder::new().name(name).stack_size(STACK).spawn(work).expect("a thread starts");
    thread.join().expect("no panic")
}

/// The deepest code that is still read: that leaves room on the stack.
#[test]
fn at_any_depth_the_stack_holds() {
    for (name, body) in DEEP {
        let (mut read, mut unread) = (0, usize::MAX);
        for n in [60, 290, 1190] {
            let code = function(&body(n));
            match expands(format!("{name}, {n}"), code) {
                true => read = n,
                false => unread = unread.min(n),
            }
        }
        println!("{name}: read at {read}, no more at {unread}");
        // Any code that somebody writes is less deep than that.
        assert!(read >= 60 && unread > read, "{name}");
    }
}

/// Time of this thread on a core: other work on the machine is not in it, where the system tells.
fn now() -> Duration {
    static START: OnceLock<Instant> = OnceLock::new();
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let told = told.and_then(|told| told.split(' ').next()?.parse().ok());
    told.map_or_else(|| START.get_or_init(Instant::now).elapsed(), Duration::from_nanos)
}

/// How long it takes: in the mean of as many as make a time that the system can tell, and the better of two such.
fn time(code: &str) -> Duration {
    let item: TokenStream = code.parse().expect("tokens");
    let mean = || {
        let (start, mut times) = (now(), 0);
        while now() - start < Duration::from_millis(100) {
            async_hygiene_engine::hygiene(TokenStream::new(), item.clone());
            times += 1;
        }
        (now() - start) / times
    };
    mean().min(mean())
}

/// Twice the code takes about twice the time. Four times as long is a square.
#[test]
fn time_grows_as_the_code_does() {
    let long: &[(&str, usize, Body)] = &[
        ("statements", 1000, |n| "let x = a.b(c)?; d(x, &mut e);".repeat(n)),
        ("bindings", 500, |n| (0..n).map(|i| format!("let x{i} = a.b(c)?; d(x{i});")).collect()),
        ("awaits", 150, |n| (0..n).map(|i| format!("let x{i} = a.lock().await; b(&x{i}).await?;")).collect()),
        ("guards", 60, |n| {
            let guards: String = (0..n).map(|i| format!("let g{i} = a{i}.lock().unwrap();")).collect();
            guards + &"b().await;".repeat(n)
        }),
        ("arms", 300, |n| {
            let arms: String = (0..n).map(|i| format!("B::C{i}(d) => e(d).f().await?,")).collect();
            format!("match a {{ {arms} }}")
        }),
        ("a chain", 150, |n| format!("a{}.b().await", ".m(c)".repeat(n))),
        ("operators", 150, |n| format!("let x = {}; g(x).await", ["a()"].repeat(n).join(" + "))),
        ("a list", 500, |n| format!("let x = [{}]; g(x).await", "a.b(c), ".repeat(n))),
        // Each of them drops all others: a square, of which tokio allows 64.
        ("branches", 8, |n| format!("tokio::select! {{ {} }}", "a = b.c() => d(a).await, ".repeat(n))),
    ];
    let mut wrong = Vec::new();
    for (name, n, body) in long {
        let measure = || (time(&function(&body(*n))), time(&function(&body(2 * n))));
        // A thread of a test has a fourth of the stack that a compiler's has.
        let (once, twice) = thread::scope(|scope| {
            let builder = thread::Builder::new().stack_size(STACK);
            builder.spawn_scoped(scope, measure).expect("a thread starts").join().expect("no panic")
        });
        let ratio = twice.as_secs_f64() / once.as_secs_f64();
        println!("{name}: {once:?} for {n}, {ratio:.2} times as long for twice that");
        if ratio > 3.5 {
            wrong.push(format!("{name}: {once:?} for {n}, {twice:?} for twice that"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
