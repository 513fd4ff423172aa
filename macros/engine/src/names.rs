//! The names that stand in code.

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;
use syn::Path;

/// True if some identifier in the code is one of these, in groups and macros too.
pub fn any(node: &impl ToTokens, is: &dyn Fn(&str) -> bool) -> bool {
    fn within(tokens: TokenStream, is: &dyn Fn(&str) -> bool) -> bool {
        tokens.into_iter().any(|token| match token {
            TokenTree::Ident(ident) => is(&ident.to_string()),
            TokenTree::Group(group) => within(group.stream(), is),
            TokenTree::Punct(_) | TokenTree::Literal(_) => false,
        })
    }
    within(node.to_token_stream(), is)
}

/// True if there is an `.await` in the code.
pub fn awaits(node: &impl ToTokens) -> bool {
    any(node, &|name| name == "await")
}

/// The segments of a path, without their arguments.
pub fn segments(path: &Path) -> Vec<String> {
    path.segments.iter().map(|s| s.ident.to_string()).collect()
}

/// The marker of a method's name.
pub fn method_marker(name: &str) -> TokenStream {
    if crate::known::cancel::cancel().methods.get(name).is_some_and(|rows| {
        rows.iter()
            .any(|r| matches!(r.evidence, crate::known::cancel::Evidence::Type | crate::known::cancel::Evidence::Trait))
    }) {
        let name = quote::format_ident!("{name}");
        return quote::quote!(::async_hygiene::facts::method::#name);
    }
    quote::quote!(())
}
