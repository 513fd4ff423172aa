//! What a piece of code mentions, read once and asked often: its tokens in order, and where in them each name stands.

use std::collections::HashMap;

use proc_macro2::{Delimiter, Span, TokenStream, TokenTree};
use syn::Expr;

pub struct Mentions {
    tokens: Vec<Token>,
    /// By name; but not the `value` of `drop(value)`.
    named: HashMap<String, Vec<usize>>,
}

enum Token {
    Name(String, Span),
    Punct(char),
    Literal,
    Open(Delimiter),
    Close,
}

impl Mentions {
    pub fn of(code: TokenStream) -> Mentions {
        let mut mentions = Mentions { tokens: Vec::new(), named: HashMap::new() };
        mentions.add(code, true);
        mentions
    }

    fn add(&mut self, code: TokenStream, counts: bool) {
        for token in code {
            let at = self.tokens.len();
            match token {
                TokenTree::Ident(ident) => {
                    let name = ident.to_string();
                    if counts {
                        self.named.entry(name.clone()).or_default().push(at);
                    }
                    self.tokens.push(Token::Name(name, ident.span()));
                }
                TokenTree::Group(group) => {
                    let dropped = matches!(self.tokens.last(), Some(Token::Name(name, _)) if name == "drop");
                    let within = group.stream();
                    let counts = counts && !(dropped && within.clone().into_iter().count() == 1);
                    self.tokens.push(Token::Open(group.delimiter()));
                    self.add(within, counts);
                    self.tokens.push(Token::Close);
                }
                // `{name}` in what may be a format string tells of the value, and does nothing with it.
                TokenTree::Literal(_) => self.tokens.push(Token::Literal),
                TokenTree::Punct(punct) => self.tokens.push(Token::Punct(punct.as_char())),
            }
        }
    }

    fn all(&self, name: &str) -> &[usize] {
        self.named.get(name).map_or(&[], Vec::as_slice)
    }

    /// True if one of the names is in it.
    pub fn any(&self, names: &[&str]) -> bool {
        names.iter().any(|name| self.named.contains_key(*name))
    }

    /// True if the code mentions the place, `self.reader`, or what it is a part of, other than to call one of the methods that are `harmless`
    /// or to drop it.
    pub fn place(&self, place: &[String], harmless: &dyn Fn(&str) -> bool) -> bool {
        self.elsewhere(place, harmless, None)
    }

    /// True if it does so outside of an expression.
    pub fn place_outside(&self, place: &[String], of: &Own) -> bool {
        self.elsewhere(place, &|_| false, Some(of))
    }

    fn elsewhere(&self, place: &[String], harmless: &dyn Fn(&str) -> bool, but: Option<&Own>) -> bool {
        let Some((root, fields)) = place.split_first() else { return false };
        self.all(root).iter().any(|at| {
            !self.is_field(*at)
                && goes_on(&self.tokens[at + 1..], fields, harmless)
                && !but.is_some_and(|own| own.has(&self.tokens[*at]))
        })
    }

    fn is_field(&self, at: usize) -> bool {
        let is_dot = |at: usize| matches!(&self.tokens[at], Token::Punct('.'));
        at > 0 && is_dot(at - 1) && !(at > 1 && is_dot(at - 2))
    }

    /// True if the expression stands in it.
    pub fn has(&self, own: &Own) -> bool {
        // It is there with all of its names or not at all.
        let rarest = own.names.iter().map(|(name, _)| self.all(name)).min_by_key(|all| all.len());
        rarest.is_some_and(|all| all.iter().any(|at| own.has(&self.tokens[*at])))
    }
}

/// Does a path that has come so far go on as the place does, or end before?
fn goes_on(tokens: &[Token], fields: &[String], harmless: &dyn Fn(&str) -> bool) -> bool {
    let [Token::Punct('.'), Token::Name(name, _), rest @ ..] = tokens else { return true };
    let called = matches!(rest.first(), Some(Token::Open(Delimiter::Parenthesis) | Token::Punct(':')));
    match fields.split_first() {
        None => !(called && harmless(name)),
        // A method of what is around the place may do anything with it.
        Some((field, fields)) => called || (name == field && goes_on(rest, fields, harmless)),
    }
}

/// Where the names of an expression stand.
pub struct Own {
    names: Vec<(String, Place)>,
}

type Place = (usize, usize);

impl Own {
    pub fn of(expr: &Expr) -> Own {
        let Mentions { tokens, .. } = Mentions::of(quote::ToTokens::to_token_stream(expr));
        let names = tokens.into_iter().filter_map(|token| match token {
            Token::Name(name, span) => Some((name, place(span))),
            _ => None,
        });
        Own { names: names.collect() }
    }

    fn has(&self, token: &Token) -> bool {
        let Token::Name(name, span) = token else { return false };
        // Where it stands is dear to ask.
        let mut same = self.names.iter().filter(|(own, _)| own == name).peekable();
        same.peek().is_some() && {
            let at = place(*span);
            same.any(|(_, own)| *own == at)
        }
    }
}

fn place(span: Span) -> Place {
    let at = span.start();
    (at.line, at.column)
}

#[cfg(test)]
mod tests {
    use super::*;
    use quote::ToTokens;

    fn names(place: &str) -> Vec<String> {
        place.split('.').map(str::to_owned).collect()
    }

    #[test]
    fn a_place_is_mentioned_by_what_it_is_a_part_of() {
        let harmless = |method: &str| method == "len";
        let cases = [
            ("self.rx.recv()", "self.rx", true),
            ("self.rx.len(); self.tx.send(1)", "self.rx", false),
            ("f(&mut self.rx)", "self.rx.inner", true),
            ("self.other.rx; x.self_; a.rx", "self.rx", false),
            ("self.all()", "self.rx", true),
            ("self.all::<T>()", "self.rx", true),
            ("g(self)", "self.rx", true),
            ("drop(rx)", "rx", false),
            ("drop(rx, 1); x", "rx", true),
            ("drop((rx))", "rx", false),
            ("keep.rx; 0..rx", "rx", true),
            ("keep.rx; println!(\"{rx}\")", "rx", false),
            ("rx.len", "rx", true),
        ];
        for (code, place, expected) in cases {
            let mentions = Mentions::of(code.parse().expect("tokens"));
            assert_eq!(mentions.place(&names(place), &harmless), expected, "{place} in {code}");
        }
    }

    #[test]
    fn a_name_is_known_by_where_it_stands() {
        let code: Expr = syn::parse_str("{ s.read(&mut b); f(s); s.read(&mut b) }").expect("code");
        let Expr::Block(block) = &code else { panic!("a block") };
        let call = |n: usize| match &block.block.stmts[n] {
            syn::Stmt::Expr(expr, _) => Mentions::of(expr.to_token_stream()),
            _ => panic!("a call"),
        };
        let Some(syn::Stmt::Expr(first, _)) = block.block.stmts.first() else { panic!("a call") };
        let own = Own::of(first);
        let all = Mentions::of(code.to_token_stream());
        assert!(all.has(&own) && call(0).has(&own) && !call(1).has(&own) && !call(2).has(&own));
        assert!(all.place_outside(&names("s"), &own) && call(2).place_outside(&names("s"), &own));
        assert!(!call(0).place_outside(&names("s"), &own));
    }
}
