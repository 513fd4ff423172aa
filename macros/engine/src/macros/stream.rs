//! `async_stream::stream!` and `try_stream!`.
//!
//! syn cannot parse `for await PAT in EXPR { .. }`. While the body is open, such a loop is a plain `for` with the
//! attribute [`MARK`], whose span is the one of `await`; printing turns it back.

use super::Stream;
use super::table::parse;
use proc_macro2::{Delimiter, Group, Ident, Punct, Spacing, TokenStream, TokenTree};
use quote::TokenStreamExt;
use syn::{Block, ExprForLoop, Macro};

const MARK: &str = "async_hygiene_for_await";

/// Is it a `for await` loop of a [`Stream`], which awaits before each turn?
pub fn is_for_await(looped: &ExprForLoop) -> bool {
    looped.attrs.iter().any(|attr| attr.path().is_ident(MARK))
}

pub(super) fn stream(mac: &Macro, is_try: bool) -> Option<Stream> {
    if let Some(stmts) = parse(mac, Block::parse_within) {
        return Some(Stream { is_try, stmts, marked: false });
    }
    let mac = Macro { tokens: mark(mac.tokens.clone())?, ..mac.clone() };
    parse(&mac, Block::parse_within).map(|stmts| Stream { is_try, stmts, marked: true })
}

impl Stream {
    pub(super) fn print(&self, tokens: &mut TokenStream) {
        if !self.marked {
            return tokens.append_all(&self.stmts);
        }
        let mut marked = TokenStream::new();
        marked.append_all(&self.stmts);
        tokens.extend(unmark(&marked).unwrap_or(marked));
    }
}

/// `['label :] for await` becomes `#[MARK] ['label :] for`, at all depths. `None`: there is none.
fn mark(tokens: TokenStream) -> Option<TokenStream> {
    let mut out: Vec<TokenTree> = Vec::new();
    let mut found = false;
    for token in tokens {
        match token {
            TokenTree::Ident(word) if word == "await" && out.last().is_some_and(|last| is_word(last, "for")) => {
                let mark = TokenTree::from(Ident::new(MARK, word.span()));
                let at = out.len() - 1 - label_before(&out, out.len() - 1);
                let mut group = Group::new(Delimiter::Bracket, mark.into());
                group.set_span(word.span());
                let mut pound = Punct::new('#', Spacing::Alone);
                pound.set_span(word.span());
                out.splice(at..at, [pound.into(), group.into()]);
                found = true;
            }
            TokenTree::Group(group) => match mark(group.stream()) {
                Some(inner) => {
                    found = true;
                    out.push(regroup(&group, inner));
                }
                None => out.push(group.into()),
            },
            other => out.push(other),
        }
    }
    found.then(|| out.into_iter().collect())
}

/// How many tokens of a label end before `end`.
fn label_before(tokens: &[TokenTree], end: usize) -> usize {
    match &tokens[end.saturating_sub(3)..end] {
        [TokenTree::Punct(quote), TokenTree::Ident(_), TokenTree::Punct(colon)]
            if quote.as_char() == '\'' && colon.as_char() == ':' =>
        {
            3
        }
        _ => 0,
    }
}

/// The reverse of [`mark`].
fn unmark(tokens: &TokenStream) -> Option<TokenStream> {
    let mut out: Vec<TokenTree> = Vec::new();
    let mut found = false;
    let mut pending = None;
    for token in tokens.clone() {
        match token {
            TokenTree::Group(group) => {
                if let Some(mark) = marked_by(&group)
                    && matches!(out.last(), Some(TokenTree::Punct(pound)) if pound.as_char() == '#')
                {
                    out.pop();
                    pending = Some(mark);
                    found = true;
                    continue;
                }
                match unmark(&group.stream()) {
                    Some(inner) => {
                        found = true;
                        out.push(regroup(&group, inner));
                    }
                    None => out.push(group.into()),
                }
            }
            other => {
                let is_for = is_word(&other, "for");
                out.push(other);
                if is_for && let Some(mark) = pending.take() {
                    out.push(Ident::new("await", mark.span()).into());
                }
            }
        }
    }
    found.then(|| out.into_iter().collect())
}

fn marked_by(group: &Group) -> Option<Ident> {
    if group.delimiter() != Delimiter::Bracket {
        return None;
    }
    let mut inner = group.stream().into_iter();
    match (inner.next(), inner.next()) {
        (Some(TokenTree::Ident(word)), None) if word == MARK => Some(word),
        _ => None,
    }
}

fn is_word(token: &TokenTree, word: &str) -> bool {
    matches!(token, TokenTree::Ident(ident) if ident == word)
}

fn regroup(group: &Group, inner: TokenStream) -> TokenTree {
    let mut new = Group::new(group.delimiter(), inner);
    new.set_span(group.span());
    new.into()
}
