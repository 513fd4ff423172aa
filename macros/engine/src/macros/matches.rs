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
