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
    let mut behind_for = false;
    for token in tokens {
        let follows_for = std::mem::replace(&mut behind_for, is_word(&token, "for"));
        match token {
            TokenTree::Ident(word) if follows_for && word == "await" => {
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

#[cfg(test)]
mod tests {
    use super::super::tests::{mac, opened, text};
    use super::super::{Opened, Stream, is_for_await};
    use syn::visit::Visit;
    use syn::{ExprForLoop, ExprYield};

    #[derive(Default)]
    struct Count {
        plain: usize,
        awaiting: usize,
        yields: usize,
    }

    impl<'a> Visit<'a> for Count {
        fn visit_expr_for_loop(&mut self, looped: &'a ExprForLoop) {
            *(if is_for_await(looped) { &mut self.awaiting } else { &mut self.plain }) += 1;
            syn::visit::visit_expr_for_loop(self, looped);
        }
        fn visit_expr_yield(&mut self, yielded: &'a ExprYield) {
            self.yields += 1;
            syn::visit::visit_expr_yield(self, yielded);
        }
    }

    fn read(source: &str) -> Stream {
        match opened(source) {
            Opened::Stream(stream) => stream,
            _ => panic!("{source}"),
        }
    }

    #[test]
    fn loops_and_yields() {
        let source = "try_stream! {
            'a: for await x in y { for z in x { yield z? ; } }
            for await (b, c) in d() { yield b }
            select! { _ = e => { for await f in g {} } }
        }";
        let stream = read(source);
        assert!(stream.is_try);
        assert_eq!(stream.stmts.len(), 3);
        let mut count = Count::default();
        stream.stmts.iter().for_each(|stmt| count.visit_stmt(stmt));
        assert_eq!((count.plain, count.awaiting, count.yields), (1, 2, 2));
        assert_eq!(text(&stream), mac(source).unwrap().tokens.to_string());
    }

    /// The mark reaches macros inside the body, which open in their turn.
    #[test]
    fn inner_macros_open() {
        let stream = read("stream! { for await x in y {} select! { a = b => { for await f in g {} } } }");
        let Some(syn::Stmt::Macro(inner)) = stream.stmts.get(1) else { panic!("no macro") };
        assert!(matches!(super::super::open(&inner.mac), Some(Opened::Select(_))));
    }

    #[test]
    fn without_for_await_nothing_is_marked() {
        assert!(!read("stream! { yield 1; }").marked);
        assert!(!read("stream! { yield 1; }").is_try);
    }
}
