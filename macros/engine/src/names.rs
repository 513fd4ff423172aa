//! The names that stand in code.

use proc_macro2::{TokenStream, TokenTree};
use quote::{ToTokens, format_ident, quote};
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

/// The names that have a marker in `async_hygiene::facts::method`, in order.
const METHODS: &str = include_str!("../facts/methods.txt");

/// The marker of a method's name.
pub fn method_marker(name: &str) -> TokenStream {
    let name = name.trim_start_matches("r#");
    if METHODS.lines().any(|known| known == name) {
        let name = format_ident!("{name}");
        return quote!(::async_hygiene::facts::method::#name);
    }
    // 64-bit FNV-1a, as `async_hygiene::facts::method::named` has it.
    let hash = name
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3));
    quote!(::async_hygiene::facts::method::Named<#hash>)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_method_has_a_marker_of_its_name_or_of_its_hash() {
        assert_eq!(method_marker("recv").to_string(), quote!(::async_hygiene::facts::method::recv).to_string());
        // The published value for this text.
        let hash = 0x8594_4171_f739_67e8_u64;
        let named = quote!(::async_hygiene::facts::method::Named<#hash>);
        assert_eq!(method_marker("r#foobar").to_string(), named.to_string());
    }

    #[test]
    fn the_runtime_has_the_same_names() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../runtime/src/facts/blocking/mod.rs");
        let Ok(runtime) = std::fs::read_to_string(path) else { return };
        let list = runtime.split("methods! {").nth(1).and_then(|rest| rest.split('}').next()).expect("the list");
        assert_eq!(list.split_whitespace().collect::<Vec<_>>(), METHODS.lines().collect::<Vec<_>>());
    }
}
