//! Events and spans: tracing, log and slog, whose `info!` bear the same name.
//!
//! ```text
//! tracing  [name: EXPR,] [target: EXPR,] [parent: EXPR,] [LEVEL,] ( FIELD [,] )* [LITERAL ( , ARG )*]
//! log      [logger: EXPR,] [target: EXPR,] [LEVEL,] [ FIELD ( , FIELD )* ; ] LITERAL ( , ARG )*
//! slog     LOGGER , LITERAL ( , ARG )* [ ; EXPR => EXPR ( , EXPR => EXPR )* ]
//! FIELD    [?|%] PATH | NAME [: FORMAT] = [?|%] EXPR | { FIELDS }
//! ```
//!
//! One grammar reads all three. Everything runs only when the level is enabled.

use super::layout::{at_eq, cursor_at_eq, joined, punct};
use super::table::how;
use super::{Args, How, Runs, Temps, Used, format};
use syn::buffer::Cursor;
use syn::parse::{ParseStream, Result};
use syn::{Token, token};

const FIELD: How = How { used: Used::Ref, runs: Runs::Sometimes, temps: Temps::Args };

/// An event. `level`: its level is the first argument, not its name.
pub(super) fn event(input: ParseStream, args: &mut Args, level: bool) -> Result<()> {
    prefixes(input, args)?;
    if level && !self::level(input, args)? {
        return Ok(());
    }
    fields(input, args)
}

/// A span, whose name comes before its fields.
pub(super) fn span(input: ParseStream, args: &mut Args, level: bool) -> Result<()> {
    prefixes(input, args)?;
    if level && !self::level(input, args)? {
        return Err(input.error("expected the name of the span"));
    }
    if input.cursor().literal().is_some() {
        args.layout.keep(input, 1)?;
    } else {
        args.expr(input, FIELD)?;
    }
    if args.layout.comma(input)? { fields(input, args) } else { Ok(()) }
}

fn prefixes(input: ParseStream, args: &mut Args) -> Result<()> {
    while input.cursor().ident().is_some_and(|(word, next)| {
        ["name", "target", "parent", "logger"].iter().any(|prefix| word == prefix)
            && lone_colon(next)
            && !next.punct().is_some_and(|(_, next)| matches!(punct(next), Some('?' | '%')))
    }) {
        args.layout.keep(input, 2)?;
        args.expr(input, FIELD)?;
        if !args.layout.comma(input)? {
            break;
        }
    }
    Ok(())
}

/// The level is looked at in any case. Returns whether more may follow.
fn level(input: ParseStream, args: &mut Args) -> Result<bool> {
    args.expr(input, how(Used::Ref, Runs::Always, Temps::Args))?;
    args.layout.comma(input)
}

fn fields(input: ParseStream, args: &mut Args) -> Result<()> {
    while !input.is_empty() {
        if format::literal(input, args, Runs::Sometimes)? {
            format::rest(input, args, Runs::Sometimes, Temps::Args)?;
            return pairs(input, args);
        }
        let grouped = field(input, args)?;
        if input.peek(Token![;]) {
            args.layout.keep(input, 1)?;
        } else if !args.layout.comma(input)? && !grouped {
            break;
        }
    }
    Ok(())
}

/// Reads a field. Returns whether it is a group of fields, behind which the comma may be missing.
fn field(input: ParseStream, args: &mut Args) -> Result<bool> {
    if input.peek(Token![?]) || input.peek(Token![%]) {
        args.layout.keep(input, 1)?;
        args.expr(input, FIELD)?;
        return Ok(false);
    }
    // `"quoted" = x`, `{ CONSTANT } = x`
    if let Some((_, next)) = input.cursor().token_tree()
        && input.cursor().ident().is_none()
        && cursor_at_eq(next)
    {
        args.layout.keep(input, 1)?;
        value(input, args)?;
        return Ok(false);
    }
    if input.peek(token::Brace) {
        let content;
        let brace = syn::braced!(content in input);
        args.layout.begin(proc_macro2::Delimiter::Brace, brace.span);
        fields(&content, args)?;
        args.layout.end();
        return Ok(true);
    }
    let (names, next) = dotted(input.cursor());
    if names > 0 && cursor_at_eq(next) {
        args.layout.keep(input, names)?;
        value(input, args)?;
    } else if names == 1 && lone_colon(next) {
        captured(input, args, next)?;
    } else {
        args.expr(input, FIELD)?;
    }
    Ok(false)
}

/// log: `key:? = x`, `key:debug = x`, and `key:?`, which reads the variable of that name.
fn captured(input: ParseStream, args: &mut Args, colon: Cursor) -> Result<()> {
    let has_value =
        colon.token_tree().and_then(|(_, spec)| spec.token_tree()).is_some_and(|(_, next)| cursor_at_eq(next));
    if has_value {
        args.layout.keep(input, 3)?;
        return value(input, args);
    }
    let key = args.layout.node(input, |input| input.call(syn::Path::parse_mod_style))?;
    let expr = syn::Expr::Path(syn::ExprPath { attrs: Vec::new(), qself: None, path: key });
    args.args.push(super::Arg { expr, name: None, how: FIELD });
    args.layout.keep(input, 2)
}

