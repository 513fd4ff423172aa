//! # polled_after_completion
//!
//! ## Why
//! A future that has finished must not be polled again: the async function or block panics, a `JoinHandle` panics, a timer is ready at once
//! in every turn and the loop spins. In a test the loop ends first; in production the future does.
//!
//! ## Reported when
//! A branch of tokio's `select!` in a loop polls `&mut job` or `job.as_mut()`, where `job` was made before the loop, has no `if` guard, and
//! - its handler lets the loop go round, and neither the handler nor the loop touches `job`; or
//! - its pattern is an `Ok(…)`, `Err(…)` or `Some(…)`: what does not match is dropped, and another branch lets the loop go round;
//!
//! and the type of `job` is a `JoinHandle`, a `oneshot::Receiver`, or a pinned future that is not `Unpin`, as are those of async functions
//! and blocks, timers and `dyn Future`s, and is no `FusedFuture`.
//!
//! ## Example
//! ```ignore
//! let mut job = tokio::spawn(work());
//! loop {
//!     tokio::select! {
//!         done = &mut job => log(done),
//!         Some(event) = events.recv() => handle(event),
//!     }
//! }
//! ```
//!
//! ## Instead
//! ```ignore
//! let mut running = true;
//! loop {
//!     tokio::select! {
//!         done = &mut job, if running => { running = false; log(done) }
//!         Some(event) = events.recv() => handle(event),
//!     }
//! }
//! ```
//!
//! ## Limits
//! Any guard counts as right, and so does whatever may decide otherwise: the handler, or the loop, mentions the future; a condition that
//! leaves the loop reads a variable that the handler mentions, calls a function, or reads what others share (`load`, `borrow` …); the handler
//! calls a macro of which nothing is known, or a function that does not return, by its signature in the same file or by its name. Where a
//! `biased` `select!` has an earlier branch about what the handler mentions, that one may win. A handler that does nothing may be that of an
//! async function which never ends. Futures that are `Unpin` are known by their type only: some may be polled again. `futures::select!` asks
//! its futures whether they have finished. Not looked at: futures in fields, and those that are polled outside of a `select!`.

use proc_macro2::{Ident, Span};
use quote::{ToTokens, quote};
use syn::{Expr, FnArg, Pat};

use super::{Scene, Words};
use crate::ir::NodeId;
use crate::lints::Lint;
use crate::macros::{Branch, Flavour, Kind, On, Opened};
use crate::names::{self, Role};
use crate::rewrite::{Ask, Asked, At, Check};
use crate::scan::Race;
use crate::span;
use crate::turns::{self, Turn};

pub fn look(scene: &Scene<'_>, asks: &mut Vec<Ask>) {
    for race in &scene.scan.races {
        if race.select.flavour == Flavour::Futures {
            continue;
        }
        let Some(turn) = Turn::of(race, scene.scan, scene.macros) else { continue };
        for (n, branch) in race.select.branches.iter().enumerate() {
            let On::Future { pat, future, guard: None } = &branch.on else { continue };
            let Some(name) = polled_in_place(future) else { continue };
            let Some(how) = comes_again(&turn, race, n, pat, name) else { continue };
            if is_fused(scene, name) || may_not_return(scene, &branch.handler) {
                continue;
            }
            let polled = Polled { name, pat, how, seems: seems(scene, name), is_opaque: is_opaque(scene, name) };
            asks.push(Ask {
                levels: race.around.levels,
                ends: span::ends(future),
                at: At::Around(NodeId::of(future)),
                cfg: race.cfg.clone(),
                checks: checks(&polled, &branch.handler, turn.keyword),
            });
        }
    }
}

/// How a future comes to be polled again.
#[derive(Clone, Copy, PartialEq, Eq)]
enum How {
    /// Its handler lets the loop go round.
    Handled,
    /// It has finished with what its pattern does not match.
    Unmatched,
}

struct Polled<'a> {
    name: &'a Ident,
    pat: &'a Pat,
    how: How,
    seems: Seems,
    is_opaque: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Seems {
    Timer,
    /// Something that happens once, and has happened from then on.
    Event,
    Pinned,
    Handle,
}

