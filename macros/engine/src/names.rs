//! The names that stand in code.

use proc_macro2::{TokenStream, TokenTree};
use quote::{ToTokens, format_ident, quote};
use syn::Path;

use crate::known::cancel::{self, Evidence, Row};

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

/// True if there may be facts about methods of this name.
pub fn is_marked(method: &str) -> bool {
    let by_type = |row: &Row| matches!(row.evidence, Evidence::Type | Evidence::Trait);
    cancel::cancel().methods.get(method).is_some_and(|rows| rows.iter().any(by_type))
}

/// The marker of a method's name.
pub fn method_marker(name: &str) -> TokenStream {
    if !is_marked(name) {
        return quote!(());
    }
    let name = format_ident!("{name}");
    quote!(::async_hygiene::facts::method::#name)
}
