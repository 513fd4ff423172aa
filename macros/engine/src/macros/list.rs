//! Lists of expressions, with little around them.

use super::table::how;
use super::{Args, How, Runs, Temps, Used};
use syn::parse::{ParseStream, Result};
use syn::{Lit, LitStr, Token, Type};

const ELEMENT: How = How { used: Used::Move, runs: Runs::Always, temps: Temps::Statement };

/// `[EXPR ( , EXPR )* [,]]`
pub(super) fn list(input: ParseStream, args: &mut Args, each: How) -> Result<()> {
    while !input.is_empty() {
        args.expr(input, each)?;
        if !args.layout.comma(input)? {
            break;
        }
    }
    Ok(())
}

/// `EXPR [,]`
pub(super) fn one(input: ParseStream, args: &mut Args, how: How) -> Result<()> {
    args.expr(input, how)?;
    args.layout.comma(input).map(drop)
}

/// `EXPR ; EXPR`, or a list
pub(super) fn vec(input: ParseStream, args: &mut Args) -> Result<()> {
    if input.is_empty() {
        return Ok(());
    }
    args.expr(input, ELEMENT)?;
    if input.peek(Token![;]) {
        args.layout.keep(input, 1)?;
        return args.expr(input, ELEMENT);
    }
    if args.layout.comma(input)? {
        list(input, args, ELEMENT)?;
    }
    Ok(())
}

/// `[EXPR => EXPR ( , EXPR => EXPR )* [,]]`. A pair is inserted before the next is evaluated.
pub(super) fn map(input: ParseStream, args: &mut Args) -> Result<()> {
    let each = how(Used::Move, Runs::Always, Temps::Arg);
    while !input.is_empty() {
        args.expr(input, each)?;
        if !input.peek(Token![=>]) {
            return Err(input.error("expected `=>`"));
        }
        args.layout.keep(input, 2)?;
        args.expr(input, each)?;
        if !args.layout.comma(input)? {
            break;
        }
    }
    Ok(())
}

/// `[biased;] EXPR ( , EXPR )* [,]`. futures binds each future by a `let` of its own, tokio all by one, so `temps` are
/// `Arg` or `Args`. In both they are gone when the macro suspends.
pub(super) fn join(input: ParseStream, args: &mut Args, temps: Temps) -> Result<()> {
    args.suspends = true;
    biased(input, args)?;
    list(input, args, how(Used::Move, Runs::Always, temps))
}

fn biased(input: ParseStream, args: &mut Args) -> Result<()> {
    let word = input.cursor().ident().is_some_and(|(word, _)| word == "biased");
    if word && input.peek2(Token![;]) { args.layout.keep(input, 2) } else { Ok(()) }
}

/// `[TYPE ,] LITERAL ( + LITERAL )* ( , EXPR )* [,]`
pub(super) fn query(input: ParseStream, args: &mut Args, typed: bool) -> Result<()> {
    if typed {
        args.layout.keep_parsed::<Type>(input)?;
        if !args.layout.comma(input)? {
            return Err(input.error("expected a comma"));
        }
    }
    args.layout.keep_parsed::<LitStr>(input)?;
    while input.peek(Token![+]) {
        args.layout.keep(input, 1)?;
        args.layout.keep_parsed::<Lit>(input)?;
    }
    if args.layout.comma(input)? {
        list(input, args, how(Used::Ref, Runs::Always, Temps::Args))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::super::tests::{args, lines, uniform};
    use super::super::{Exit, Kind, Runs, Temps, Used};

    #[test]
    fn vectors() {
        let moved = |source| uniform(source, Used::Move, Runs::Always, Temps::Statement);
        assert_eq!(moved("vec![a().await; n::<A, B>()]"), ["a () . await", "n :: < A , B > ()"]);
        assert_eq!(moved("vec![[1; 2], b?,]"), ["[1 ; 2]", "b ?"]);
        assert_eq!(moved("vec![]"), [""; 0]);
        assert_eq!(moved("dbg!(a, |x, y| x)"), ["a", "| x , y | x"]);
    }

    #[test]
    fn joins_suspend() {
        for (source, temps) in [
            ("tokio::join!(biased; a(), b.c().await,)", Temps::Args),
            ("futures::try_join!(a(), b.c().await)", Temps::Arg),
            ("join!(a(), b.c().await)", Temps::Arg),
        ] {
            assert!(args(source).suspends);
            assert_eq!(uniform(source, Used::Move, Runs::Always, temps), ["a ()", "b . c () . await"]);
        }
        assert!(args("poll!(&mut f)").suspends && args("futures::pending!()").suspends);
        let ready = args("ready!(x)");
        assert!(!ready.suspends);
        assert_eq!((ready.kind, ready.exit), (Kind::Ready, Exit::MayReturn));
    }

    #[test]
    fn maps_go_pair_by_pair() {
        let read = uniform(r#"hashmap!{ a => b.await, c => |x, y| x }"#, Used::Move, Runs::Always, Temps::Arg);
        assert_eq!(read, ["a", "b . await", "c", "| x , y | x"]);
    }

    #[test]
    fn queries_borrow() {
        let source = r#"sqlx::query_as!(Row<A, B>, "a" + "b", x.await, y as _)"#;
        assert_eq!(uniform(source, Used::Ref, Runs::Always, Temps::Args), ["x . await", "y as _"]);
    }

    #[test]
    fn pinned_values_are_extended() {
        assert_eq!(lines(&args("std::pin::pin!(f())").args), ["f (): Pinned Always Statement"]);
    }
}
