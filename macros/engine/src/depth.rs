//! How deep code is nested, before anything is parsed: the parser, the tree and the walks over it go as deep on the stack as the code, and
//! the compiler, which makes its own stack longer, takes more than any of them can. Generated code has such chains.

use proc_macro2::{Delimiter, Span, TokenStream, TokenTree};

/// What is deeper than this is not read. Written code stays below a fifth of it.
pub const MOST: usize = 600;

/// A group in a group is an expression, a block, a statement, an expression again.
const GROUP: usize = 6;

/// Where the code gets too deep.
pub fn too_deep(tokens: &TokenStream) -> Option<Span> {
    // By hand, as this is the one walk that meets code of any depth.
    let mut open = vec![Level::of(tokens.clone(), 0)];
    while let Some(level) = open.last_mut() {
        let Some(token) = level.rest.next() else {
            open.pop();
            continue;
        };
        if std::mem::take(&mut level.after_block) {
            match goes_on(&token) {
                true => level.steps += 1,
                false => level.steps = 0,
            }
        }
        match &token {
            TokenTree::Group(group) => {
                level.after_block = group.delimiter() == Delimiter::Brace;
                let inside = level.above + level.steps + if group.delimiter() == Delimiter::None { 1 } else { GROUP };
                if inside > MOST {
                    return Some(group.span_open());
                }
                let called = level.calls == Calls::Now;
                level.calls = Calls::No;
                open.push(Level { called, ..Level::of(group.stream(), inside) });
            }
            TokenTree::Punct(sign) => {
                let after_name = level.calls == Calls::Name && sign.as_char() == '!';
                level.calls = if after_name { Calls::Now } else { Calls::No };
                match sign.as_char() {
                    ',' | ';' => level.steps = 0,
                    // Of a path, an attribute, a lifetime.
                    ':' | '#' | '\'' => {}
                    _ if level.called => {}
                    _ => level.steps += 1,
                }
            }
            TokenTree::Ident(_) => level.calls = Calls::Name,
            TokenTree::Literal(_) => level.calls = Calls::No,
        }
        if open.last().is_some_and(|level| level.above + level.steps > MOST) {
            return Some(token.span());
        }
    }
    None
}

/// What follows a block is part of the same expression. If not, then with the block a statement is over, or an arm, or an item.
fn goes_on(token: &TokenTree) -> bool {
    match token {
        TokenTree::Ident(word) => word == "else",
        // Those that begin an expression or a pattern as well begin one.
        TokenTree::Punct(sign) => !matches!(sign.as_char(), '#' | '&' | '*' | '-' | '!' | '|' | '<' | '\'' | ':'),
        TokenTree::Group(_) | TokenTree::Literal(_) => false,
    }
}

/// A group that is being read.
struct Level {
    rest: proc_macro2::token_stream::IntoIter,
    /// How deep the group is.
    above: usize,
    /// How deep what has been read of this statement, argument or arm may be.
    steps: usize,
    after_block: bool,
    /// It is what a macro is called with: signs in there may be of any language, as in `html! { <p>…</p> }`, and nest nothing.
    called: bool,
    calls: Calls,
}

/// How much of `name ! (…)` has been read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Calls {
    No,
    Name,
    Now,
}

impl Level {
    fn of(tokens: TokenStream, above: usize) -> Level {
        Level { rest: tokens.into_iter(), above, steps: 0, after_block: false, called: false, calls: Calls::No }
    }
}

#[cfg(test)]
mod tests {
    use super::too_deep;

    fn is_deep(code: &str) -> bool {
        too_deep(&code.parse().expect("tokens")).is_some()
    }

    #[test]
    fn chains_and_nests() {
        assert!(is_deep(&vec!["a"; 5000].join(" + ")));
        assert!(is_deep(&format!("a{}", ".b()".repeat(700))));
        assert!(is_deep(&format!("if a {{}} {}", "else if b {} ".repeat(2000))));
        assert!(is_deep(&format!("{}1{}", "(".repeat(200), ")".repeat(200))));
        assert!(is_deep(&"!".repeat(2000)));
        assert!(is_deep(&format!("{}{}", "async { f(".repeat(100), ") }".repeat(100))));
    }

    #[test]
    fn long_code_is_not_deep() {
        assert!(!is_deep(&"let x = a.b()? + c;".repeat(5000)));
        assert!(!is_deep(&"if a { b } if c { d } match e { f => {} g => {} } *h = 1;".repeat(5000)));
        assert!(!is_deep(&"#[x] fn f() -> T { g.h() }".repeat(5000)));
        assert!(!is_deep(&format!("match x {{ {} }}", "A::B(c) => { d } E | F => g.h, ".repeat(5000))));
        assert!(!is_deep(&format!("[{}]", "-1.0 * a, ".repeat(5000))));
        assert!(!is_deep(&format!("html! {{ {} }}", "<p class=\"a\">b</p>".repeat(5000))));
        assert!(!is_deep(&"impl A for B { async fn f(&self) -> C<D> { self.e().await } }".repeat(2000)));
    }
}
