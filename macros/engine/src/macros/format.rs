//! Format strings and the argument lists behind them.

use super::layout::{at_eq, cursor_at_eq};
use super::table::how;
use super::{Args, Exit, Format, How, Runs, Temps, Used};
use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use syn::parse::{ParseStream, Result};
use syn::{Expr, Lit};

/// `[LITERAL ( , ARG )* [,]]`. In place of the literal a macro may stand, as in `format!(concat!("{}", "\n"), x)`.
pub(super) fn string(input: ParseStream, args: &mut Args, temps: Temps) -> Result<()> {
    if input.is_empty() {
        return Ok(());
    }
    if !literal(input, args, Runs::Always)? {
        args.expr(input, how(Used::Move, Runs::Always, temps))?;
        if !args.args.last().is_some_and(|arg| matches!(arg.expr, Expr::Macro(_) | Expr::Group(_))) {
            return Err(input.error("expected a format string"));
        }
    }
    rest(input, args, Runs::Always, temps)
}

/// `LITERAL ( , ARG )* [,]`, or an expression in place of the literal: what `anyhow!` takes, and `panic!` in 2018.
pub(super) fn message(input: ParseStream, args: &mut Args, runs: Runs) -> Result<()> {
    if input.is_empty() {
        return Ok(());
    }
    if !literal(input, args, runs)? {
        args.expr(input, how(Used::Move, runs, Temps::Statement))?;
    }
    rest(input, args, runs, Temps::Args)
}

/// `EXPR`, `operands` times, then a message that is made on failure.
pub(super) fn checked(input: ParseStream, args: &mut Args, operands: usize, operand: How) -> Result<()> {
    for n in 0..operands {
        if n > 0 && !args.layout.comma(input)? {
            return Err(input.error("expected a comma"));
        }
        args.expr(input, operand)?;
    }
    if args.layout.comma(input)? {
        message(input, args, Runs::OnExit)?;
    }
    Ok(())
}

/// snafu: `[RESULT ,] LITERAL ( , ARG )*`. Without a result it always returns.
pub(super) fn whatever(input: ParseStream, args: &mut Args) -> Result<()> {
    if literal(input, args, Runs::Always)? {
        args.exit = Exit::Returns;
        return rest(input, args, Runs::Always, Temps::Args);
    }
    checked(input, args, 1, how(Used::Move, Runs::Always, Temps::Statement))
}

/// Keeps a literal that stands alone between commas, as the format string.
pub(super) fn literal(input: ParseStream, args: &mut Args, runs: Runs) -> Result<bool> {
    let Some((literal, next)) = input.cursor().literal() else { return Ok(false) };
    if !next.eof() && !matches!(super::layout::punct(next), Some(',' | ';')) {
        return Ok(false);
    }
    args.format = Some(Format { literal, runs });
    args.layout.keep(input, 1)?;
    Ok(true)
}

/// `( , [IDENT =] EXPR )* [,]`
pub(super) fn rest(input: ParseStream, args: &mut Args, runs: Runs, temps: Temps) -> Result<()> {
    while args.layout.comma(input)? && !input.is_empty() {
        let name = input.cursor().ident().and_then(|(name, next)| cursor_at_eq(next).then_some(name));
        if name.is_some() {
            args.layout.keep(input, 2)?;
        }
        args.expr(input, how(Used::Ref, runs, temps))?;
        if let Some(arg) = args.args.last_mut() {
            arg.name = name;
        }
    }
    if at_eq(input) { Err(input.error("unexpected `=`")) } else { Ok(()) }
}

impl Args {
    /// The variables that the format string reads by reference, `name` in `"{name:?}"`: those that no argument is named
    /// after, each once, in order, with the span of the literal. They are read after the arguments, under the condition
    /// of [`Format::runs`].
    pub fn captures(&self) -> Vec<Ident> {
        let Some(format) = &self.format else { return Vec::new() };
        let Lit::Str(text) = Lit::new(format.literal.clone()) else { return Vec::new() };
        let mut captures: Vec<Ident> = Vec::new();
        names(&text.value(), |name| {
            let Some(ident) = ident(name, format.literal.span()) else { return };
            let named = self.args.iter().filter_map(|arg| arg.name.as_ref()).any(|name| *name == ident);
            if !named && !captures.contains(&ident) {
                captures.push(ident);
            }
        });
        captures
    }
}

/// The variable of a name in a format string: `{type}` reads `r#type`.
fn ident(name: &str, span: Span) -> Option<Ident> {
    if matches!(name, "self") {
        return Some(Ident::new(name, span));
    }
    let is_word = name.chars().all(|c| c == '_' || c.is_alphanumeric()) && !name.starts_with(|c: char| c.is_numeric());
    if !is_word || matches!(name, "" | "_" | "crate" | "super" | "Self") {
        return None;
    }
    if name.is_ascii() {
        let ident = Ident::new(name, span);
        let keyword = syn::parse2::<Ident>(TokenStream::from(TokenTree::from(ident.clone()))).is_err();
        return Some(if keyword { Ident::new_raw(name, span) } else { ident });
    }
    // Letters beyond ASCII: the lexer knows which of them make a name.
    let mut tokens = name.parse::<TokenStream>().ok()?.into_iter();
    match (tokens.next(), tokens.next()) {
        (Some(TokenTree::Ident(mut ident)), None) => {
            ident.set_span(span);
            Some(ident)
        }
        _ => None,
    }
}

