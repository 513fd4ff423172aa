//! Code that a text shows, looked for in code.

use proc_macro2::{TokenStream, TokenTree};

/// What stands where something is left out: any tokens, also none.
const ELIDED: &str = "__elided__";

pub struct Code(Vec<TokenTree>);

impl Code {
    pub fn of(text: &str) -> Self {
        let text = text.replace('…', &format!(" {ELIDED} "));
        let tokens: TokenStream = text.parse().unwrap_or_else(|error| panic!("{error}: no code: {text}"));
        Self(tokens.into_iter().collect())
    }

    fn contains(&self, part: &Self) -> bool {
        anywhere(&self.0, &part.0)
    }
}

fn anywhere(tokens: &[TokenTree], part: &[TokenTree]) -> bool {
    (0..=tokens.len()).any(|start| begins(&tokens[start..], part, false))
        || tokens.iter().any(|token| match token {
            TokenTree::Group(group) => anywhere(&group.stream().into_iter().collect::<Vec<_>>(), part),
            _ => false,
        })
}

/// Whether the tokens begin with these; `all` of them, if so.
fn begins(tokens: &[TokenTree], part: &[TokenTree], all: bool) -> bool {
    match part {
        [] => tokens.is_empty() || !all,
        [TokenTree::Ident(ident), rest @ ..] if ident == ELIDED => {
            (0..=tokens.len()).any(|left_out| begins(&tokens[left_out..], rest, all))
        }
        [first, rest @ ..] => {
            tokens.split_first().is_some_and(|(token, tokens)| is(token, first) && begins(tokens, rest, all))
        }
    }
}

fn is(token: &TokenTree, shown: &TokenTree) -> bool {
    match (token, shown) {
        (TokenTree::Group(token), TokenTree::Group(shown)) => {
            let inside = |group: &proc_macro2::Group| group.stream().into_iter().collect::<Vec<_>>();
            token.delimiter() == shown.delimiter() && begins(&inside(token), &inside(shown), true)
        }
        (TokenTree::Group(_), _) | (_, TokenTree::Group(_)) => false,
        (TokenTree::Punct(token), TokenTree::Punct(shown)) => token.as_char() == shown.as_char(),
        (token, shown) => token.to_string() == shown.to_string(),
    }
}

/// One of the things that a help proposes.
pub struct Edit {
    written: Vec<Code>,
    /// What it is written for: "`Arc` for `Rc`".
    replaced: Vec<Code>,
}

impl Edit {
    pub fn is_applied(&self, before: &Code, after: &Code) -> bool {
        self.written.iter().all(|code| after.contains(code))
            && self.written.iter().any(|code| !before.contains(code))
            && self.replaced.iter().all(|code| before.contains(code))
    }
}

pub fn alternatives(help: &str) -> Vec<Edit> {
    // Code has odd numbers; an "or" in it is none.
    let mut edits = Vec::new();
    let (mut written, mut replaced) = (Vec::new(), Vec::new());
    let mut is_replaced = false;
    for (n, part) in help.split('`').enumerate() {
        if n % 2 == 1 {
            let code = Code::of(part);
            if is_replaced {
                replaced.push(code)
            } else {
                written.push(code)
            }
            continue;
        }
        if format!(" {part} ").contains(" or ") {
            edits.push(Edit { written: std::mem::take(&mut written), replaced: std::mem::take(&mut replaced) });
        }
        is_replaced = part.ends_with(" for ") || part.ends_with(" in place of ");
    }
    edits.push(Edit { written, replaced });
    edits
}

#[test]
fn what_is_shown_is_found() {
    let code = Code::of("fn f() { let value = a.lock().len(); g(value, b'\\n').await }");
    for shown in ["let value = … a.lock() …;", "a . lock()", "value = …;", "g(…).await", "g(…, b'\\n')", "f()", "…"]
    {
        assert!(code.contains(&Code::of(shown)), "{shown}");
    }
    for shown in ["let value = a.lock();", "g(value)", "lock(…, a)", "let … = b"] {
        assert!(!code.contains(&Code::of(shown)), "{shown}");
    }
}

#[test]
fn one_of_what_is_proposed_is_enough() {
    let help = "take `a()` and `b()` for `c`; or `d(x)`, or leave it";
    let applied = |before: &str, after: &str| {
        alternatives(help).iter().any(|edit| edit.is_applied(&Code::of(before), &Code::of(after)))
    };
    assert!(applied("c", "a() b()"));
    assert!(!applied("c", "a()"));
    assert!(!applied("e", "a() b()"), "it is not there to be replaced");
    assert!(!applied("c a() b()", "a() b()"), "nothing is new");
    assert!(!alternatives("`d(x, y)`").is_empty());
}
