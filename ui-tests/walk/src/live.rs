//! The user's tokens: those of an item, and what of them is alive in an expansion.

use std::collections::{HashMap, HashSet};
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

/// The other names of our crate: `crate = PATH` in an attribute.
fn renamed(tokens: TokenStream, out: &mut Vec<String>) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    for (n, token) in tokens.iter().enumerate() {
        let sign = |n: usize, c| matches!(tokens.get(n), Some(TokenTree::Punct(p)) if p.as_char() == c);
        match token {
            TokenTree::Group(group) => renamed(group.stream(), out),
            TokenTree::Ident(word) if word == "crate" && sign(n + 1, '=') => {
                let path = tokens[n + 2..].iter().take_while(|token| match token {
                    TokenTree::Punct(p) => p.as_char() == ':',
                    token => matches!(token, TokenTree::Ident(_)),
                });
                out.extend(path.filter(|token| matches!(token, TokenTree::Ident(_))).last().map(ToString::to_string));
            }
            _ => {}
        }
    }
}

/// The tokens without attributes that may be ours, wherever they stand.
pub fn without_ours(tokens: TokenStream) -> TokenStream {
    let mut names = OURS.iter().map(ToString::to_string).collect();
    renamed(tokens.clone(), &mut names);
    without(tokens, &names)
}

fn without(tokens: TokenStream, names: &[String]) -> TokenStream {
    // Groups without delimiters are no obstacle to an attribute.
    fn open(tokens: TokenStream, out: &mut Vec<TokenTree>) {
        for token in tokens {
            match token {
                TokenTree::Group(group) if group.delimiter() == Delimiter::None => open(group.stream(), out),
                token => out.push(token),
            }
        }
    }
    fn is_ours(tokens: TokenStream, names: &[String]) -> bool {
        tokens.into_iter().any(|token| match token {
            TokenTree::Ident(name) => names.iter().any(|ours| name == ours),
            TokenTree::Group(group) => is_ours(group.stream(), names),
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
            if before > 0 && is_ours(group.stream(), names) {
                out.truncate(out.len() - before);
                continue;
            }
        }
        let mut inside = Group::new(group.delimiter(), without(group.stream(), names));
        inside.set_span(group.span());
        out.push(inside.into());
    }
    out.into_iter().collect()
}

/// How many tokens from here on are a path of ours, `::async_hygiene::…` or one to `__private` under another name: it may have spans of the
/// user's, for rustc's sake.
fn our_path(tokens: &[TokenTree]) -> usize {
    let sign = |n: usize| matches!(tokens.get(n), Some(TokenTree::Punct(p)) if p.as_char() == ':');
    let mut end = if sign(0) && sign(1) { 2 } else { 0 };
    let mut ours = false;
    while let Some(TokenTree::Ident(word)) = tokens.get(end) {
        ours |= end > 0 && word == "__private" || end == 2 && sign(0) && word == "async_hygiene";
        end += 1;
        match (sign(end) && sign(end + 1), tokens.get(end + 2)) {
            (true, Some(TokenTree::Ident(_))) => end += 2,
            _ => break,
        }
    }
    // `return ::async_hygiene::…`
    let keyword = |word: &TokenTree| syn::parse2::<syn::Path>(word.clone().into()).is_err();
    if ours && (sign(0) || !keyword(&tokens[0])) { end } else { 0 }
}

/// What is left of an expansion without code that never runs, `if false { loop {} … }`, and without our paths.
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
        let tokens: Vec<TokenTree> = tokens.into_iter().collect();
        let mut left_out = 0;
        for (n, token) in tokens.iter().enumerate() {
            // `break 'a ::async_hygiene::…`
            let label = n > 0 && matches!(&tokens[n - 1], TokenTree::Punct(p) if p.as_char() == '\'');
            if !label {
                left_out = left_out.max(n + our_path(&tokens[n..]));
            }
            if n < left_out {
                read = 0;
                continue;
            }
            match token {
                TokenTree::Group(group) if read == 2 && never(group) => {
                    out.truncate(out.len() - 2);
                    read = 0;
                }
                TokenTree::Group(group) => {
                    collect(group.stream(), out);
                    read = 0;
                }
                leaf => {
                    read = match leaf {
                        TokenTree::Ident(word) if word == "if" => 1,
                        TokenTree::Ident(word) if word == "false" && read == 1 => 2,
                        _ => 0,
                    };
                    out.push(Leaf::of(leaf));
                }
            }
        }
    }
    let mut out = Vec::new();
    collect(tokens, &mut out);
    out
}

