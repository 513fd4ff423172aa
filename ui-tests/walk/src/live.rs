//! The user's tokens: those of an item, and what of them is alive in an expansion.

use std::collections::HashMap;
use std::ops::Range;

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};

/// An identifier, a literal or a sign, and where it was written.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Leaf {
    /// As it is printed.
    pub text: String,
    /// Where, in bytes of its file.
    pub at: Range<usize>,
}

impl Leaf {
    /// Of one token that is no group.
    pub fn of(token: &TokenTree) -> Leaf {
        Leaf { text: token.to_string(), at: token.span().byte_range() }
    }

    /// It is a name or a literal, which an editor can be asked about.
    pub fn is_word(&self) -> bool {
        self.text.starts_with(|c: char| c.is_alphanumeric() || c == '_' || c == '"')
    }
}

/// The names of our attributes, and the path of those of lints.
const OURS: &[&str] = &[
    "async_hygiene",
    "bounded",
    "cancel_safe",
    "cancellable",
    "future",
    "hygiene",
    "no_blocking",
    "no_lock_across_await",
    "offload",
    "timeout",
];

/// The tokens without what groups them.
pub fn leaves(tokens: TokenStream) -> Vec<Leaf> {
    fn collect(tokens: TokenStream, out: &mut Vec<Leaf>) {
        for token in tokens {
            match token {
                TokenTree::Group(group) => collect(group.stream(), out),
                leaf => out.push(Leaf::of(&leaf)),
            }
        }
    }
    let mut out = Vec::new();
    collect(tokens, &mut out);
    out
}

/// The tokens without attributes that may be ours, wherever they stand.
pub fn without_ours(tokens: TokenStream) -> TokenStream {
    // Groups without delimiters are no obstacle to an attribute.
    fn open(tokens: TokenStream, out: &mut Vec<TokenTree>) {
        for token in tokens {
            match token {
                TokenTree::Group(group) if group.delimiter() == Delimiter::None => open(group.stream(), out),
                token => out.push(token),
            }
        }
    }
    fn is_ours(tokens: TokenStream) -> bool {
        tokens.into_iter().any(|token| match token {
            TokenTree::Ident(name) => OURS.iter().any(|ours| name == ours),
            TokenTree::Group(group) => is_ours(group.stream()),
            TokenTree::Punct(_) | TokenTree::Literal(_) => false,
        })
    }
    let mut flat = Vec::new();
    open(tokens, &mut flat);
    let mut out: Vec<TokenTree> = Vec::new();
    for token in flat {
        let TokenTree::Group(group) = token else {
            out.push(token);
            continue;
        };
        if group.delimiter() == Delimiter::Bracket {
            let sign = |back: usize, c| {
                let n = out.len().checked_sub(back);
                matches!(n.and_then(|n| out.get(n)), Some(TokenTree::Punct(p)) if p.as_char() == c)
            };
            let before = match () {
                () if sign(1, '#') => 1,
                () if sign(1, '!') && sign(2, '#') => 2,
                () => 0,
            };
            if before > 0 && is_ours(group.stream()) {
                out.truncate(out.len() - before);
                continue;
            }
        }
        let mut inside = Group::new(group.delimiter(), without_ours(group.stream()));
        inside.set_span(group.span());
        out.push(inside.into());
    }
    out.into_iter().collect()
}

/// What is left of an expansion without code that never runs: `if false { loop {} … }`.
pub fn live(tokens: TokenStream) -> Vec<Leaf> {
    fn never(group: &Group) -> bool {
        let mut inside = group.stream().into_iter();
        let (first, second, third, fourth) = (inside.next(), inside.next(), inside.next(), inside.next());
        let word = |token: &Option<TokenTree>, text| matches!(token, Some(TokenTree::Ident(i)) if i == text);
        let empty = matches!(&second, Some(TokenTree::Group(g)) if g.stream().is_empty());
        let returns = word(&first, "return")
            && [&second, &third].iter().all(|t| matches!(t, Some(TokenTree::Punct(p)) if p.as_char() == ':'))
            && word(&fourth, "async_hygiene");
        group.delimiter() == Delimiter::Brace && ((word(&first, "loop") && empty) || returns)
    }
    fn collect(tokens: TokenStream, out: &mut Vec<Leaf>) {
        // How much of `if false` has been read.
        let mut read = 0;
        for token in tokens {
            match token {
                TokenTree::Group(group) if read == 2 && never(&group) => {
                    out.truncate(out.len() - 2);
                    read = 0;
                }
                TokenTree::Group(group) => {
                    collect(group.stream(), out);
                    read = 0;
                }
                leaf => {
                    read = match &leaf {
                        TokenTree::Ident(word) if word == "if" => 1,
                        TokenTree::Ident(word) if word == "false" && read == 1 => 2,
                        _ => 0,
                    };
                    out.push(Leaf::of(&leaf));
                }
            }
        }
    }
    let mut out = Vec::new();
    collect(tokens, &mut out);
    out
}

/// The first leaf of `part` that is not found in `whole`, in order.
pub fn missing<'l>(part: &'l [Leaf], whole: &[Leaf]) -> Option<&'l Leaf> {
    let mut rest = whole.iter();
    part.iter().find(|leaf| !rest.any(|other| other == *leaf))
}

/// How often each is there.
pub fn counted<'l>(leaves: impl Iterator<Item = &'l Leaf>) -> HashMap<&'l Leaf, usize> {
    let mut counts = HashMap::new();
    for leaf in leaves {
        *counts.entry(leaf).or_default() += 1;
    }
    counts
}
