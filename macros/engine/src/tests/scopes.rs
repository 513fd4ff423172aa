//! Every construct in which it is not plain to see how long a guard lives.

use super::lower;
use crate::flow::across;
use crate::ir::{Hint, LocalKind};
use crate::lower::Edition::{self, From2024, Until2021};

/// What it is, the statements of an async fn, and whether the guard (`g`, or a temporary) is alive at an await until 2021, and from 2024 on.
type Row = (&'static str, &'static str, bool, bool);

const ROWS: &[Row] = &[
    ("scrutinee of a match", "match *m.lock().unwrap() { _ => f().await }", true, true),
    ("scrutinee of a match, cloned", "match m.lock().unwrap().clone() { _ => f().await }", true, true),
    ("scrutinee of an if let, then", "if let Some(_) = *m.lock().unwrap() { f().await }", true, true),
    ("scrutinee of an if let, else", "if let Some(_) = *m.lock().unwrap() {} else { f().await }", true, false),
    ("scrutinee of a while let", "while let Some(_) = m.lock().unwrap().pop() { f().await }", true, true),
    ("condition of an if", "if *m.lock().unwrap() == 1 { f().await }", false, false),
    ("condition of a while", "while *m.lock().unwrap() == 1 { f().await }", false, false),
    ("guard of an arm", "match n { x if *m.lock().unwrap() == x => f().await, _ => {} }", false, false),
    ("iterator of a for", "for x in m.lock().unwrap().iter() { f().await }", true, true),
    ("let of a clone", "let x = m.lock().unwrap().clone(); f().await;", false, false),
    ("let of a borrow", "let r = &*m.lock().unwrap(); f().await;", true, true),
    ("let of a block's value", "let v = { *m.lock().unwrap() }; f().await;", false, false),
    ("dropped", "let g = m.lock().unwrap(); drop(g); f().await;", false, false),
    ("dropped by its path", "let g = m.lock().unwrap(); std::mem::drop(g); f().await;", false, false),
    ("dropped on one way", "let g = m.lock().unwrap(); if c { drop(g) } f().await;", true, true),
    ("dropped on both ways", "let g = m.lock().unwrap(); if c { drop(g) } else { drop(g) } f().await;", false, false),
    ("moved into a call", "let g = m.lock().unwrap(); take(g); f().await;", false, false),
    ("shadowed", "let g = m.lock().unwrap(); let g = g.len(); f().await;", true, true),
    ("let underscore", "let _ = m.lock(); f().await;", false, false),
    ("inner block", "{ let g = m.lock().unwrap(); } f().await;", false, false),
    ("let else", "let Ok(g) = m.lock() else { return }; f().await;", true, true),
    ("match that unpacks", "let g = match m.lock() { Ok(x) => x, Err(e) => e.into_inner() }; f().await;", true, true),
    ("argument before the await", "two(*m.lock().unwrap(), f().await);", true, true),
    ("argument after the await", "two(f().await, *m.lock().unwrap());", false, false),
    ("receiver", "m.lock().unwrap().push(f().await);", true, true),
    ("left of an operator", "let x = *m.lock().unwrap() + f().await;", true, true),
    ("right of an operator", "let x = f().await + *m.lock().unwrap();", false, false),
    ("target of an assignment", "*m.lock().unwrap() = f().await;", false, false),
    // Whether it is one of numbers is for the compiler to say: here it is asked.
    ("target of +=", "*m.lock().unwrap() += f().await;", true, true),
    ("target of += by reference", "*m.lock().unwrap() += &f().await;", true, true),
    ("target of an index assignment", "m.lock().unwrap()[0] = f().await;", false, false),
    ("fields in order", "let s = S { x: *m.lock().unwrap(), y: f().await };", true, true),
    ("tuple in order", "let t = (*m.lock().unwrap(), f().await);", true, true),
    ("a statement of its own", "m.lock().unwrap(); f().await;", false, false),
    ("body of a closure", "let read = || *m.lock().unwrap(); let x = read(); f().await;", false, false),
    ("body of an async block", "(async { *m.lock().unwrap() }).await;", false, false),
    ("lazy and", "if *m.lock().unwrap() == 1 && f().await == 1 {}", false, false),
    ("argument of format", r#"let s = format!("{} {}", m.lock().unwrap(), f().await);"#, true, true),
    ("argument of println", r#"println!("{} {}", m.lock().unwrap(), f().await);"#, true, true),
    ("future of a select", "tokio::select! { _ = ready(*m.lock().unwrap()) => {} }", false, false),
    ("handler of a select", "tokio::select! { x = f() => { m.lock().unwrap().push(x); f().await; } }", false, false),
    ("before a select", "let g = m.lock().unwrap(); tokio::select! { _ = f() => {} }", true, true),
    ("block of a join", "tokio::join!(async { let g = m.lock().unwrap(); f().await; }, f());", true, true),
    ("field of a struct", "let s = S { g: m.lock().unwrap() }; f().await;", true, true),
    ("taken out of an Option", "let mut o = Some(m.lock().unwrap()); let g = o.take(); f().await;", true, true),
    ("match on an await and a copy", "match (f().await, *m.lock().unwrap()) { _ => {} }", false, false),
    ("a cell's value", "let x = *c.borrow(); f().await;", false, false),
    ("entered by value", "let g = span.entered(); f().await;", true, true),
    ("entered by reference", "let s = span(); let g = s.enter(); f().await;", true, true),
];

fn guard_is_held(statements: &str, edition: Edition) -> bool {
    let function = lower(&format!("async fn f() {{ {statements} }}"), edition).function;
    let crossings = across::crossings(&function, &|_| true);
    crossings.iter().map(|crossing| crossing.local).any(|id| match function.local(id).kind {
        LocalKind::Temp => function.local(id).hint != Hint::None,
        LocalKind::Param | LocalKind::Binding | LocalKind::Upvar => function.label(id) == "g",
    })
}

#[test]
fn every_construct() {
    let mut wrong = Vec::new();
    for (what, statements, until_2021, from_2024) in ROWS {
        for (edition, expected) in [(Until2021, until_2021), (From2024, from_2024)] {
            if guard_is_held(statements, edition) != *expected {
                wrong.push(format!("{what}, {edition:?}: expected {expected}\n  {statements}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn only_numbers_evaluate_the_right_side_first() {
    let asks = |statements: &str| {
        let function = lower(&format!("async fn f() {{ {statements} }}"), From2024).function;
        let crossings = across::crossings(&function, &|_| true);
        crossings.iter().any(|crossing| function.local(crossing.local).unless_number)
    };
    assert!(asks("*m.lock().unwrap() += f().await;"));
    assert!(!asks("*m.lock().unwrap() += &f().await;"));
}
