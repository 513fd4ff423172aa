//! The door: one line a macro, no logic. Documented in the `async-hygiene` crate, which re-exports them.

use proc_macro::TokenStream;

/// Runs every lint on every async body of the item.
#[proc_macro_attribute]
pub fn hygiene(args: TokenStream, item: TokenStream) -> TokenStream {
    async_hygiene_engine::hygiene(args.into(), item.into()).into()
}

/// Rejects guards that are alive at an `.await`.
#[proc_macro_attribute]
pub fn no_lock_across_await(args: TokenStream, item: TokenStream) -> TokenStream {
    async_hygiene_engine::no_lock_across_await(args.into(), item.into()).into()
}

/// Rejects calls that block the thread.
#[proc_macro_attribute]
pub fn no_blocking(args: TokenStream, item: TokenStream) -> TokenStream {
    async_hygiene_engine::no_blocking(args.into(), item.into()).into()
}

/// Rejects what is lost when a future is dropped, and says of the future that nothing is.
#[proc_macro_attribute]
pub fn cancel_safe(args: TokenStream, item: TokenStream) -> TokenStream {
    async_hygiene_engine::cancel_safe(args.into(), item.into()).into()
}

/// Ends the call at an await when a token is cancelled.
#[proc_macro_attribute]
pub fn cancellable(args: TokenStream, item: TokenStream) -> TokenStream {
    async_hygiene_engine::cancellable(args.into(), item.into()).into()
}

/// Ends the call when its time is up.
#[proc_macro_attribute]
pub fn timeout(args: TokenStream, item: TokenStream) -> TokenStream {
    async_hygiene_engine::timeout(args.into(), item.into()).into()
}

/// Lets so many calls run at once.
#[proc_macro_attribute]
pub fn bounded(args: TokenStream, item: TokenStream) -> TokenStream {
    async_hygiene_engine::bounded(args.into(), item.into()).into()
}

/// Holds the future to a contract.
#[proc_macro_attribute]
pub fn future(args: TokenStream, item: TokenStream) -> TokenStream {
    async_hygiene_engine::future(args.into(), item.into()).into()
}

/// What these leave behind the attributes that read the function first.
#[doc(hidden)]
#[proc_macro_attribute]
pub fn rewrite(args: TokenStream, item: TokenStream) -> TokenStream {
    async_hygiene_engine::rewrite(args.into(), item.into()).into()
}

/// What `#[cancel_safe]` leaves behind the attributes that read the function first.
#[doc(hidden)]
#[proc_macro_attribute]
pub fn publish(args: TokenStream, item: TokenStream) -> TokenStream {
    async_hygiene_engine::publish(args.into(), item.into()).into()
}

/// Makes a sync function async, and runs it on the blocking pool.
#[proc_macro_attribute]
pub fn offload(args: TokenStream, item: TokenStream) -> TokenStream {
    async_hygiene_engine::offload(args.into(), item.into()).into()
}

/// States that a struct or enum is a guard.
#[proc_macro_derive(LockGuard, attributes(lock_guard))]
pub fn derive_lock_guard(item: TokenStream) -> TokenStream {
    async_hygiene_engine::derive_lock_guard(item.into()).into()
}
