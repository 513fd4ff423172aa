//! The analysis behind async-hygiene, as a library over `proc_macro2`: no compiler is needed to test it.
//!
//! An attribute is one pass, from top to bottom:
//!
//! 1. `item` parses what the attribute stands on, without what `skim` leaves out, and collects what other attributes of ours say;
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
mod depth;
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
mod mentions;
mod names;
mod offload;
mod package;
mod places;
mod publish;
mod rewrite;
mod rules;
mod scan;
mod skim;
mod span;
mod survey;
#[cfg(test)]
mod tests;
mod turns;

use proc_macro2::{Span, TokenStream};

use args::Attribute;

/// `#[hygiene]`: every lint on every async body of the item.
pub fn hygiene(args: TokenStream, item: TokenStream) -> TokenStream {
    looks(args, item, |args, item| item::expand(Attribute::Hygiene, args, item))
}

/// `#[no_lock_across_await]`: the lock lints at `deny`.
pub fn no_lock_across_await(args: TokenStream, item: TokenStream) -> TokenStream {
    looks(args, item, |args, item| item::expand(Attribute::NoLockAcrossAwait, args, item))
}

/// `#[no_blocking]`: calls that block are denied, or offloaded.
pub fn no_blocking(args: TokenStream, item: TokenStream) -> TokenStream {
    let expand = |args, item| item::expand(Attribute::NoBlocking, args, item);
    match args.is_empty() {
        true => looks(args, item, expand),
        false => changes("no_blocking", args, item, expand),
    }
}

/// `#[cancel_safe]`: nothing is lost when a future is dropped, and the future says so.
pub fn cancel_safe(args: TokenStream, item: TokenStream) -> TokenStream {
    changes("cancel_safe", args, item, |args, item| item::expand(Attribute::CancelSafe, args, item))
}

/// `#[cancellable]`: the token is asked at every await.
pub fn cancellable(args: TokenStream, item: TokenStream) -> TokenStream {
    changes("cancellable", args, item, |args, item| item::expand(Attribute::Cancellable, args, item))
}

/// `#[timeout]`: a deadline for the whole call.
pub fn timeout(args: TokenStream, item: TokenStream) -> TokenStream {
    changes("timeout", args, item, |args, item| item::expand(Attribute::Timeout, args, item))
}

/// `#[bounded]`: so many calls at once.
pub fn bounded(args: TokenStream, item: TokenStream) -> TokenStream {
    changes("bounded", args, item, |args, item| item::expand(Attribute::Bounded, args, item))
}

/// `#[future]`: a contract on the future.
pub fn future(args: TokenStream, item: TokenStream) -> TokenStream {
    changes("future", args, item, |args, item| item::expand(Attribute::Future, args, item))
}

/// What these leave to do where another attribute reads the function first.
pub fn rewrite(args: TokenStream, item: TokenStream) -> TokenStream {
    changes("rewrite", args, item, call::late)
}

/// What `#[cancel_safe]` leaves to do where another attribute reads the function first.
pub fn publish(args: TokenStream, item: TokenStream) -> TokenStream {
    changes("cancel_safe", args, item, |_, item| publish::late(item))
}

/// `#[offload]` on a function: a sync one becomes async, and runs on the blocking pool.
pub fn offload(args: TokenStream, item: TokenStream) -> TokenStream {
    changes("offload", args, item, offload::expand)
}

/// `#[derive(LockGuard)]`: the type is a guard.
pub fn derive_lock_guard(item: TokenStream) -> TokenStream {
    changes("derive", TokenStream::new(), item, |_, item| derive::lock_guard(item))
}

fn too_deep(args: &TokenStream, item: &TokenStream) -> Option<Span> {
    depth::too_deep(item).or_else(|| depth::too_deep(args))
}

/// An attribute that only looks: code that is too deep for it compiles all the same, see [`item`].
fn looks(
    args: TokenStream,
    item: TokenStream,
    expand: impl Fn(TokenStream, TokenStream) -> TokenStream,
) -> TokenStream {
    match depth::too_deep(&args) {
        Some(_) => item,
        None => package::expand(args, item, expand),
    }
}

/// An attribute that changes what the item does: what is too deep for it must not go without that.
fn changes(
    name: &str,
    args: TokenStream,
    item: TokenStream,
    expand: impl Fn(TokenStream, TokenStream) -> TokenStream,
) -> TokenStream {
    let Some(at) = too_deep(&args, &item) else {
        return package::expand(args, item, expand);
    };
    let text =
        format!("this is nested too deep for `#[{name}]`\nhelp: take a part of it out, into a function or a variable");
    let error = syn::Error::new(at, text).to_compile_error();
    match name {
        "derive" => error,
        _ => quote::quote!(#item #error),
    }
}

/// Runs `f`, in which attributes read each body, also those that no lint can be about. What comes out is the same.
#[doc(hidden)]
pub fn reading_all<R>(f: impl FnOnce() -> R) -> R {
    skim::without(f)
}

/// Runs `f` with the text of the file that the spans are in. A compiler knows it, so this is for those who run the engine without one.
pub fn in_file<R>(text: String, f: impl FnOnce() -> R) -> R {
    file::given(text, f)
}
