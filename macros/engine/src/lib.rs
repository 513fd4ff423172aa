//! The analysis behind async-hygiene, as a library over `proc_macro2`: no compiler is needed to test it.
//!
//! An attribute is one pass, from top to bottom:
//!
//! 1. `item` parses what the attribute stands on, and collects what other attributes of ours say;
//! 2. `lower` turns each async body into a graph of what is made, moved, borrowed and dropped, and where it suspends;
//! 3. `flow` finds what is alive at which await;
//! 4. `rules` say in words what that means;
//! 5. `rewrite` puts probes into the body, with which the compiler decides by type.
//!
//! What cannot be read is passed on as it is, so that the compiler says what is wrong with it.

mod args;
mod attrs;
mod call;
mod declared;
mod derive;
mod escapes;
mod evidence;
mod file;
mod flow;
mod headline;
#[doc(hidden)]
pub mod inspect;
mod ir;
mod item;
mod judge;
mod known;
mod later;
mod levels;
mod lints;
mod loss;
mod lost;
mod lower;
mod macros;
mod names;
mod offload;
mod package;
mod places;
mod publish;
mod rewrite;
mod rules;
mod scan;
mod span;
mod survey;
#[cfg(test)]
mod tests;
mod turns;

use proc_macro2::TokenStream;

use args::Attribute;

/// `#[hygiene]`: every lint on every async body of the item.
pub fn hygiene(args: TokenStream, item: TokenStream) -> TokenStream {
    package::expand(args, item, |args, item| item::expand(Attribute::Hygiene, args, item))
}

/// `#[no_lock_across_await]`: the lock lints at `deny`.
pub fn no_lock_across_await(args: TokenStream, item: TokenStream) -> TokenStream {
    package::expand(args, item, |args, item| item::expand(Attribute::NoLockAcrossAwait, args, item))
}

/// `#[no_blocking]`: calls that block are denied, or offloaded.
pub fn no_blocking(args: TokenStream, item: TokenStream) -> TokenStream {
    package::expand(args, item, |args, item| item::expand(Attribute::NoBlocking, args, item))
}

/// `#[cancel_safe]`: nothing is lost when a future is dropped, and the future says so.
pub fn cancel_safe(args: TokenStream, item: TokenStream) -> TokenStream {
    package::expand(args, item, |args, item| item::expand(Attribute::CancelSafe, args, item))
}

/// `#[cancellable]`: the token is asked at every await.
pub fn cancellable(args: TokenStream, item: TokenStream) -> TokenStream {
    package::expand(args, item, |args, item| item::expand(Attribute::Cancellable, args, item))
}

/// `#[timeout]`: a deadline for the whole call.
pub fn timeout(args: TokenStream, item: TokenStream) -> TokenStream {
    package::expand(args, item, |args, item| item::expand(Attribute::Timeout, args, item))
}

/// `#[bounded]`: so many calls at once.
pub fn bounded(args: TokenStream, item: TokenStream) -> TokenStream {
    package::expand(args, item, |args, item| item::expand(Attribute::Bounded, args, item))
}

/// `#[future]`: a contract on the future.
pub fn future(args: TokenStream, item: TokenStream) -> TokenStream {
    package::expand(args, item, |args, item| item::expand(Attribute::Future, args, item))
}

/// What these leave to do where another attribute reads the function first.
pub fn rewrite(args: TokenStream, item: TokenStream) -> TokenStream {
    package::expand(args, item, call::late)
}

/// What `#[cancel_safe]` leaves to do where another attribute reads the function first.
pub fn publish(args: TokenStream, item: TokenStream) -> TokenStream {
    package::expand(args, item, |_, item| publish::late(item))
}

/// `#[offload]` on a function: a sync one becomes async, and runs on the blocking pool.
pub fn offload(args: TokenStream, item: TokenStream) -> TokenStream {
    package::expand(args, item, offload::expand)
}

/// `#[derive(LockGuard)]`: the type is a guard.
pub fn derive_lock_guard(item: TokenStream) -> TokenStream {
    package::expand(TokenStream::new(), item, |_, item| derive::lock_guard(item))
}

/// Runs `f` with the text of the file that the spans are in. A compiler knows it, so this is for those who run the engine without one.
pub fn in_file<R>(text: String, f: impl FnOnce() -> R) -> R {
    file::given(text, f)
}
