//! `#[derive(LockGuard)]`.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;
use syn::parse::Parser;
use syn::{Data, DeriveInput};

use crate::args;

/// The kinds that `#[lock_guard(…)]` may name.
const KINDS: &[(&str, &str)] = &[
    ("lock", "Lock"),
    ("async_lock", "AsyncLock"),
    ("permit", "Permit"),
    ("borrow", "Borrow"),
    ("entered", "Entered"),
];

pub fn lock_guard(item: TokenStream) -> TokenStream {
    let input = match syn::parse2::<DeriveInput>(item) {
        Ok(input) => input,
        Err(error) => return error.to_compile_error(),
    };
    expand(&input).unwrap_or_else(|error| error.to_compile_error())
}

fn expand(input: &DeriveInput) -> syn::Result<TokenStream> {
    if let Data::Union(data) = &input.data {
        return Err(syn::Error::new(data.union_token.span, "a union cannot be a guard: nothing is dropped with it"));
    }
    let kind = Ident::new(kind(input)?, Span::call_site());
    let name = &input.ident;
    let (generics, args, bounds) = input.generics.split_for_impl();
    Ok(quote! {
        #[automatically_derived]
        impl #generics ::async_hygiene::facts::LockGuard<(), ::async_hygiene::facts::kind::#kind> for #name #args #bounds {}
    })
}

fn kind(input: &DeriveInput) -> syn::Result<&'static str> {
    let mut found = None;
    for attr in input.attrs.iter().filter(|a| a.path().is_ident("lock_guard")) {
        let list = attr.meta.require_list()?;
        let (args, _, errors) = args::crate_path(list.tokens.clone());
        if let Some(error) = errors.into_iter().next() {
            return Err(error);
        }
        let kind = syn::meta::parser(|meta| {
            let given = meta.path.get_ident().map(Ident::to_string).unwrap_or_default();
            let Some((_, kind)) = KINDS.iter().find(|(name, _)| *name == given) else {
                let known: Vec<_> = KINDS.iter().map(|(name, _)| format!("`{name}`")).collect();
                return Err(meta.error(format!("unknown kind of guard\nit is one of {}", known.join(", "))));
            };
            if found.replace(*kind).is_some() {
                return Err(meta.error("a guard has one kind"));
            }
            Ok(())
        });
        kind.parse2(args)?;
    }
    Ok(found.unwrap_or("Lock"))
}
