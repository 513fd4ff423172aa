//! The lints, one page each: what it reports, why it hurts, and what to write instead.
#![allow(non_camel_case_types)] // a lint is named as in `#[allow(async_hygiene::lock_across_await)]`

/// A guard of a blocking lock is alive at an `.await`.
#[derive(Debug)]
pub enum lock_across_await {}

/// A guard of an async lock is alive at an `.await`.
#[derive(Debug)]
pub enum async_lock_across_await {}

/// A `Ref` or `RefMut` of a `RefCell` is alive at an `.await`.
#[derive(Debug)]
pub enum borrow_across_await {}

/// An entered span, runtime or context is alive at an `.await`.
#[derive(Debug)]
pub enum entered_across_await {}

/// A guard is dropped in the statement that takes it.
#[derive(Debug)]
pub enum guard_dropped_at_once {}
