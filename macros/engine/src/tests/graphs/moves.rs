//! What a statement does to the values it names.

use expect_test::expect;

use super::check;
use crate::lower::Edition::From2024;

#[test]
fn shadowing_does_not_drop() {
    check(
        From2024,
        r"
async fn f(m: Lock) {
    let g = m.lock();
    let g = g.len();
    a(g).await;
}
",
        &expect![],
    );
}

#[test]
fn let_underscore_of_a_name_does_nothing() {
    check(
        From2024,
        r"
async fn f(m: Lock) {
    let g = m.lock();
    let _ = g;
    a().await;
}
",
        &expect![],
    );
}

#[test]
fn underscore_name_is_a_binding() {
    check(
        From2024,
        r"
async fn f(m: Lock) {
    let _g = m.lock();
    a().await;
}
",
        &expect![],
    );
}

#[test]
fn reassignment_drops_the_old_value() {
    check(
        From2024,
        r"
async fn f(m: Lock) {
    let mut g = m.lock();
    drop(g);
    a().await;
    g = m.lock();
    b().await;
}
",
        &expect![],
    );
}

#[test]
fn deferred_assignment() {
    check(
        From2024,
        r"
async fn f(m: Lock, c: bool) {
    let g;
    a().await;
    if c {
        g = m.lock();
        b().await;
    }
    d().await;
}
",
        &expect![],
    );
}

#[test]
fn destructuring_assignment() {
    check(
        From2024,
        r"
async fn f(m: Lock) {
    let (a, b);
    (a, b) = pair();
    c().await;
}
",
        &expect![],
    );
}

#[test]
fn match_moves_the_scrutinee() {
    check(
        From2024,
        r"
async fn f(m: Lock) {
    let g = match m.lock() {
        Ok(g) => g,
        Err(e) => e.into_inner(),
    };
    a().await;
}
",
        &expect![],
    );
}

#[test]
fn or_pattern() {
    check(
        From2024,
        r"
async fn f(x: E) {
    match x {
        E::A(g) | E::B(g) => g.run().await,
        E::C => {}
    }
}
",
        &expect![],
    );
}

#[test]
fn tuple_keeps_its_parts() {
    check(
        From2024,
        r"
async fn f(m: Lock) {
    let pair = (m.lock(), m.read());
    a().await;
}
",
        &expect![],
    );
}

#[test]
fn struct_literal_keeps_its_fields() {
    check(
        From2024,
        r"
async fn f(m: Lock) {
    let g = m.lock();
    let kept = Kept { g, at: now().await };
    a().await;
}
",
        &expect![],
    );
}

#[test]
fn constructor_keeps_its_arguments() {
    check(
        From2024,
        r"
async fn f(m: Lock) {
    let kept = Some(Box::new(m.lock()));
    a().await;
}
",
        &expect![],
    );
}
