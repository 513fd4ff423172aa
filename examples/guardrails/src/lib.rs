//! A library whose types carry guardrails: what its users must not do with them in async code is an error of `cargo check`.
//!
//! It talks to measuring instruments over any byte stream. Nothing in it is about lints but a few lines beside the types:
//!
//! | item | what a user must know of it | how the library says so |
//! | --- | --- | --- |
//! | [`Claim`] | while it lives, the rack is locked for all threads | `#[derive(LockGuard)]` |
//! | [`Link::recv`] | may be dropped at any time | `#[cancel_safe]`, which is checked |
//! | [`Link::send`] | dropped midway, the command is lost | `impl DropUnsafe<method::send, ..>` |
//! | [`Link::measure`] | dropped midway, the answer comes to whoever asks next | the same, with `method::Named` |
//! | [`Archive::query`] | blocks the thread | `impl Blocking<method::query>` |
//! | [`Alarms::blocking_recv`] | blocks the thread; a task awaits `recv` | the same, with an `instead` |
//!
//! A user adds `async-hygiene` and writes `#[hygiene]` on functions that use these types. `tests/ui` has the errors that follow.

mod alarms;
mod archive;
mod link;
mod rack;

pub use alarms::{Alarm, Alarms, Bell, alarms};
pub use archive::Archive;
pub use link::Link;
pub use rack::{Claim, Rack};
