//! # cancel_unsafe_in_select
//!
//! ## Why
//! When one branch of a `select!` wins, the futures of all others are dropped. What such a future holds at that moment is gone: bytes that it
//! has read, the message that it was to send. The next turn of the loop makes a new one, which starts in the middle.
//!
//! ## Reported when
//! a branch makes a future that another branch may drop, and an operation of it loses something then:
//! - by type: the receiver has the fact `DropUnsafe` for the method, or the future `CancelUnsafe`; or by the path, as it is written or imported;
//! - in an async block, in what a combinator wraps, and in the functions of the same file that the branch calls, and that these call;
//! - and what it works on is used again afterwards: a branch that returns, or leaves it alone from then on, loses nothing that anybody wants.
//!   Nor does a message that is a copy, or made of what stays from turn to turn, or a process with `kill_on_drop`.
//!
//! Races and `run_until_cancelled` likewise. A future that is polled by `&mut` is not dropped.
//!
//! ## Example
//! ```ignore
//! loop {
//!     select! {
//!         read = stream.read_exact(&mut frame) => handle(read?, &frame),
//!         _ = tick.tick() => stream.write_u8(PING).await?,
//!     }
//! }
//! ```
//!
//! ## Instead
//! ```ignore
//! loop {
//!     select! {
//!         read = stream.read_buf(&mut buffer) => take_frames(read?, &mut buffer),
//!         _ = tick.tick() => stream.write_u8(PING).await?,
//!     }
//! }
//! ```
//!
//! ## Limits
//! Functions of other files and crates count by their facts, or by `#[cancel_safe]`. In functions of this file, what is not made of `self` and
//! of parameters has no type here: there the names decide of which every method loses something, such as `read_exact`.

use proc_macro2::Span;
use quote::ToTokens;
use syn::Expr;

use super::Scene;
use crate::ir::NodeId;
use crate::judge::{self, Dropped, Operation, Repeats, Sort, Told, Turn};
use crate::later::{self, Around, Code};
use crate::lints::Lint;
use crate::macros::{Flavour, On};
use crate::names;
use crate::rewrite::Ask;
use crate::scan::{Call, Race, Used, What};
use crate::span;

pub fn look(scene: &Scene<'_>, asks: &mut Vec<Ask>) {
    races(scene, Lint::CancelUnsafeInSelect, Sort::Unsafe, asks);
}

/// Asks about everything that a race may drop.
pub fn races(scene: &Scene<'_>, lint: Lint, sort: Sort, asks: &mut Vec<Ask>) {
    for race in &scene.scan.races {
        let mut told = Told::default();
        branches(scene, race, &mut |operation, future, dropped| {
            if sort == Sort::Unsafe && told.already(operation) {
                return;
            }
            let words = |of| operation.words(lint, sort.verdict(), of, dropped, future);
            let second = ("dropped_by_another_branch", path_span(race));
            asks.extend(judge::asks(operation, sort, &words, race.around.levels, second, &race.cfg));
        });
    }
    for call in &scene.scan.calls {
        let mut told = Told::default();
        for future in raced(call) {
            each(scene, call, future, Dropped::Race, &mut |operation, future, dropped| {
                if sort == Sort::Unsafe && told.already(operation) {
                    return;
                }
                let words = |of| operation.words(lint, sort.verdict(), of, dropped, future);
                let second = ("dropped_by_another_future", call.name.span());
                asks.extend(judge::asks(operation, sort, &words, call.around.levels, second, &call.cfg));
            });
        }
    }
}

/// What is told of an operation, with what is written where it may be dropped.
type Report<'r> = dyn FnMut(&Operation, &str, Dropped) + 'r;