/// `= [?|%] EXPR`
fn value(input: ParseStream, args: &mut Args) -> Result<()> {
    if !at_eq(input) {
        return Err(input.error("expected `=`"));
    }
    args.layout.keep(input, 1)?;
    sigils(input, args)?;
    args.expr(input, FIELD)
}

/// slog: `[; EXPR => EXPR ( , EXPR => EXPR )* [,]]`
fn pairs(input: ParseStream, args: &mut Args) -> Result<()> {
    if !input.peek(Token![;]) {
        return Ok(());
    }
    args.layout.keep(input, 1)?;
    while !input.is_empty() {
        args.expr(input, FIELD)?;
        if input.peek(Token![=>]) {
            args.layout.keep(input, 2)?;
            sigils(input, args)?;
            args.expr(input, FIELD)?;
        }
        if !args.layout.comma(input)? {
            break;
        }
    }
    Ok(())
}

/// How a value is shown: `?x`, `%x`, and `#?x` in slog.
fn sigils(input: ParseStream, args: &mut Args) -> Result<()> {
    if input.peek(Token![#]) && (input.peek2(Token![?]) || input.peek2(Token![%])) {
        args.layout.keep(input, 1)?;
    }
    if input.peek(Token![?]) || input.peek(Token![%]) {
        args.layout.keep(input, 1)?;
    }
    Ok(())
}

/// The number of tokens in `NAME ( . NAME )*`, keywords allowed, and what follows.
fn dotted(mut at: Cursor) -> (usize, Cursor) {
    let mut tokens = 0;
    while let Some((_, next)) = at.ident() {
        tokens += 1;
        at = next;
        match at.punct() {
            Some((dot, after)) if dot.as_char() == '.' && after.ident().is_some() => {
                tokens += 1;
                at = after;
            }
            _ => break,
        }
    }
    (tokens, at)
}

fn lone_colon(at: Cursor) -> bool {
    punct(at) == Some(':') && joined(at) != Some(':')
}

#[cfg(test)]
mod tests {
    use super::super::tests::{args, lines, uniform};
    use super::super::{Kind, Runs, Temps, Used};

    fn fields(source: &str) -> Vec<String> {
        uniform(source, Used::Ref, Runs::Sometimes, Temps::Args)
    }

    #[test]
    fn tracing() {
        let source =
            r#"info!(x = a().await, ?y, %z.name, user.id = ?u, "q q" = %v, self.w, "said {} {c}", b.await, n = d)"#;
        assert_eq!(fields(source), ["a () . await", "y", "z . name", "u", "v", "self . w", "b . await", "d"]);
        assert_eq!(args(source).captures().len(), 1);
        assert_eq!(
            fields(r#"warn!(target: "t", parent: &p, { a = 1, ?b } "text {}", c)"#),
            [r#""t""#, "& p", "1", "b", "c"]
        );
        assert_eq!(fields("debug!({ NAME } = 3, r#type = t, http.type = k)"), ["3", "t", "k"]);
        assert_eq!(fields("error!(a == b)"), ["a == b"]);
    }

    #[test]
    fn levels() {
        let event = args(r#"event!(target: "t", Level::INFO, a = b; "x")"#);
        assert_eq!(event.kind, Kind::Event);
        let expected = [r#""t": Ref Sometimes Args"#, "Level :: INFO: Ref Always Args", "b: Ref Sometimes Args"];
        assert_eq!(lines(&event.args), expected);
    }

    #[test]
    fn spans() {
        let span = args(r#"tracing::info_span!(parent: p.id(), "request {x}", a.b = %c, d)"#);
        assert_eq!((span.kind, span.captures().len()), (Kind::Span, 0));
        assert_eq!(fields(r#"info_span!(parent: p.id(), "request", a.b = %c, d)"#), ["p . id ()", "c", "d"]);
    }

    #[test]
    fn log() {
        let source = r#"info!(target: "t", a = 1, b:? = x.await, c:%, d:debug; "text {} {e}", y)"#;
        assert_eq!(fields(source), [r#""t""#, "1", "x . await", "c", "d", "y"]);
        assert_eq!(args(source).captures().len(), 1);
    }

    #[test]
    fn slog() {
        let source = r##"info!(self.log, "text {}", x; "k" => y.await, "l" => #?z, o!("a" => 1))"##;
        assert_eq!(fields(source), ["self . log", "x", r#""k""#, "y . await", r#""l""#, "z", r#"o ! ("a" => 1)"#]);
        assert_eq!(fields(r#"error!(ctx.logger(), "text")"#), ["ctx . logger ()"]);
    }
}
