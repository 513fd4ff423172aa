//! Each lint's mistake, run: it deadlocks, starves or loses something, and the mended form does not. The functions are those that the page of
//! the lint shows, put here by the build script.

mod support;

// What the pages show is not all used, and a mistake may be one that rustc warns of, too.
#[allow(unused, async_fn_in_trait, missing_docs, clippy::all)]
// In place of each `allow` there is an `expect`: a level that changes nothing would be reported here.
#[deny(unfulfilled_lint_expectations)]
mod pages {
    include!(concat!(env!("OUT_DIR"), "/pages.rs"));
}

mod async_lock_across_await;
mod blocking_call;
mod borrow_across_await;
mod busy_loop;
mod cancel_safety_unknown;
mod cancel_unsafe_in_select;
mod cancel_unsafe_in_timeout;
mod detached_task;
mod entered_across_await;
mod futurelock;
mod guard_dropped_at_once;
mod ignored_outcome;
mod lock_across_await;
mod polled_after_completion;
mod progress_lost_in_select;
mod select_restarts_timer;
mod self_deadlock;
mod unawaited_future;
mod unbounded_channel;
mod unbounded_concurrency;
mod value_lost_on_cancel;
