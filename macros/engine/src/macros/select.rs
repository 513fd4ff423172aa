//! `select!` of tokio and futures.

use super::layout::{Layout, at_eq};
use super::{Branch, Flavour, On, Select};
use syn::parse::{ParseStream, Result};
use syn::{Expr, Pat, Token, token};

/// ```text
/// tokio    [biased;] ( PAT = EXPR [, if EXPR] => HANDLER [,] )* [else => HANDLER [,]]
/// futures  ( PAT = EXPR => HANDLER [,] | complete => HANDLER [,] | default => HANDLER [,] )*
/// ```
///
/// One grammar reads both. The comma may be missing behind a block and at the end.
pub(super) fn select(input: ParseStream, flavour: Flavour, biased: bool) -> Result<Select> {
    let mut layout = Layout::default();
    let mut select = Select { flavour, biased, branches: Vec::new(), layout: Layout::default() };
    if word(input, "biased") && input.peek2(Token![;]) {
        layout.keep(input, 2)?;
        select.biased = true;
        select.betrays(Flavour::Tokio, input)?;
    }
    while !input.is_empty() {
        let on = on(input, &mut layout)?;
        match &on {
            On::Else | On::Future { guard: Some(_), .. } => select.betrays(Flavour::Tokio, input)?,
            On::Complete | On::Default => select.betrays(Flavour::Futures, input)?,
            On::Future { guard: None, .. } => {}
        }
        if !input.peek(Token![=>]) {
            return Err(input.error("expected `=>`"));
        }
        layout.keep(input, 2)?;
        let handler = layout.node(input, handler)?;
        let may_omit_comma = matches!(handler, Expr::Block(_)) || input.is_empty();
        if !layout.comma(input)? && !may_omit_comma {
            return Err(input.error("expected a comma"));
        }
        let last = matches!(on, On::Else);
        select.branches.push(Branch { on, handler });
        if last {
            break;
        }
    }
    if select.branches.is_empty() {
        return Err(input.error("no branch"));
    }
    select.layout = layout;
    Ok(select)
}

fn on(input: ParseStream, layout: &mut Layout) -> Result<On> {
    for (name, on) in [("else", On::Else), ("complete", On::Complete), ("default", On::Default)] {
        if word(input, name) && input.peek2(Token![=>]) {
            layout.keep(input, 1)?;
            return Ok(on);
        }
    }
    let pat = layout.node(input, Pat::parse_multi_with_leading_vert)?;
    if !at_eq(input) {
        return Err(input.error("expected `=`"));
    }
    layout.keep(input, 1)?;
    let future = layout.node(input, |input| input.parse())?;
    let mut guard = None;
    if input.peek(Token![,]) && input.peek2(Token![if]) {
        layout.keep(input, 2)?;
        guard = Some(layout.node(input, |input| input.parse())?);
    }
    Ok(On::Future { pat, future, guard })
}

/// A block ends where its brace closes; any other expression goes on to the comma.
fn handler(input: ParseStream) -> Result<Expr> {
    if input.peek(token::Brace) { Expr::parse_with_earlier_boundary_rule(input) } else { input.parse() }
}

fn word(input: ParseStream, word: &str) -> bool {
    input.cursor().ident().is_some_and(|(ident, _)| ident == word)
}

impl Select {
    /// Only `flavour` has what was just read.
    fn betrays(&mut self, flavour: Flavour, input: ParseStream) -> Result<()> {
        if self.flavour == Flavour::Unknown {
            self.flavour = flavour;
        }
        if self.flavour == flavour { Ok(()) } else { Err(input.error("not in this flavour of select!")) }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{opened, text};
    use super::super::{Flavour, On, Opened, Select};

    fn read(source: &str) -> Select {
        match opened(source) {
            Opened::Select(select) => select,
            _ => panic!("{source}"),
        }
    }

    /// One line a branch.
    fn branches(select: &Select) -> Vec<String> {
        let line = |branch: &super::Branch| match &branch.on {
            On::Future { pat, future, guard } => {
                format!("{} | {} | {} | {}", text(pat), text(future), text(guard), text(&branch.handler))
            }
            On::Else => format!("else {}", text(&branch.handler)),
            On::Complete => format!("complete {}", text(&branch.handler)),
            On::Default => format!("default {}", text(&branch.handler)),
        };
        select.branches.iter().map(line).collect()
    }

    #[test]
    fn tokio() {
        let select = read(
            "tokio::select! {
                biased;
                _ = a.b(), if !c && d == e => f::<A, B>(g).await,
                Some(Foo { x, .. }) | Bar(x) = async { y.await } => { x } (p, q) = r => { return Err(q) },
                s = Foo { x: 1 }.t() => if u { v } else { w } + 1,
                else => break,
            }",
        );
        assert_eq!((select.flavour, select.biased), (Flavour::Tokio, true));
        let expected = [
            "_ | a . b () | ! c && d == e | f :: < A , B > (g) . await",
            "Some (Foo { x , .. }) | Bar (x) | async { y . await } |  | { x }",
            "(p , q) | r |  | { return Err (q) }",
            "s | Foo { x : 1 } . t () |  | if u { v } else { w } + 1",
            "else break",
        ];
        assert_eq!(branches(&select), expected);
    }

    #[test]
    fn futures() {
        let select = read("futures::select! { a = b => c, complete => break, default => { d } e = f.g() => () }");
        assert_eq!((select.flavour, select.biased), (Flavour::Futures, false));
        assert_eq!(branches(&select), ["a | b |  | c", "complete break", "default { d }", "e | f . g () |  | ()"]);
        assert!(read("select_biased! { a = b => c }").biased);
    }

    #[test]
    fn tokens_tell_whose_it_is() {
        let flavour = |source| read(source).flavour;
        assert_eq!(flavour("select! { a = b => c }"), Flavour::Unknown);
        assert_eq!(flavour("select! { a = b, if c => d }"), Flavour::Tokio);
        assert_eq!(flavour("select! { a = b => c, else => d }"), Flavour::Tokio);
        assert_eq!(flavour("select! { a = b => c, complete => d }"), Flavour::Futures);
        // `default` and `complete` are names as well.
        assert_eq!(flavour("select! { complete = b => c, default = d => e }"), Flavour::Unknown);
    }

    #[test]
    fn nested() {
        let select = read("select! { a = select! { b = c => d } => tokio::select! { e = f => g, h = i => { j } }, }");
        let outer = branches(&select);
        let expected = "a | select ! { b = c => d } |  | tokio :: select ! { e = f => g , h = i => { j } }";
        assert_eq!(outer, [expected]);
    }
}
