//! The analysis behind async-hygiene.
use proc_macro2::TokenStream;
/// `#[hygiene]`.
pub fn hygiene(_args: TokenStream, item: TokenStream) -> TokenStream {
    item
}
/// `#[no_lock_across_await]`.
pub fn no_lock_across_await(_args: TokenStream, item: TokenStream) -> TokenStream {
    item
}
/// `#[derive(LockGuard)]`.
pub fn derive_lock_guard(_item: TokenStream) -> TokenStream {
    TokenStream::new()
}
