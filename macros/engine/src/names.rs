//! The names that stand in code.

use std::collections::HashSet;
use std::sync::LazyLock;

use proc_macro2::{Delimiter, TokenStream, TokenTree};
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

/// Looked up for every question about a method.
static MARKED: LazyLock<HashSet<&str>> = LazyLock::new(|| METHODS.lines().collect());

/// The marker of a method's name.
pub fn method_marker(name: &str) -> TokenStream {
    let name = name.trim_start_matches("r#");
    if MARKED.contains(name) {
        let name = format_ident!("{name}");
        return quote!(::async_hygiene::facts::method::#name);
    }
    // 64-bit FNV-1a, as `async_hygiene::facts::method::named` has it.
    let hash = name
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3));
    quote!(::async_hygiene::facts::method::Named<#hash>)
}

/// Variables that code mentions, as far as tokens tell: no methods, functions, macros, types.
pub fn variables(tokens: TokenStream) -> HashSet<String> {
    let mut found = HashSet::new();
    each(tokens, &mut |name, role| {
        if role == Role::Variable {
            found.insert(name);
        }
    });
    found
}

/// What a name looks like.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Role {
    Variable,
    Function,
    Method,
    /// A type, a macro, a segment of a path, a label, a field.
    Other,
}

/// Calls `found` with every name in the code and what it looks like.
pub fn each(tokens: TokenStream, found: &mut dyn FnMut(String, Role)) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let is = |at: Option<usize>, chars: &[char]| matches!(at.and_then(|at| tokens.get(at)), Some(TokenTree::Punct(punct)) if chars.contains(&punct.as_char()));
    for (n, token) in tokens.iter().enumerate() {
        let ident = match token {
            TokenTree::Group(group) => {
                each(group.stream(), found);
                continue;
            }
            TokenTree::Ident(ident) => ident,
            TokenTree::Punct(_) | TokenTree::Literal(_) => continue,
        };
        let name = ident.to_string();
        let is_type = is_type_name(&name);
        let is_keyword = name != "self" && is_keyword(&name);
        let before = n.checked_sub(1);
        let is_member = is(before, &['.']) && !is(n.checked_sub(2), &['.']);
        let is_macro = is(Some(n + 1), &['!']) && !is(Some(n + 2), &['=']);
        let is_segment = is(Some(n + 1), &[':']) && is(Some(n + 2), &[':']);
        let is_called = matches!(tokens.get(n + 1), Some(TokenTree::Group(group))
            if group.delimiter() == Delimiter::Parenthesis);
        // `Instant::now()`, unlike `shutdown::requested()`.
        let is_of_type = is(before, &[':'])
            && n.checked_sub(3)
                .is_some_and(|of| matches!(&tokens[of], TokenTree::Ident(of) if is_type_name(&of.to_string())));
        let role = match () {
            () if is_member && is_called => Role::Method,
            () if is_type || is_keyword || is_member || is_macro || is_segment || is(before, &['\'']) => Role::Other,
            () if is_of_type => Role::Other,
            () if is_called => Role::Function,
            () => Role::Variable,
        };
        found(name, role);
    }
}

/// What is no name of the user's: the keywords of all editions, and those that are reserved.
fn is_keyword(name: &str) -> bool {
    const KEYWORDS: &[&str] = &[
        "Self", "_", "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "crate", "do",
        "dyn", "else", "enum", "extern", "false", "final", "fn", "for", "if", "impl", "in", "let", "loop", "macro",
        "match", "mod", "move", "mut", "override", "priv", "pub", "ref", "return", "self", "static", "struct", "super",
        "trait", "true", "try", "type", "typeof", "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
    ];
    KEYWORDS.binary_search(&name).is_ok()
}

/// `Instant`, unlike `DONE`.
fn is_type_name(name: &str) -> bool {
    name.starts_with(char::is_uppercase) && name.contains(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use proc_macro2::Ident;

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
    fn keywords_are_those_of_syn() {
        let words = include_str!("names.rs").split(|c: char| !(c.is_alphanumeric() || c == '_'));
        let words = words.filter(|word| !word.is_empty() && !word.starts_with(|c: char| c.is_ascii_digit()));
        let (mut keywords, mut names) = (0, 0);
        for word in words.chain(["gen", "union", "raw", "safe", "auto", "default", "macro_rules"]) {
            assert_eq!(is_keyword(word), syn::parse_str::<Ident>(word).is_err(), "{word}");
            *(if is_keyword(word) { &mut keywords } else { &mut names }) += 1;
        }
        assert!(keywords > 100 && names > 500);
    }

    #[test]
    fn the_runtime_has_the_same_names() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../runtime/src/facts/blocking/mod.rs");
        let Ok(runtime) = std::fs::read_to_string(path) else { return };
        let list = runtime.split("methods! {").nth(1).and_then(|rest| rest.split('}').next()).expect("the list");
        assert_eq!(list.split_whitespace().collect::<Vec<_>>(), METHODS.lines().collect::<Vec<_>>());
    }
}
