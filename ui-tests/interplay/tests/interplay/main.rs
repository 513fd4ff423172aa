//! Annotated code under the frameworks and macros that it lives with: it compiles without a warning, does what it did, and what is asked
//! of it holds. A finding that has to come is expected by name, and the expectation would say if it did not.
#![deny(warnings)]
// That is what is tested, and some of it is written so that it is hard.
#![allow(
    clippy::await_holding_lock,
    clippy::await_holding_refcell_ref,
    clippy::mut_mutex_lock,
    clippy::non_minimal_cfg
)]

mod async_stream_;
mod async_trait_;
mod axum_;
mod macro_rules_;
mod pin_project_;
mod select_;
mod sqlx_;
mod testing_;
mod tonic_;
mod tower_;
mod trait_variant_;

/// For tests that call the same `#[bounded]` function: the bound is the program's, not the test's.
async fn turn() -> tokio::sync::MutexGuard<'static, ()> {
    static TURN: tokio::sync::Mutex<()> = tokio::sync::Mutex::const_new(());
    TURN.lock().await
}
