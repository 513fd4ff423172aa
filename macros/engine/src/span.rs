//! Spans of nodes.

use proc_macro2::{Delimiter, Spacing, Span, TokenStream, TokenTree};
use quote::ToTokens;
use syn::Expr;

/// The span from the first token to the last, where the compiler can join them; else the first token's.
pub fn whole(node: &impl ToTokens) -> Span {
    let mut tokens = node.to_token_stream().into_iter();
    let Some(first) = tokens.next() else { return Span::call_site() };
    let first = first.span();
    match tokens.last() {
        Some(last) => first.join(last.span()).unwrap_or(first),
        None => first,
    }
}

/// The first and the last token's spans of an expression, without printing it where its kind is a common one.
pub fn ends(expr: &Expr) -> (Span, Span) {
    match expr {
        Expr::MethodCall(e) => (ends(&e.receiver).0, e.paren_token.span.close()),
        Expr::Call(e) => (ends(&e.func).0, e.paren_token.span.close()),
        Expr::Await(e) => (ends(&e.base).0, e.await_token.span),
        Expr::Try(e) => (ends(&e.expr).0, e.question_token.span),
        Expr::Field(e) => match &e.member {
            syn::Member::Named(name) => (ends(&e.base).0, name.span()),
            syn::Member::Unnamed(index) => (ends(&e.base).0, index.span),
        },
        Expr::Paren(e) => (e.paren_token.span.open(), e.paren_token.span.close()),
        Expr::Path(e) if e.qself.is_none() && e.path.leading_colon.is_none() => {
            let segments = &e.path.segments;
            match (segments.first(), segments.last()) {
                (Some(first), Some(last)) if last.arguments.is_none() => (first.ident.span(), last.ident.span()),
                _ => printed(expr),
            }
        }
        _ => printed(expr),
    }
}

/// The first and the last token's spans of any node.
pub fn printed(node: &impl ToTokens) -> (Span, Span) {
    let mut tokens = node.to_token_stream().into_iter();
    let Some(first) = tokens.next() else { return (Span::call_site(), Span::call_site()) };
    let last = tokens.last().map_or(first.span(), |t| t.span());
    (first.span(), last)
}

/// What tells an identifier of a macro from one of the same name in what the macro was given. Costs a round trip to the compiler.
pub fn context(span: Span) -> String {
    // Stable Rust says it in this form only: `#4 bytes(10..12)`.
    let text = format!("{span:?}");
    text.split_once(" bytes(").map(|(context, _)| context.to_owned()).unwrap_or_default()
}

/// The line on which a span starts, as an editor counts.
pub fn line(span: Span) -> usize {
    span.start().line
}

/// A node as somebody would write it in one line; `None` when it is longer than a message can carry.
pub fn text(node: &impl ToTokens) -> Option<String> {
    const MOST: usize = 48;
    let mut text = String::new();
    write(node.to_token_stream(), &mut text, MOST)?;
    (!text.is_empty()).then_some(text)
}

/// Tokens with the spaces that rustfmt would put between those of a call.
fn write(tokens: TokenStream, out: &mut String, most: usize) -> Option<()> {
    let mut unary = true;
    // Between the bars of a closure's parameters.
    let mut params = false;
    for token in tokens {
        match token {
            TokenTree::Group(group) => {
                let (open, close) = match group.delimiter() {
                    Delimiter::Parenthesis => ("(", ")"),
                    Delimiter::Bracket => ("[", "]"),
                    Delimiter::Brace => (" { ", " }"),
                    Delimiter::None => ("", ""),
                };
                if out.ends_with("&mut") {
                    out.push(' ');
                }
                out.push_str(open);
                write(group.stream(), out, most)?;
                out.push_str(close);
                unary = false;
            }
            TokenTree::Punct(punct) => {
                match punct.as_char() {
                    ',' | ';' => {
                        out.push(punct.as_char());
                        out.push(' ');
                    }
                    '=' | '+' | '/' | '%' => {
                        if !out.ends_with([' ', '=', '+', '/', '%', '<', '>', '!']) {
                            out.push(' ');
                        }
                        out.push(punct.as_char());
                        if punct.spacing() == Spacing::Alone {
                            out.push(' ');
                        }
                    }
                    '|' if params => {
                        params = false;
                        out.push_str("| ");
                    }
                    '&' | '*' | '-' | '|' if !unary => {
                        out.push(' ');
                        out.push(punct.as_char());
                        out.push(' ');
                    }
                    char => {
                        params |= char == '|';
                        out.push(char);
                    }
                }
                unary = !matches!(punct.as_char(), '?');
            }
            TokenTree::Ident(_) | TokenTree::Literal(_) => {
                if out.ends_with(|c: char| c.is_alphanumeric() || c == '_') {
                    out.push(' ');
                }
                let text = match token.to_string() {
                    // As `#[async_trait]` has it.
                    text if text == "__self" => "self".to_owned(),
                    text => text,
                };
                out.push_str(&text);
                // What follows `move` is a closure.
                unary = text == "move";
                if unary {
                    out.push(' ');
                }
            }
        }
        if out.len() > most {
            return None;
        }
    }
    let kept = out.trim_end().len();
    out.truncate(kept);
    Some(())
}