/// What is said in bodies of functions, and nowhere in the heads of what is declared; and whether it is a literal or called. In code that
/// was taken apart a token of a body may be the double of one of the head.
pub fn bodies(tokens: TokenStream) -> HashMap<Leaf, bool> {
    // `async` of a function is of its head.
    fn begins(word: &TokenTree, next: Option<&TokenTree>) -> bool {
        let qualifier = |word: &str| ["async", "const", "extern", "unsafe"].contains(&word);
        match (word, next) {
            (TokenTree::Ident(word), Some(TokenTree::Ident(next))) => {
                qualifier(&word.to_string()) && (next == "fn" || qualifier(&next.to_string()))
            }
            (TokenTree::Ident(word), Some(TokenTree::Literal(_))) => word == "extern",
            (TokenTree::Literal(_), Some(TokenTree::Ident(next))) => next == "fn",
            _ => false,
        }
    }
    fn collect(tokens: TokenStream, inside: bool, out: &mut HashMap<Leaf, bool>, heads: &mut HashSet<Leaf>) {
        let mut tokens = tokens.into_iter().peekable();
        // What the braces that come next belong to, while its head is read.
        let mut head = None;
        let mut bang = false;
        while let Some(token) = tokens.next() {
            let next = tokens.peek();
            let of_macro = std::mem::replace(&mut bang, matches!(&token, TokenTree::Punct(p) if p.as_char() == '!'));
            match &token {
                TokenTree::Ident(word) if word == "fn" && matches!(next, Some(TokenTree::Ident(_))) => {
                    head = Some(true)
                }
                TokenTree::Ident(word)
                    if ["impl", "trait", "mod"].iter().any(|kind| word == kind) && head.is_none() =>
                {
                    head = Some(false);
                }
                TokenTree::Punct(end) if end.as_char() == ';' => head = None,
                // `fn f() -> m! {} {}`
                TokenTree::Group(group) if group.delimiter() == Delimiter::Brace && !(of_macro && head.is_some()) => {
                    collect(group.stream(), head.take().unwrap_or(inside), out, heads);
                    continue;
                }
                _ => {}
            }
            match token {
                TokenTree::Group(group) => collect(group.stream(), inside && head.is_none(), out, heads),
                leaf if inside && head.is_none() && !begins(&leaf, next) => {
                    let called = match next {
                        Some(TokenTree::Group(args)) => args.delimiter() == Delimiter::Parenthesis,
                        Some(TokenTree::Punct(bang)) => bang.as_char() == '!',
                        _ => false,
                    };
                    out.insert(Leaf::of(&leaf), called || matches!(leaf, TokenTree::Literal(_)));
                }
                leaf => {
                    heads.insert(Leaf::of(&leaf));
                }
            }
        }
    }
    let (mut out, mut heads) = (HashMap::new(), HashSet::new());
    collect(tokens, false, &mut out, &mut heads);
    out.retain(|leaf, _| !heads.contains(leaf));
    out
}

/// The first leaf of `part` that is not found in `whole`, in order.
pub fn missing<'l>(part: impl IntoIterator<Item = &'l Leaf>, whole: &[Leaf]) -> Option<&'l Leaf> {
    let mut rest = whole.iter();
    part.into_iter().find(|leaf| !rest.any(|other| other == *leaf))
}

/// How often each is there.
pub fn counted<'l>(leaves: impl Iterator<Item = &'l Leaf>) -> HashMap<&'l Leaf, usize> {
    let mut counts = HashMap::new();
    for leaf in leaves {
        *counts.entry(leaf).or_default() += 1;
    }
    counts
}
