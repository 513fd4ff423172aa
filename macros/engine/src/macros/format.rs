//! Format strings and the argument lists behind them.

use super::layout::{cursor_at_eq, punct};
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
        if name(input).is_some() {
            return Err(input.error("expected a format string")); // `miette!(code = "..", "..")`
        }
        args.expr(input, how(Used::Move, runs, Temps::Statement))?;
    }
    rest(input, args, runs, Temps::Args)
}

/// `EXPR [, LITERAL ( , ARG )*] [,]`
pub(super) fn write(input: ParseStream, args: &mut Args) -> Result<()> {
    args.expr(input, how(Used::RefMut, Runs::Always, Temps::Statement))?;
    if args.layout.comma(input)? { string(input, args, Temps::Statement) } else { Ok(()) }
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
    if !next.eof() && !matches!(punct(next), Some(',' | ';')) {
        return Ok(false);
    }
    args.format = Some(Format { literal, runs });
    args.layout.keep(input, 1)?;
    Ok(true)
}

/// `( , [IDENT =] EXPR )* [,]`
pub(super) fn rest(input: ParseStream, args: &mut Args, runs: Runs, temps: Temps) -> Result<()> {
    while args.layout.comma(input)? && !input.is_empty() {
        let name = name(input);
        if name.is_some() {
            args.layout.keep(input, 2)?;
        }
        args.expr(input, how(Used::Ref, runs, temps))?;
        if let Some(arg) = args.args.last_mut() {
            arg.name = name;
        }
    }
    Ok(())
}

/// The `IDENT` of `IDENT =`.
fn name(input: ParseStream) -> Option<Ident> {
    input.cursor().ident().and_then(|(name, next)| cursor_at_eq(next).then_some(name))
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
        None if word.starts_with(|c: char| c.is_ascii_digit()) => text.trim_start_matches(|c: char| c.is_ascii_digit()),
        None => text,
    }
}

/// Splits behind the longest prefix of `wanted` characters.
fn split(text: &str, wanted: impl Fn(char) -> bool) -> (&str, &str) {
    text.split_at(text.find(|c| !wanted(c)).unwrap_or(text.len()))
}

#[cfg(test)]
mod tests {
    use super::super::tests::{args, lines, uniform};
    use super::super::{Exit, Kind, Runs, Temps, Used};
    use super::names;

    fn captures(source: &str) -> Vec<String> {
        args(source).captures().iter().map(ToString::to_string).collect()
    }

    #[test]
    fn arguments_are_borrowed_until_the_text_is_made() {
        let source = r#"format!("{} {}", first().await?, name = v.get::<A, B>(|a, b| a),)"#;
        let read = uniform(source, Used::Ref, Runs::Always, Temps::Args);
        assert_eq!(read, ["first () . await ?", "v . get :: < A , B > (| a , b | a)"]);
        assert_eq!(lines(&args(source).args)[1].split(':').next(), Some("name = v . get "));
        assert_eq!(uniform(r#"format_args!("{}", x)"#, Used::Ref, Runs::Always, Temps::Statement), ["x"]);
        let equal = uniform(r#"println!("{} {}", a == b, |x| x)"#, Used::Ref, Runs::Always, Temps::Args);
        assert_eq!(equal, ["a == b", "| x | x"]);
    }

    #[test]
    fn write_has_a_target() {
        let written = args(r#"write!(self.out.lock().await, "{x}{}", y)"#);
        assert_eq!((written.kind, written.exit), (Kind::Write, Exit::No));
        let read = lines(&written.args);
        assert_eq!(read, ["self . out . lock () . await: RefMut Always Statement", "y: Ref Always Statement"]);
    }

    #[test]
    fn checks_fail_late() {
        let read = lines(&args(r#"assert!(a.await, "{} {b}", c)"#).args);
        assert_eq!(read, ["a . await: Move Always Arg", "c: Ref OnExit Args"]);
        let read = lines(&args(r#"assert_eq!(a, Foo { x: 1 }, "{}", n = c)"#).args);
        let expected = ["a: Ref Always Statement", "Foo { x : 1 }: Ref Always Statement", "n = c: Ref OnExit Args"];
        assert_eq!(read, expected);
        let read = lines(&args("debug_assert_ne!(a, b)").args);
        assert_eq!(read, ["a: Ref Sometimes Args", "b: Ref Sometimes Args"]);
        let read = lines(&args("ensure!(a, Missing { id })").args);
        assert_eq!(read, ["a: Move Always Arg", "Missing { id }: Move OnExit Statement"]);
    }

    #[test]
    fn exits() {
        let exit = |source| args(source).exit;
        assert_eq!(exit("panic!()"), Exit::Panics);
        assert_eq!(exit("assert!(x)"), Exit::MayPanic);
        assert_eq!(exit("bail!(x)"), Exit::Returns);
        assert_eq!(exit("ensure!(x)"), Exit::MayReturn);
        assert_eq!(exit(r#"whatever!("{}", x)"#), Exit::Returns);
        assert_eq!(exit(r#"whatever!(x, "{}", y)"#), Exit::MayReturn);
        assert_eq!(exit(r#"anyhow!("{}", x)"#), Exit::No);
    }

    #[test]
    fn messages_are_texts_or_values() {
        let read = lines(&args("bail!(Error::new(a.await))").args);
        assert_eq!(read, ["Error :: new (a . await): Move Always Statement"]);
        let read = lines(&args(r#"bail!("{}", a.await)"#).args);
        assert_eq!(read, ["a . await: Ref Always Args"]);
        assert!(args(r#"anyhow!("a".to_owned())"#).format.is_none());
    }

    #[test]
    fn captures_are_what_is_not_named() {
        assert_eq!(captures(r##"format!(r#"{x:?} {n} {w:>n$.p$} {0} {x}"#, a, n = 3)"##), ["x", "w", "p"]);
        assert_eq!(captures(r#"println!("{type} {self} {r#crate} {größe}")"#), ["r#type", "self", "größe"]);
        assert_eq!(captures(r#"info!(a = 1, "{b}", b = 2)"#), [""; 0]);
        assert_eq!(captures(r#"bail!("\u{7b}x}")"#), ["x"]);
        assert_eq!(captures(r#"assert_eq!(a, b, "{c}")"#), ["c"]);
        assert_eq!(args(r#"assert_eq!(a, b, "{c}")"#).format.unwrap().runs, Runs::OnExit);
        assert_eq!(args(r#"info!("{c}")"#).format.unwrap().runs, Runs::Sometimes);
    }

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
        assert_eq!(
            all("{a:}>5} {b:{<w$} {c::^5} {d:é<w$} {e:<<5} {f:$>f$}"),
            ["a", "b", "w", "c", "d", "w", "e", "f", "f"]
        );
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
