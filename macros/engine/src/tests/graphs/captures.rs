//! Closures and async blocks.

use expect_test::expect;

use super::check;
use crate::lower::Edition::From2024;

#[test]
fn closure_borrows() {
    check(
        From2024,
        r"
async fn f(m: Lock) {
    let g = m.lock();
    let look = || g.len();
    look();
    a().await;
}
",
        &expect![],
    );
}

#[test]
fn closure_moves() {
    check(
        From2024,
        r"
async fn f(m: Lock) {
    let g = m.lock();
    let keep = move || g.len();
    a().await;
    drop(keep);
    b().await;
}
",
        &expect![],
    );
}

#[test]
fn closure_consumes() {
    check(
        From2024,
        r"
async fn f(m: Lock) {
    let g = m.lock();
    run(|| drop(g));
    a().await;
}
",
        &expect![],
    );
}

#[test]
fn async_block_borrows() {
    check(
        From2024,
        r"
async fn f(m: Lock) {
    let g = m.lock();
    let task = async { g.get().await };
    task.await;
}
",
        &expect![],
    );
}

#[test]
fn async_block_moves() {
    check(
        From2024,
        r"
async fn f(m: Lock) {
    let g = m.lock();
    let task = async move { g.get().await };
    a().await;
    task.await;
    b().await;
}
",
        &expect![],
    );
}

#[test]
fn nested_async_blocks_pass_captures_on() {
    check(
        From2024,
        r"
async fn f(m: Lock) {
    let g = m.lock();
    let outer = async move { async move { g.get().await }.await };
    outer.await;
}
",
        &expect![],
    );
}

#[test]
fn async_closure() {
    check(
        From2024,
        r"
async fn f(m: Lock) {
    let call = async move |g: Guard| { g.get().await; };
    call(m.lock()).await;
}
",
        &expect![],
    );
}

#[test]
fn async_block_in_a_sync_fn() {
    check(
        From2024,
        r"
fn f(m: Lock) -> impl Future {
    let g = m.lock();
    async move { g.get().await }
}
",
        &expect![],
    );
}
