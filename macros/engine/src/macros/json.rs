//! `serde_json::json!`.

use super::Args;
use super::table::how;
use super::{Runs, Temps, Used};
use proc_macro2::Delimiter;
use syn::parse::{ParseStream, Result};
use syn::{Token, token};

/// `VALUE`, with `VALUE = [ [VALUE ( , VALUE )* [,]] ] | { [KEY : VALUE ( , KEY : VALUE )* [,]] } | null | EXPR`.
///
/// An entry of an object is inserted before the next is evaluated; an array, or a lone value, is one expression.
pub(super) fn json(input: ParseStream, args: &mut Args) -> Result<()> {
    value(input, args, Temps::Statement)
}

fn value(input: ParseStream, args: &mut Args, temps: Temps) -> Result<()> {
    let cursor = input.cursor();
    if let Some((_, span, next)) = cursor.group(Delimiter::Bracket)
        && ends_value(next)
    {
        let content;
        syn::bracketed!(content in input);
        args.layout.begin(Delimiter::Bracket, span);
        while !content.is_empty() {
            value(&content, args, temps)?;
            if !args.layout.comma(&content)? {
                break;
            }
        }
        args.layout.end();
        return Ok(());
    }
    if input.peek(token::Brace) {
        let content;
        let brace = syn::braced!(content in input);
        args.layout.begin(Delimiter::Brace, brace.span);
        while !content.is_empty() {
            args.expr(&content, how(Used::Move, Runs::Always, Temps::Arg))?;
            if !content.peek(Token![:]) {
                return Err(content.error("expected `:`"));
            }
            args.layout.keep(&content, 1)?;
            value(&content, args, Temps::Arg)?;
            if !args.layout.comma(&content)? {
                break;
            }
        }
        args.layout.end();
        return Ok(());
    }
    if cursor.ident().is_some_and(|(word, next)| word == "null" && ends_value(next)) {
        return args.layout.keep(input, 1);
    }
    args.expr(input, how(Used::Ref, Runs::Always, temps))
}

fn ends_value(next: syn::buffer::Cursor) -> bool {
    next.eof() || super::layout::punct(next) == Some(',')
}

#[cfg(test)]
mod tests {
    use super::super::tests::{args, lines};

    #[test]
    fn entries_and_elements() {
        let read = lines(&args(r#"json!({ "a": [b.await, null], (c): { D: -1 }, e.f(): [1][0] })"#).args);
        let expected = [
            r#""a": Move Always Arg"#,
            "b . await: Ref Always Arg",
            "(c): Move Always Arg",
            "D: Move Always Arg",
            "- 1: Ref Always Arg",
            "e . f (): Move Always Arg",
            "[1] [0]: Ref Always Arg",
        ];
        assert_eq!(read, expected);
        assert_eq!(lines(&args("json!([a, [b]])").args), ["a: Ref Always Statement", "b: Ref Always Statement"]);
    }
}