/// `&mut job`, `job.as_mut()`, `Pin::new(&mut job)`: the variable whose future is polled where it is.
fn polled_in_place(future: &Expr) -> Option<&Ident> {
    let variable = |expr| match turns::strip(expr) {
        Expr::Path(path) => path.path.get_ident().filter(|name| *name != "self"),
        _ => None,
    };
    match turns::strip(future) {
        Expr::Reference(e) if e.mutability.is_some() => match turns::strip(&e.expr) {
            Expr::Unary(e) if matches!(e.op, syn::UnOp::Deref(_)) => variable(&e.expr),
            expr => variable(expr),
        },
        Expr::MethodCall(e) if e.method == "as_mut" && e.args.is_empty() => variable(&e.receiver),
        Expr::Call(e) if e.args.len() == 1 => match (&*e.func, &e.args[0]) {
            (Expr::Path(path), arg @ Expr::Reference(_)) => names::segments(&path.path)
                .ends_with(&["Pin".to_owned(), "new".to_owned()])
                .then(|| polled_in_place(arg))?,
            _ => None,
        },
        _ => None,
    }
}

fn comes_again<'a>(turn: &Turn<'a>, race: &'a Race<'a>, n: usize, pat: &Pat, name: &Ident) -> Option<How> {
    let branches = &race.select.branches;
    let handler = &branches[n].handler;
    let is_name = |other: &str| name == other;
    if turn.mentions(name) || names::any(handler, &is_name) {
        return None;
    }
    if turn.is_open(handler) && !(race.select.biased && is_decided_before(&branches[..n], handler)) {
        return Some(How::Handled);
    }
    let others = || branches.iter().enumerate().filter(|(other, _)| *other != n).map(|(_, branch)| branch);
    let goes_round = others().any(|other| turn.is_open(&other.handler));
    let touched = others().any(|other| names::any(&other.handler, &is_name));
    (refutable(pat) && !turn.goes_round(handler) && goes_round && !touched).then_some(How::Unmatched)
}

