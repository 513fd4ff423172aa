//! The lints, one page each: what it reports, why it hurts, what to write instead, when to allow it, and what it cannot see.
//!
//! | lint | reports | in [`hygiene`](crate::hygiene) |
//! | --- | --- | --- |
//! | [`lock_across_await`] | a guard of a blocking lock alive at an await | deny |
//! | [`async_lock_across_await`] | a guard of an async lock alive at an await | warn |
//! | [`borrow_across_await`] | a borrowed `RefCell` at an await | deny |
//! | [`entered_across_await`] | an entered span, runtime or context at an await | deny |
//! | [`guard_dropped_at_once`] | a guard that nothing keeps | deny |
//! | [`blocking_call`] | a call that blocks the thread, in async code | deny |
//! | [`busy_loop`] | a loop of a task that neither awaits nor leaves | deny |
//! | [`unawaited_future`] | a future that nobody awaits | deny |
//! | [`detached_task`] | the handle of a task, a thread or a process that nobody keeps | warn |
//! | [`ignored_outcome`] | `let _ =` on an outcome that matters | warn |
//! | [`unbounded_channel`] | a channel without a bound | warn |
//! | [`unbounded_concurrency`] | as many tasks or futures at once as there is input | warn |
//! | [`cancel_unsafe_in_select`] | a `select!` branch that loses something when another branch wins | deny |
//! | [`progress_lost_in_select`] | a `select!` branch that loses its progress: a place in a queue, a count of bytes | allow |
//! | [`cancel_unsafe_in_timeout`] | an operation under a `timeout` that loses something when the time is up | warn |
//! | [`cancel_safety_unknown`] | a branch, or an awaited call of a `#[cancel_safe]` function, about which nothing is known | allow |
//! | [`value_lost_on_cancel`] | what an await yielded, or what was taken out of a place, in a local at a later await | allow |
//! | [`select_restarts_timer`] | a timer made anew on each turn of a `select!` loop | warn |
//! | [`polled_after_completion`] | a future that a `select!` loop polls again after it has finished | deny |
//! | [`futurelock`] | an await that waits for a future of the same task, which is not polled meanwhile | deny |
//! | [`self_deadlock`] | a lock or permit taken again while it is held, a channel that only the sender's own task drains | deny |
//!
//! A page shows a mistake with its error, and what to write instead. The mistakes are run as well, in `ui-tests/harm` of the repository, where
//! they deadlock, starve or lose something, and the mended forms do not; the page names the tests.
//!
//! "Alive" is by control flow: a value that was moved away on every path to the await is gone, `drop` included; one that was moved on some
//! paths only is alive. Temporaries live as the Reference says for the edition of the code.
#![allow(non_camel_case_types)] // a lint is named as in `#[async_hygiene::allow(lock_across_await)]`

macro_rules! pages {
    ($($lint:ident)*) => {$(
        #[doc = include_str!(concat!("lints/", stringify!($lint), ".md"))]
        #[derive(Debug)]
        pub enum $lint {}
    )*};
}

pages! {
    lock_across_await
    async_lock_across_await
    borrow_across_await
    entered_across_await
    guard_dropped_at_once
    blocking_call
    busy_loop
    unawaited_future
    detached_task
    ignored_outcome
    unbounded_channel
    unbounded_concurrency
    cancel_unsafe_in_select
    progress_lost_in_select
    cancel_unsafe_in_timeout
    cancel_safety_unknown
    value_lost_on_cancel
    select_restarts_timer
    polled_after_completion
    futurelock
    self_deadlock
}