/// Calls `found` with each name that a format string mentions:
///
/// ```text
/// text  = ( char | '{{' | '}}' | '{' [arg] [':' spec] ws* '}' )*
/// spec  = [[fill] ('<' | '^' | '>')] ['+' | '-'] ['#'] ['0'] [count] ['.' ('*' | count)] type
/// count = arg '$' | digits          arg = digits | name
/// ```
fn names<'a>(text: &'a str, mut found: impl FnMut(&'a str)) {
    let mut rest = text;
    while let Some(at) = rest.find(['{', '}']) {
        let brace = rest.as_bytes()[at];
        rest = &rest[at + 1..];
        if rest.as_bytes().first() == Some(&brace) {
            rest = &rest[1..]; // `{{` or `}}`
        } else if brace == b'{' {
            rest = placeholder(rest, &mut found);
        }
    }
}

/// Reads a placeholder from behind its `{`; returns what follows its `}`, or nothing when it has no end.
fn placeholder<'a>(text: &'a str, found: &mut impl FnMut(&'a str)) -> &'a str {
    let (arg, mut rest) = split(text.trim_start(), |c| c != ':' && c != '}');
    found(arg.trim_end());
    if let Some(spec) = rest.strip_prefix(':') {
        let mut chars = spec.char_indices();
        let (first, second) = (chars.next(), chars.next());
        rest = match (first, second) {
            (_, Some((at, '<' | '^' | '>'))) => &spec[at + 1..],
            (Some((_, '<' | '^' | '>')), _) => &spec[1..],
            _ => spec,
        };
        rest = rest.strip_prefix(['+', '-']).unwrap_or(rest);
        rest = rest.strip_prefix('#').unwrap_or(rest);
        rest = count(rest, found);
        if let Some(precision) = rest.strip_prefix('.') {
            rest = count(precision.strip_prefix('*').unwrap_or(precision), found);
        }
    }
    rest.split_once('}').map_or("", |(_, behind)| behind)
}

/// Skips a count and reports the name in it. What has no `$` behind it is a number or the type.
fn count<'a>(text: &'a str, found: &mut impl FnMut(&'a str)) -> &'a str {
    // The flag `0` may stand before a name, and cannot begin one.
    let text = if text.starts_with("0$") { text } else { text.strip_prefix('0').unwrap_or(text) };
    let (word, rest) = split(text, |c| c == '_' || c.is_alphanumeric());
    match rest.strip_prefix('$') {
        Some(rest) => {
            found(word);
            rest
        }
        None if word.starts_with(|c: char| c.is_ascii_digit()) => {
            text.trim_start_matches(|c: char| c.is_ascii_digit())
        }
        None => text,
    }
}

/// Splits behind the longest prefix of `wanted` characters.
fn split(text: &str, wanted: impl Fn(char) -> bool) -> (&str, &str) {
    text.split_at(text.find(|c| !wanted(c)).unwrap_or(text.len()))
}

#[cfg(test)]
mod tests {
    use super::names;

    fn all(text: &str) -> Vec<&str> {
        let mut all = Vec::new();
        names(text, |name| all.push(name));
        all.retain(|name| !name.is_empty() && !name.starts_with(|c: char| c.is_ascii_digit()));
        all
    }

    #[test]
    fn plain() {
        assert_eq!(all("{x} {y:?} {{z}} {{{w}}} {0} {} {:?}"), ["x", "y", "w"]);
        assert_eq!(all("{ x } { y :?} {z:#?} { }"), ["x", "y", "z"]);
        assert_eq!(all("}} {a}{b}}}{c}"), ["a", "b", "c"]);
    }

    #[test]
    fn widths_and_precisions() {
        assert_eq!(all("{:width$} {:.prec$} {x:>width$.prec$}"), ["width", "prec", "x", "width", "prec"]);
        assert_eq!(all("{:0w$} {:#010x} {:+.3} {:.*} {:>8.p$e} {:1$} {:.0$} {:0$}"), ["w", "p"]);
        assert_eq!(all("{a:x?} {b:#X?} {c:e} {d:08.3} {e:<5}"), ["a", "b", "c", "d", "e"]);
    }

    #[test]
    fn any_fill() {
        assert_eq!(all("{a:}>5} {b:{<w$} {c::^5} {d:é<w$} {e:<<5} {f:$>f$}"), ["a", "b", "w", "c", "d", "w", "e", "f", "f"]);
    }

    #[test]
    fn names_of_all_kinds() {
        assert_eq!(all("{größe} {r#type} {self} {_x} {名:名$}"), ["größe", "r#type", "self", "_x", "名", "名"]);
    }

    #[test]
    fn broken() {
        for text in ["{", "{x", "{x:", "{x:>", "{:.", "}", "{:w$", "{x}{", "{:é", "{{{", "{:$}", "{:0", "{\u{301}}"] {
            all(text);
        }
    }
}
