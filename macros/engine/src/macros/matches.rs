//! `matches!` and `assert_matches!`.

use super::layout::Layout;
use super::{Args, Exit, Kind, Matches, Runs, format};
use syn::parse::{ParseStream, Result};
use syn::{Pat, Token};

/// `EXPR , PAT [if EXPR] [,]`
pub(super) fn matches(input: ParseStream) -> Result<Matches> {
    let mut matches = head(input, Args::new(Kind::Assert, Exit::No))?;
    matches.rest.layout.comma(input)?;
    Ok(matches)
}

/// `EXPR , PAT [if EXPR] [, LITERAL ( , ARG )*] [,]`
pub(super) fn assert_matches(input: ParseStream) -> Result<Matches> {
    let mut matches = head(input, Args::new(Kind::Assert, Exit::MayPanic))?;
    if matches.rest.layout.comma(input)? {
        format::message(input, &mut matches.rest, Runs::OnExit)?;
    }
    Ok(matches)
}

fn head(input: ParseStream, rest: Args) -> Result<Matches> {
    let mut layout = Layout::default();
    let scrutinee = layout.node(input, |input| input.parse())?;
    if !layout.comma(input)? {
        return Err(input.error("expected a comma"));
    }
    let pat = layout.node(input, Pat::parse_multi_with_leading_vert)?;
    let mut guard = None;
    if input.peek(Token![if]) {
        layout.keep(input, 1)?;
        guard = Some(layout.node(input, |input| input.parse())?);
    }
    Ok(Matches { scrutinee, pat, guard, rest, layout })
}

#[cfg(test)]
mod tests {
    use super::super::tests::{lines, opened, text};
    use super::super::{Exit, Matches, Opened};

    fn read(source: &str) -> Box<Matches> {
        match opened(source) {
            Opened::Matches(matches) => matches,
            _ => panic!("{source}"),
        }
    }

    #[test]
    fn pattern_and_guard() {
        let it = read("matches!(a.await, Some(Foo { x, .. }) | None if x > 1 && b.await,)");
        assert_eq!(text(&it.scrutinee), "a . await");
        assert_eq!(text(&it.pat), "Some (Foo { x , .. }) | None");
        assert_eq!(text(&it.guard), "x > 1 && b . await");
        assert_eq!((it.rest.args.len(), it.rest.exit), (0, Exit::No));
    }

    #[test]
    fn message() {
        let it = read(r#"assert_matches!(a, Ok(_), "{} {b}", c)"#);
        assert!(it.guard.is_none());
        assert_eq!(lines(&it.rest.args), ["c: Ref OnExit Args"]);
        assert_eq!(it.rest.captures().len(), 1);
        assert_eq!(it.rest.exit, Exit::MayPanic);
    }
}
