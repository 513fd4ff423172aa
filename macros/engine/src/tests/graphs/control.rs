//! Branches, loops and jumps.

use expect_test::expect;

use super::check;
use crate::lower::Edition::From2024;

#[test]
fn question_mark() {
    check(
        From2024,
        r"
async fn f(m: Lock) -> R {
    let g = m.lock()?;
    g.poll().await?;
    Ok(1)
}
",
        &expect![],
    );
}

#[test]
fn let_else() {
    check(
        From2024,
        r"
async fn f(m: Lock) {
    let Ok(g) = m.lock() else {
        a().await;
        return;
    };
    b().await;
}
",
        &expect![],
    );
}

#[test]
fn let_chain() {
    check(
        From2024,
        r"
async fn f(m: Lock) {
    if let Some(a) = m.lock().first() && b().await && let Some(c) = a.get() {
        d(c).await;
    } else {
        e().await;
    }
}
",
        &expect![],
    );
}

#[test]
fn else_if_let() {
    check(
        From2024,
        r"
async fn f(m: Lock) {
    if x {
        a().await;
    } else if let Some(g) = m.get() {
        g.run().await;
    }
}
",
        &expect![],
    );
}

#[test]
fn labelled_break_with_value() {
    check(
        From2024,
        r"
async fn f(m: Lock) {
    let g = 'a: {
        let g = m.lock();
        if g.ok() {
            break 'a g;
        }
        drop(g);
        m.write()
    };
    g.run().await;
}
",
        &expect![],
    );
}

#[test]
fn break_outer_loop() {
    check(
        From2024,
        r"
async fn f(m: Lock) {
    'outer: loop {
        let g = m.lock();
        loop {
            a().await;
            break 'outer;
        }
    }
    b().await;
}
",
        &expect![],
    );
}

#[test]
fn loop_value() {
    check(
        From2024,
        r"
async fn f(m: Lock) {
    let g = loop {
        if let Ok(g) = m.try_lock() {
            break g;
        }
        a().await;
    };
    b().await;
}
",
        &expect![],
    );
}

#[test]
fn early_return() {
    check(
        From2024,
        r"
async fn f(m: Lock) -> u8 {
    let g = m.lock();
    if g.empty() {
        return 0;
    }
    drop(g);
    a().await
}
",
        &expect![],
    );
}

#[test]
fn diverging_arms() {
    check(
        From2024,
        r"
async fn f(m: Lock, n: u8) {
    let g = m.lock();
    match n {
        0 => return,
        1 => panic!(),
        _ => drop(g),
    }
    a().await;
}
",
        &expect![],
    );
}

#[test]
fn unreachable_after_return() {
    check(
        From2024,
        r"
async fn f(m: Lock) {
    return;
    let g = m.lock();
    a().await;
}
",
        &expect![],
    );
}

#[test]
fn endless_loop() {
    check(
        From2024,
        r"
async fn f(m: Lock) {
    let g = m.lock();
    loop {
        a().await;
    }
    b().await;
}
",
        &expect![],
    );
}