/// The operations of a `select!` whose loss matters.
pub fn branches(scene: &Scene<'_>, race: &Race<'_>, report: &mut Report<'_>) {
    let around = Around::of(scene.block, scene.macros, NodeId::of(race.mac));
    let branches = &race.select.branches;
    let after: Vec<Code> = branches.iter().map(|branch| around.after(Some(&branch.handler))).collect();
    let repeats = repeats(scene, &race.around, branches.iter().find_map(|branch| branch.on.future()));
    for (n, branch) in branches.iter().enumerate() {
        let On::Future { future, .. } = &branch.on else { continue };
        if is_borrowed(scene, race, future) {
            continue;
        }
        // `else` and `complete` run when there is no future left.
        let others = branches
            .iter()
            .zip(&after)
            .enumerate()
            .filter(|(m, (other, _))| *m != n && matches!(other.on, On::Future { .. } | On::Default));
        let later: Vec<_> = others.map(|(_, (_, code))| code).collect();
        let lost = lost(scene, future, repeats.as_ref(), &later);
        if lost.is_empty() {
            continue;
        }
        let (text, later) = (crate::lost::text(future), later::parts(&later));
        for operation in &lost {
            let turn = Turn::of(operation, future, repeats.as_ref(), Some(&after[n]), &later);
            report(operation, &text, Dropped::Select(turn));
        }
    }
}

/// The loop around a macro or a call that has this future in it.
fn repeats(scene: &Scene<'_>, around: &crate::scan::Around, future: Option<&Expr>) -> Option<Repeats> {
    let repeats = scene.scan.loops[around.in_loop?.0].expr;
    Some(Repeats::of(repeats, scene.macros, future?))
}

/// True for a variable in the `select!` of futures, which polls it where it is. It must stay a name, too: any other expression is moved.
fn is_borrowed(scene: &Scene<'_>, race: &Race<'_>, future: &Expr) -> bool {
    let imported = || {
        let name = [names::segments(&race.mac.path).pop()?];
        let whole = scene.source()?.whole_outline().resolve(&name, span::line(path_span(race)));
        whole.first().map(|from| from == "tokio")
    };
    let of_tokio = match race.select.flavour {
        Flavour::Tokio => true,
        Flavour::Futures => false,
        Flavour::Unknown => imported() == Some(true),
    };
    matches!(future, Expr::Path(_)) && !of_tokio
}

/// The operations of a future that a call may drop, as far as their loss matters.
pub fn each(scene: &Scene<'_>, call: &Call<'_>, future: &Expr, dropped: fn(Turn) -> Dropped, report: &mut Report<'_>) {
    let repeats = repeats(scene, &call.around, Some(future));
    // `None` of a token is a failure; of two futures, one wins.
    let wins: Option<Expr> = matches!(&*call.name.to_string(), "race" | "or").then(|| syn::parse_quote!(()));
    let after = Around::of(scene.block, scene.macros, NodeId::of(call.expr)).after(wins.as_ref());
    let later = later::parts(&[&after]);
    for operation in lost(scene, future, repeats.as_ref(), &[&after]) {
        let turn = Turn::of(&operation, future, repeats.as_ref(), None, &later);
        report(&operation, &crate::lost::text(future), dropped(turn));
    }
}

/// The operations of the future whose loss somebody would notice. Of several that lose the same of the same place, the last: it loses what
/// those before it have read, too.
fn lost(scene: &Scene<'_>, future: &Expr, repeats: Option<&Repeats>, later: &[&Code]) -> Vec<Operation> {
    let bound = repeats.map(|repeats| &repeats.bound);
    let mut lost: Vec<Operation> = Vec::new();
    for operation in judge::operations(scene, future) {
        if operation.sends_what_stays(bound) || !later.iter().any(|code| operation.matters(code)) {
            continue;
        }
        lost.retain(|before| !operation.says_as_much_as(before));
        lost.push(operation);
    }
    lost
}

/// The futures that race in a call that is awaited.
fn raced<'a>(call: &Call<'a>) -> Vec<&'a Expr> {
    if call.used != Used::Awaited {
        return Vec::new();
    }
    let name = call.name.to_string();
    match call.what {
        What::Function(_, args) if matches!(&*name, "race" | "or") && args.args.len() == 2 => {
            args.args.iter().collect()
        }
        What::Method(args) if matches!(&*name, "run_until_cancelled" | "run_until_cancelled_owned") => {
            args.args.iter().collect()
        }
        What::Method(args) if matches!(&*name, "race" | "or") && args.args.len() == 1 => {
            vec![&*args.receiver, &args.args[0]]
        }
        What::Method(args) if name.starts_with("with_cancellation_token") => vec![&*args.receiver],
        _ => Vec::new(),
    }
}

pub fn path_span(race: &Race<'_>) -> Span {
    race.mac.path.to_token_stream().into_iter().last().map_or_else(Span::call_site, |token| token.span())
}
