//! Where temporaries end, by the rules of both editions.

use expect_test::expect;

use super::check;
use crate::lower::Edition::{From2024, Until2021};

#[test]
fn match_keeps_temporaries_of_its_scrutinee() {
    check(
        From2024,
        r"
async fn f(m: Lock) {
    match m.lock().len() {
        0 => a().await,
        _ => {}
    }
    b().await;
}
",
        &expect![],
    );
}

#[test]
fn match_guard() {
    check(
        From2024,
        r"
async fn f(m: Lock, n: u8) {
    match n {
        0 if m.lock().ready() => a().await,
        _ => b().await,
    }
}
",
        &expect![],
    );
}

#[test]
fn if_let_else_until_2021() {
    check(
        Until2021,
        r"
async fn f(m: Lock) {
    if let Some(n) = m.lock().first() {
        a(n).await;
    } else {
        b().await;
    }
    c().await;
}
",
        &expect![],
    );
}

#[test]
fn if_let_else_from_2024() {
    check(
        From2024,
        r"
async fn f(m: Lock) {
    if let Some(n) = m.lock().first() {
        a(n).await;
    } else {
        b().await;
    }
    c().await;
}
",
        &expect![],
    );
}

#[test]
fn if_condition() {
    check(
        From2024,
        r"
async fn f(m: Lock) {
    if m.lock().ready() {
        a().await;
    }
}
",
        &expect![],
    );
}

#[test]
fn while_let() {
    check(
        From2024,
        r"
async fn f(m: Lock) {
    while let Some(job) = m.lock().pop() {
        job.run().await;
    }
    a().await;
}
",
        &expect![],
    );
}

#[test]
fn while_condition() {
    check(
        From2024,
        r"
async fn f(m: Lock) {
    while m.lock().ready() {
        a().await;
    }
}
",
        &expect![],
    );
}

#[test]
fn tail_temporaries_until_2021() {
    check(
        Until2021,
        r"
async fn f(m: Lock) {
    a({ m.lock().len() }, b().await);
}
",
        &expect![],
    );
}

#[test]
fn tail_temporaries_from_2024() {
    check(
        From2024,
        r"
async fn f(m: Lock) {
    a({ m.lock().len() }, b().await);
}
",
        &expect![],
    );
}

#[test]
fn extended_temporary() {
    check(
        From2024,
        r"
async fn f(m: Lock) {
    let r = &*m.lock();
    a(r).await;
}
",
        &expect![],
    );
}

#[test]
fn extended_temporary_in_a_struct() {
    check(
        From2024,
        r"
async fn f(m: Lock) {
    let r = S { at: &m.lock().x, n: m.read().y };
    a(r).await;
}
",
        &expect![],
    );
}

#[test]
fn temporary_in_a_call_is_not_extended() {
    check(
        From2024,
        r"
async fn f(m: Lock) {
    let r = id(&*m.lock());
    a(r).await;
}
",
        &expect![],
    );
}

#[test]
fn method_receiver() {
    check(
        From2024,
        r"
async fn f(m: Lock) {
    m.lock().push(a().await);
}
",
        &expect![],
    );
}

#[test]
fn receiver_chain() {
    check(
        From2024,
        r"
async fn f(m: Lock) {
    m.lock().unwrap().push(a().await);
}
",
        &expect![],
    );
}

#[test]
fn call_arguments_in_order() {
    check(
        From2024,
        r"
async fn f(m: Lock) {
    b(a().await, m.lock(), c().await);
}
",
        &expect![],
    );
}

#[test]
fn assignment_right_side_first() {
    check(
        From2024,
        r"
async fn f(m: Lock) {
    *m.lock() = a().await;
}
",
        &expect![],
    );
}

#[test]
fn compound_assignment_left_side_first() {
    check(
        From2024,
        r"
async fn f(m: Lock) {
    *m.lock() += a().await;
}
",
        &expect![],
    );
}

#[test]
fn lazy_and() {
    check(
        From2024,
        r"
async fn f(m: Lock) {
    m.lock().ready() && a().await;
}
",
        &expect![],
    );
}

#[test]
fn let_underscore_drops_at_once() {
    check(
        From2024,
        r"
async fn f(m: Lock) {
    let _ = m.lock();
    a().await;
}
",
        &expect![],
    );
}