/// True if a branch that is polled earlier may win because of what the handler did.
fn is_decided_before(earlier: &[Branch], handler: &Expr) -> bool {
    let of_handler = names::variables(handler.to_token_stream());
    earlier.iter().any(|branch| match &branch.on {
        On::Future { future, guard, .. } => !names::variables(quote!(#future #guard)).is_disjoint(&of_handler),
        On::Else | On::Complete | On::Default => false,
    })
}

/// True if the handler calls a function that never returns, or that is called as one.
fn may_not_return(scene: &Scene<'_>, handler: &Expr) -> bool {
    let says = |name: &str| name.split('_').any(|word| ["abort", "crash", "die", "exit", "fatal"].contains(&word));
    let mut found = false;
    names::each(handler.to_token_stream(), &mut |name, role| {
        found |= matches!(role, Role::Function | Role::Method)
            && (says(&name) || scene.source().is_some_and(|source| source.never_returns(&name)));
    });
    found
}

/// A variant that has others beside it.
fn refutable(pat: &Pat) -> bool {
    matches!(pat, Pat::TupleStruct(pat) if pat.path.segments.last().is_some_and(|last| {
        ["Ok", "Err", "Some"].contains(&last.ident.to_string().as_str())
    }))
}

/// What the variable was made of, by all that is bound to its name.
fn made_of<'a>(scene: &'a Scene<'_>, name: &Ident) -> impl Iterator<Item = &'a Expr> {
    let name = name.to_string();
    scene.scan.named.iter().filter(move |named| *named.name == name).map(|named| named.expr)
}

/// True if somebody says so: types that are fused, and are not known as such, are called like that.
fn is_fused(scene: &Scene<'_>, name: &Ident) -> bool {
    let says = |name: &str| name.to_lowercase().contains("fuse");
    let made = |name: &Ident| made_of(scene, name).any(|expr| names::any(expr, &says));
    let from_fused =
        || {
            made_of(scene, name).any(|expr| {
                scene.scan.named.iter().any(|named| {
                    named.name != name && names::any(expr, &|other| named.name == other) && made(named.name)
                })
            })
        };
    let typed = scene.signature.inputs.iter().any(|arg| {
        matches!(arg, FnArg::Typed(arg) if names::any(&arg.pat, &|other| name == other) && names::any(&arg.ty, &says))
    });
    typed || says(&name.to_string()) || made(name) || from_fused()
}

/// True if it surely is the future of an async function or block. Whether that is `Unpin` must not be asked in a function that calls
/// itself in the end: the answer hangs on its own body.
fn is_opaque(scene: &Scene<'_>, name: &Ident) -> bool {
    fn is_async(scene: &Scene<'_>, expr: &Expr) -> bool {
        match turns::strip(expr) {
            Expr::Async(_) => true,
            Expr::MethodCall(e) => scene.is_async_fn(&e.method.to_string()),
            Expr::Call(e) => match (&*e.func, e.args.first()) {
                (Expr::Path(path), Some(pinned))
                    if path.path.segments.last().is_some_and(|last| last.ident == "pin") =>
                {
                    is_async(scene, pinned)
                }
                (Expr::Path(path), _) => {
                    let segments = names::segments(&path.path);
                    let of_type = segments.len() > 1 && segments[segments.len() - 2].starts_with(char::is_uppercase);
                    segments.last().is_some_and(|name| (!of_type || segments[0] == "Self") && scene.is_async_fn(name))
                }
                _ => false,
            },
            Expr::Macro(e) => match scene.macros.get(&e.mac) {
                Some(Opened::Args(args)) if args.kind == Kind::Pin => {
                    args.args.first().is_some_and(|arg| is_async(scene, &arg.expr))
                }
                _ => false,
            },
            _ => false,
        }
    }
    let mut made = made_of(scene, name).peekable();
    made.peek().is_some() && made.all(|expr| is_async(scene, expr))
}

/// What the code around suggests: it decides about words.
fn seems(scene: &Scene<'_>, name: &Ident) -> Seems {
    let made = |words: &[&str]| made_of(scene, name).any(|expr| names::any(expr, &|name| words.contains(&name)));
    match () {
        () if made(&["sleep", "sleep_until", "Sleep"]) => Seems::Timer,
        () if made(&["cancelled", "cancelled_owned", "notified", "notified_owned"]) => Seems::Event,
        () if made(&["pin", "Pin", "boxed", "boxed_local"]) || is_opaque(scene, name) => Seems::Pinned,
        () => Seems::Handle,
    }
}

fn checks(polled: &Polled<'_>, handler: &Expr, keyword: Span) -> Vec<Check> {
    let second = ("polled_until_it_has_finished", keyword);
    let private = quote!(::async_hygiene::__private::question);
    let known = Check {
        question: Asked::Type(quote!(#private::gives_out_its_value)),
        words: words(polled, "once it has given out its outcome, the next poll panics"),
        second,
    };
    // Who does nothing then may know that it never finishes, `async fn f() { loop { … } }`.
    if polled.how == How::Handled && does_nothing(handler) && matches!(polled.seems, Seems::Pinned | Seems::Handle) {
        return vec![known];
    }
    let harm = match polled.seems {
        Seems::Timer | Seems::Event => "what has fired is ready at once in every turn from then on: the loop spins",
        Seems::Pinned | Seems::Handle => "an async function or block that has finished panics at the next poll",
    };
    let unpin = (!polled.is_opaque).then(|| quote!(#private::is_unpin));
    let exceptions = [quote!(#private::is_fused)].into_iter().chain(unpin);
    let pinned = Check {
        question: Asked::UnlessAny {
            question: quote!(#private::finishes_for_good),
            unless: exceptions.map(|exception| (exception, None)).collect(),
        },
        words: words(polled, harm),
        second,
    };
    // The first one has the plainer name.
    match polled.seems {
        Seems::Handle => vec![known, pinned],
        Seems::Timer | Seems::Event | Seems::Pinned => vec![pinned, known],
    }
}

fn does_nothing(handler: &Expr) -> bool {
    match handler {
        Expr::Block(e) => e.block.stmts.is_empty(),
        Expr::Tuple(e) => e.elems.is_empty(),
        _ => false,
    }
}

fn words(polled: &Polled<'_>, harm: &str) -> Words {
    let Polled { name, pat, how, seems, .. } = polled;
    let text = span::text(pat).unwrap_or_else(|| "_".to_owned());
    let (headline, label, help) = match how {
        How::Handled => (
            format!("`{name}` is polled again after it has finished"),
            "polled in every turn of the loop, finished or not",
            match seems {
                Seems::Timer => format!(
                    "leave the loop, or start it anew in the handler: `{name}.as_mut().reset(…)` or `{name}.set(…)`"
                ),
                Seems::Event | Seems::Pinned | Seems::Handle => format!(
                    "leave the loop, or let the branch rest: `{text} = &mut {name}, if !{name}_done => {{ {name}_done = true; … }}`"
                ),
            },
        ),
        How::Unmatched => (
            format!("`{name}` is polled again when it has finished without `{text}`"),
            "a value that does not match is dropped, and the loop goes on",
            format!(
                "take every outcome, and leave the loop: `outcome = &mut {name} => match outcome {{ {text} => …, _ => … }}`"
            ),
        ),
    };
    Words { headline, label: label.to_owned(), harm: harm.to_owned(), help, lint: Lint::PolledAfterCompletion }
}
