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
        !self.places(part).is_empty()
    }

    /// Where it is: what stands before it there, each time.
    fn places(&self, part: &Self) -> Vec<String> {
        let mut places = Vec::new();
        find(&self.0, &part.0, &mut places);
        places.sort();
        places
    }
}

fn find(tokens: &[TokenTree], part: &[TokenTree], places: &mut Vec<String>) {
    const BEFORE: usize = 6;
    for start in 0..=tokens.len() {
        if begins(&tokens[start..], part, false) {
            let before: Vec<_> = tokens[start.saturating_sub(BEFORE)..start].iter().map(TokenTree::to_string).collect();
            places.push(before.join(" "));
        }
        if let Some(TokenTree::Group(group)) = tokens.get(start) {
            find(&group.stream().into_iter().collect::<Vec<_>>(), part, places);
        }
    }
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
    /// What goes: "`Arc` for `Rc`", "take off `async`".
    replaced: Vec<Code>,
}

impl Edit {
    pub fn is_applied(&self, before: &Code, after: &Code) -> bool {
        let places = |code: &Code| (before.places(code), after.places(code));
        // Something is there that was not, or at another place; or something that was there is not.
        let is_new = |code: &Code| matches!(places(code), (before, after) if before != after);
        let is_gone = |code: &Code| matches!(places(code), (before, after) if before.len() > after.len());
        self.written.iter().all(|code| after.contains(code))
            && self.replaced.iter().all(|code| before.contains(code))
            && (self.written.iter().any(is_new) || self.replaced.iter().any(is_gone))
    }
}

pub fn alternatives(help: &str) -> Vec<Edit> {
    let mut edits = Vec::new();
    let (mut written, mut replaced) = (Vec::new(), Vec::new());
    let mut goes = false;
    for (n, part) in help.split('`').enumerate() {
        // Code has odd numbers; an "or" in it is none.
        if n % 2 == 1 {
            if goes {
                replaced.push(Code::of(part))
            } else {
                written.push(Code::of(part))
            }
            continue;
        }
        if format!(" {part} ").replace("or,", "or ").contains(" or ") {
            edits.push(Edit { written: std::mem::take(&mut written), replaced: std::mem::take(&mut replaced) });
        }
        goes = [" for ", " in place of ", "take off "].iter().any(|words| part.ends_with(words));
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
    assert!(!applied("c a() b()", "c a() b()"), "nothing is new");
    assert!(applied("c; e; a() b()", "c; a() b()"), "it is at another place");
    assert!(!alternatives("`d(x, y)`").is_empty());
}
