//! Macros, known and unknown.

use expect_test::expect;

use super::check;
use crate::lower::Edition::From2024;

#[test]
fn select() {
    check(
        From2024,
        r"
async fn f(m: Lock) {
    tokio::select! {
        g = m.lock() => b(g).await,
        _ = sleep(x) => {}
    }
    c().await;
}
",
        &expect![],
    );
}

#[test]
fn join() {
    check(
        From2024,
        r"
async fn f(m: Lock) {
    let g = m.lock();
    tokio::join!(a(&g), async { b().await });
}
",
        &expect![],
    );
}

#[test]
fn format() {
    check(
        From2024,
        r#"
async fn f(m: Lock) {
    let n = m.lock();
    let s = format!("{n} {} {}", m.read(), a().await);
}
"#,
        &expect![],
    );
}

#[test]
fn matches() {
    check(
        From2024,
        r"
async fn f(m: Lock) {
    if matches!(m.lock().state(), State::On(n) if n > 0) {
        a().await;
    }
}
",
        &expect![],
    );
}

#[test]
fn pin_macro() {
    check(
        From2024,
        r"
async fn f(m: Lock) {
    let g = m.lock();
    let task = run(g);
    tokio::pin!(task);
    (&mut task).await;
}
",
        &expect![],
    );
}

#[test]
fn stream() {
    check(
        From2024,
        r"
fn f(m: Lock) -> impl Stream {
    stream! {
        let g = m.lock();
        yield g.len();
        drop(g);
        tick().await;
    }
}
",
        &expect![],
    );
}

#[test]
fn unknown_macro() {
    check(
        From2024,
        r"
async fn f(m: Lock) {
    let g = m.lock();
    let h = m.read();
    something!(g, x.await);
    a().await;
}
",
        &expect![],
    );
}
