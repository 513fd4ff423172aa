//! What is alive at which await, body by body.

use super::held;
use crate::lower::Edition::{self, From2024, Until2021};

/// The statements of an async fn, and what is alive at which line; the first line of the statements is 1.
type Row = (&'static str, &'static [&'static str]);

/// The same in both editions.
const ROWS: &[Row] = &[
    // Gone before the await.
    ("let g = m.lock(); drop(g); f().await;", &[]),
    ("let g = m.lock(); std::mem::drop(g); f().await;", &[]),
    ("let g = m.lock(); std::mem::forget(g); f().await;", &[]),
    ("let mut g = m.lock(); *g += 1; drop(g); f().await;", &[]),
    ("let g = m.lock(); g.len(); drop(g); f().await;", &[]),
    ("let g = m.lock(); take(g); f().await;", &[]),
    ("let g = m.lock(); other.take(g); f().await;", &[]),
    ("let g = m.lock(); (move || g.len())(); f().await;", &[]),
    ("let g = m.lock(); tokio::spawn(async move { g.len() }); f().await;", &[]),
    ("{ let g = m.lock(); } f().await;", &[]),
    ("let g = m.lock(); { g }; f().await;", &[]),
    ("drop(m.lock()); f().await;", &[]),
    ("m.lock().len(); f().await;", &[]),
    ("self.kept = m.lock(); f().await;", &[]),
    ("let g = m.lock(); if c { drop(g) } else { take(g) } f().await;", &[]),
    ("let g = m.lock(); match n { 1 => drop(g), _ => return } f().await;", &[]),
    ("let g = m.lock(); match n { 1 => drop(g), _ => panic!() } f().await;", &[]),
    ("let g = m.lock(); let x = if c { drop(g); 1 } else { return }; f().await;", &["x @ 1"]),
    ("let g = m.lock(); let s = format!(\"{g}\"); drop(g); f(s).await;", &[]),
    ("let pair = (m.lock(), 1); let (g, _) = pair; drop(g); f().await;", &[]),
    ("let s = S { g: m.lock() }; drop(s); f().await;", &[]),
    ("return; let g = m.lock(); f().await;", &[]),
    // What happens later in a block is not yet so where it was left.
    ("for x in list() { let g = m.lock(); if c { continue; } } f().await;", &[]),
    ("for x in list() { let Some(g) = x.try_lock() else { continue }; } f().await;", &[]),
    ("let r = c || return f().await; let g = m.lock(); if d { k(); }", &[]),
    ("assert!(x(), \"{}\", a().await); let g = m.lock(); if c { k(); }", &[]),
    ("info!(\"{}\", match m.lock().get() { Some(x) => 1, None => 0 }); f().await;", &[]),
    ("match m.try_lock() { Ok(g) if c => {} _ => {} } f().await;", &[]),
    // Empty before, or after.
    ("let mut g = Some(m.lock()); g = None; f().await;", &[]),
    ("let mut best = None; f().await; best = Some(m.lock()); drop(best);", &[]),
    ("let g = m.lock(); g; f().await;", &[]),
    // The future that is made first is kept while the second one waits for its argument; the lock of the precondition is not.
    ("select! { a = x(), if m.lock().unwrap().ready => {} b = y(z().await) => {} }", &["#2 @ 1"]),
    // Kept.
    ("let g = m.lock(); assert!(x(), \"{}\", a().await); drop(g);", &["g @ 1"]),
    ("let g = m.lock();\nwhile c { a().await; }\nb().await;", &["g @ 2 (+1)"]),
    ("let r = Some(&*m.lock().unwrap()); f().await;", &["m.lock().unwrap() @ 1", "r @ 1"]),
    // What a block, `if` or `match` borrows at its end, `let` keeps.
    ("let r = &m.lock(); f().await;", &["m.lock() @ 1", "r @ 1"]),
    ("let r = { &m.lock() }; f().await;", &["m.lock() @ 1", "r @ 1"]),
    ("let r = &*{ &m.lock() }; f().await;", &["r @ 1"]),
    ("let r = { let n = 1; &*m.lock() }; f().await;", &["m.lock() @ 1", "r @ 1"]),
    ("let r = 'a: { { &m.lock() } }; f().await;", &["m.lock() @ 1", "r @ 1"]),
    ("let r = unsafe { &m.lock() }; f().await;", &["m.lock() @ 1", "r @ 1"]),
    ("let r = if c { &m.lock() } else { &n.lock() }; f().await;", &["m.lock() @ 1", "n.lock() @ 1", "r @ 1"]),
    (
        "let r = if let Some(x) = c { &m.lock() } else if d { return } else { b }; f().await;",
        &["m.lock() @ 1", "r @ 1"],
    ),
    (
        "let r = match c { 1 => &m.lock(), 2 => { &n.lock() } _ => b }; f().await;",
        &["m.lock() @ 1", "n.lock() @ 1", "r @ 1"],
    ),
    ("let r = S { a: { &m.lock() } }; f().await;", &["m.lock() @ 1", "r @ 1"]),
    ("let r = &{ &m.lock() }; f().await;", &["m.lock() @ 1", "r @ 1"]),
    ("let ref r = if c { m.lock() } else { n.lock() }; f().await;", &["m.lock() @ 1", "n.lock() @ 1", "r @ 1"]),
    ("let r = loop { break &m.lock() }; f().await;", &["r @ 1"]),
    ("let r = { k(&m.lock()) }; f().await;", &["r @ 1"]),
    ("let r = { &m.lock(); 1 }; f().await;", &["r @ 1"]),
    ("let r = { &m.lock() }.len(); f().await;", &["r @ 1"]),
    ("r = { &m.lock() }; f().await;", &[]),
    ("match x { Some(n) if let Ok(g) = m.lock() => { f().await; } _ => {} }", &["n @ 1", "g @ 1"]),
    ("let g = m.lock(); f().await; drop(g);", &["g @ 1"]),
    ("let g = m.lock();\nf().await;\nf().await;\nf().await;", &["g @ 2 (+2)"]),
    ("let g = m.lock(); g.len(); f().await;", &["g @ 1"]),
    ("let g = m.lock(); look(&g); f().await;", &["g @ 1"]),
    ("let g = m.lock(); (|| g.len())(); f().await;", &["g @ 1"]),
    ("let g = m.lock(); if c { drop(g) } f().await;", &["g @ 1"]),
    ("let g = m.lock(); if c { drop(g); return; } f().await;", &["g @ 1"]),
    ("let g = m.lock(); match n { 1 => drop(g), 2 => {} _ => return } f().await;", &["g @ 1"]),
    ("let g = m.lock(); ok && { drop(g); true }; f().await;", &["g @ 1"]),
    ("let g; f().await; g = m.lock(); h().await;", &["g @ 1"]),
    ("let mut g = m.lock(); drop(g); f().await; g = m.lock();\nh().await;", &["g @ 2"]),
    ("let r#type = m.lock(); f().await;", &["r#type @ 1"]),
    ("let g = cond.wait(m.lock()); f().await;", &["g @ 1"]),
    ("let g = m.lock(); defer! { g.len(); } f().await;", &["g @ 1"]),
    ("let (a, _) = (m.lock(), m.read()); f().await;", &["a @ 1"]),
    ("let [a, b] = [m.lock(), m.read()]; drop(a); f().await;", &["b @ 1"]),
    ("let Some(g) = m.try_lock() else { f().await; return };\nf().await;", &["g @ 2"]),
    // Names, and values that changed theirs.
    ("let g = m.lock(); let g = 1; f().await;", &["g @ 1", "g'2 @ 1"]),
    ("let g = m.lock(); let g = g; f().await;", &["g'2 @ 1"]),
    ("let g = m.lock(); let h = g.unwrap(); f().await;", &["h @ 1"]),
    ("let g = m.lock(); let g = g.unwrap(); drop(g); f().await;", &[]),
    ("let g = m.lock(); let g = g.with(1); f().await;", &["g @ 1 [in doubt]", "g'2 @ 1"]),
    ("let g = m.lock(); let r = &g; r.len(); f().await;", &["g @ 1"]),
    ("let g = { let g = m.lock(); g }; f().await;", &["g'2 @ 1"]),
    ("let g = loop { let g = m.lock(); break g; }; f().await;", &["g'2 @ 1"]),
    ("let n = { let g = m.lock(); g.len() }; f().await;", &["n @ 1"]),
    ("let g = m.lock(); let kept = S { g }; f().await;", &["g @ 1 [inside kept]"]),
    ("let kept = (m.lock(), 1); f().await;", &["m.lock() @ 1 [inside kept]"]),
    ("let kept = [m.lock(), m.lock()]; f().await;", &["m.lock() @ 1 [inside kept]"]),
    ("let kept = Box::pin(Some(m.lock())); f().await;", &["m.lock() @ 1 [inside kept]"]),
    ("let g = m.lock(); let run = move || g.len(); f().await;", &["g @ 1 [inside run]"]),
    ("let g = m.lock(); let task = async move { g.len() }; f().await;", &["g @ 1 [inside task]"]),
    ("let mut list = Vec::new(); list.push(m.lock()); f().await;", &["list @ 1"]),
    ("let mut o = Some(m.lock()); let t = o.take(); f().await;", &["t @ 1"]),
    ("let o = m.get(); o.take(); f().await;\no.len();", &["o @ 1 [in doubt]"]),
    // Loops.
    ("let g = m.lock(); loop {\nf().await; }", &["g @ 2"]),
    ("loop { let g = m.lock(); drop(g); f().await; }", &[]),
    ("loop { f().await; let g = m.lock(); }", &[]),
    ("loop { f().await; if let Some(n) = m.lock().first() { k(n) } }", &[]),
    ("loop { f().await; match m.lock().first() { Some(n) => k(n), None => continue } }", &[]),
    ("let mut g = m.lock(); loop { drop(g); f().await; g = m.lock(); }", &[]),
    ("let mut g = m.lock(); loop {\nf().await; drop(g); g = m.lock(); }", &["g @ 2"]),
    ("'a: loop { let g = m.lock(); loop { if c { break 'a; }\nf().await; } } f().await;", &["g @ 2"]),
    ("let g = m.lock(); 'a: { if c { break 'a; } drop(g); f().await; }\nf().await;", &["g @ 2"]),
    // Temporaries.
    ("f(m.lock().unwrap()).await;", &[]),
    ("f(m.lock().unwrap().len()).await;", &["m.lock().unwrap() @ 1"]),
    ("f(&m.lock().unwrap()).await;", &["m.lock().unwrap() @ 1"]),
    ("let n = m.lock().unwrap().len(); f().await;", &["n @ 1"]),
    ("m.lock().unwrap().run().await;", &["m.lock().unwrap() @ 1 [in doubt]"]),
    ("m.lock().unwrap().job.run().await;", &["m.lock().unwrap() @ 1"]),
    ("m.lock().unwrap().push(f().await);", &["m.lock().unwrap() @ 1"]),
    ("let x = m.lock().unwrap()[f().await];", &["m.lock().unwrap() @ 1"]),
    ("let x = m.lock().unwrap().ready() && f().await;", &[]),
    ("let x = (&*m.lock()).len() + f().await;", &["m.lock() @ 1"]),
    ("let r = &m.lock().list; f().await;", &["m.lock() @ 1", "r @ 1"]),
    ("let _ = &m.lock(); f().await;", &["m.lock() @ 1"]),
    ("let _ = (m.lock(),); f().await;", &[]),
    ("let (ref a, _) = (m.lock(), 1); f().await;", &["m.lock() @ 1", "a @ 1"]),
    ("if let Some(g) = m.try_lock() { drop(g); f().await; }", &[]),
    ("match m.lock().state { 1 => {}\n_ => f().await }\nf().await;", &["m.lock() @ 2"]),
    // Whose await it is.
    ("let task = async { let g = m.lock(); g.len() }; task.await;", &[]),
    ("async { let g = m.lock();\nf().await; }.await;", &["g @ 2"]),
    ("let run = || { let g = m.lock(); g.len() }; run(); f().await;", &["run @ 1 [in doubt]"]),
    ("let g = m.lock(); let task = async { f().await }; drop(g); task.await;", &[]),
    ("let g = m.lock(); async move { f().await; g.len() }.await;", &["g @ 1"]),
    ("tokio::select! { g = m.lock() => {\nf().await; } }", &["g @ 2"]),
    ("let g = m.lock(); tokio::join!(a(), b());", &["g @ 1"]),
    // What is awaited may be run by value; not if it is there later, and not what only lends something.
    ("let job = start(); job.run().await;", &["job @ 1 [in doubt]"]),
    ("let job = start(); job.run().await;\nlook(&job);", &["job @ 1"]),
    ("let job = start(); f(job.text()).await;", &["job @ 1"]),
    ("let job = start(); job.run(); f().await;", &["job @ 1 [in doubt]"]),
    ("let job = start(); job.check(); f().await;", &["job @ 1 [in doubt]"]),
    ("let job = start(); job.is_done(); f().await;", &["job @ 1"]),
    ("let job = start(); let n = job.count()?.len(); f().await;", &["job @ 1 [in doubt]", "n @ 1"]),
    ("let job = start(); job.run(); f().await; job.id();", &["job @ 1"]),
    ("let job = start(); loop { job.run(); f().await; }", &["job @ 1"]),
    ("let s = S { g: m.lock() }; s.run(); f().await;", &[]),
    ("let s = S { g: m.lock() }; if s.check() { f().await; }", &[]),
    ("let s = S { g: m.lock() }; if let Some(1) = s.check(1) { return; } f().await;", &[]),
    ("let s = S { g: m.lock() }; match s.check() { 1 => f().await, _ => {} }", &[]),
    ("let s = S { g: m.lock() }; for n in s.all() { f().await; }", &["#3 @ 1", "n @ 1"]),
    ("let s = S { g: m.lock() }; if s.check() { f().await; } s.run();", &["m.lock() @ 1 [inside s]"]),
    ("let s = S { g: m.lock() }; s.is_done(); f().await;", &["m.lock() @ 1 [inside s]"]),
    ("let s = S { g: m.lock() }; f(s.text()).await;", &["m.lock() @ 1 [inside s]"]),
    // What a lock gave is looked at by a method of any name, unless that is awaited.
    ("let g = m.lock(); g.connect(3); f().await;", &["g @ 1"]),
    ("let g = m.lock(); if g.is_on(3) { f().await; }", &["g @ 1"]),
    ("let g = m.lock(); g.finish_up().await; f().await;", &["g @ 1 (+1) [in doubt]"]),
    // Into a closure that may take it.
    ("let g = m.lock(); k(|| g.send(1)); f().await;", &["g @ 1 [in doubt]"]),
    ("let g = m.lock(); k(|| k(|| g.run())); f().await;", &["g @ 1 [in doubt]"]),
    ("let g = m.lock(); k(|| g.run()); f().await; g.run();", &["g @ 1"]),
    ("let g = m.lock(); k(|| drop(g)); f().await;", &[]),
    ("let g = m.lock(); let h = move || g.len(); h(); f().await;", &["g @ 1 [inside h]"]),
    ("let g = m.lock(); let h = move || k(g); h(); f().await;", &[]),
    ("let g = m.lock(); let h = move || g.send(1); h(); f().await;", &[]),
    ("let g = m.lock(); let h = move || k(move || drop(g)); h(); f().await;", &[]),
    ("let g = m.lock(); let h = async move || { g.len() };\nh().await; f().await;", &["g @ 2 (+1) [inside h]"]),
    // What is in a literal leaves it, or something else does.
    ("let t = (m.lock(), 1); drop(t.0); f().await;", &[]),
    ("let t = (m.lock(), 1); let n = t.1; f().await;", &["m.lock() @ 1 [inside t]", "n @ 1"]),
    ("let n: u32 = 1; let t = (m.lock(), n); f(t.1).await;", &["n @ 1 [inside t]", "m.lock() @ 1 [inside t]"]),
    ("let t = S { g: m.lock(), n: 1 }; t.g.unwrap(); f().await;", &[]),
    ("let t = S { g: m.lock(), n: 1 }; if let Some(n) = t.n { f().await; }", &["m.lock() @ 1 [inside t]", "n @ 1"]),
    ("let t = S { g: m.lock(), n: 1 }; if let Some(g) = t.g { drop(g); } f().await;", &[]),
    ("let t = S { g: m.lock(), n: 1 }; match t.g { Some(g) => f().await, None => {} }", &["g @ 1"]),
    ("let t = S { g: m.lock(), n: 1 }; t.g.len(); f().await;", &["m.lock() @ 1 [inside t]"]),
    ("let t = pair(); drop(t.0); f().await;", &["t @ 1 [in doubt]"]),
    ("let t = pair(); drop(&t.0); f().await;", &["t @ 1"]),
    ("let g = m.lock(); unknown!(g); f().await;", &[]),
];

/// Until 2021, and from 2024 on.
const EDITIONS: &[(&str, &[&str], &[&str])] = &[
    (
        "if let Some(n) = m.lock().first() { f(1).await; } else { f(2).await; }",
        &["m.lock() @ 1 (+1)", "n @ 1"],
        &["m.lock() @ 1", "n @ 1"],
    ),
    ("let n = if let Some(n) = m.lock().first() { 1 } else { f().await };", &["m.lock() @ 1"], &[]),
    (
        "if let A = a.lock().x { 1 } else if let B = b.lock().x {\n2 } else {\nf().await };",
        &["a.lock() @ 3", "b.lock() @ 3"],
        &[],
    ),
    ("f({ m.lock().len() }, h().await);", &["m.lock() @ 1"], &[]),
    ("match { m.lock().state } { _ => f().await }", &["m.lock() @ 1"], &[]),
    ("let n = { m.lock().len() };\nf().await;", &["n @ 2"], &["n @ 2"]),
];

fn check(statements: &str, edition: Edition, expected: &[&str], wrong: &mut Vec<String>) {
    let found = held(&format!("async fn f() {{ {statements} }}"), edition);
    if found != expected {
        wrong.push(format!("{edition:?}: {statements}\n  found {found:?}\n  expected {expected:?}"));
    }
}

#[test]
fn body_by_body() {
    let mut wrong = Vec::new();
    for (statements, expected) in ROWS {
        check(statements, Until2021, expected, &mut wrong);
        check(statements, From2024, expected, &mut wrong);
    }
    for (statements, until_2021, from_2024) in EDITIONS {
        check(statements, Until2021, until_2021, &mut wrong);
        check(statements, From2024, from_2024, &mut wrong);
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn parameters_are_alive_from_the_start() {
    assert_eq!(held("async fn f(g: Guard) { a().await; }", From2024), ["g @ 1"]);
    assert_eq!(held("async fn f(g: Guard) { drop(g); a().await; }", From2024), [""; 0]);
    assert_eq!(held("async fn f((g, n): (Guard, u8)) { drop(n); a().await; }", From2024), ["g @ 1"]);
}

#[test]
fn a_sync_fn_has_only_its_blocks() {
    assert_eq!(held("fn f() { let g = m.lock(); async move { a().await; g.len() } }", From2024), ["g @ 1"]);
    assert_eq!(held("fn f() { let g = m.lock(); async { a().await } }", From2024), [""; 0]);
}
