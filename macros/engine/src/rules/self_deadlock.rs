//! # self_deadlock
//!
//! ## Why
//! A lock that a task holds is not given to anybody, that task included. Who takes it once more waits for itself, for ever, and everybody
//! else who wants the lock waits too. The same goes for the last permit, and for room in a channel that only the sender's own task drains.
//!
//! ## Reported when
//! - a lock is taken and awaited while what an earlier call on the same place gave is held for sure, unless both only read;
//! - a permit is, of a semaphore that was made with no more permits than are held then;
//! - a function is awaited that takes the lock that is held, on every way through it, if it is in the same file;
//! - a lock of the standard library, or of parking_lot, is taken twice in async code; or
//! - room in a bounded channel is waited for where only the same task could make some: in a loop around a `select!` of which another
//!   branch is the `recv`, or before anybody has the receiver; or
//! - a `#[bounded]` function awaits itself, or a function of the annotated item through which it comes back: each level takes one more permit.
//!
//! ## Example
//! ```ignore
//! let mut jobs = self.jobs.lock().await;
//! if jobs.is_empty() {
//!     self.jobs.lock().await.push(first);
//! }
//! ```
//!
//! ## Instead
//! ```ignore
//! let mut jobs = self.jobs.lock().await;
//! if jobs.is_empty() {
//!     jobs.push(first);
//! }
//! ```
//!
//! ## Limits
//! Places are told apart by their names: variables and fields, through references and clones of an `Arc`, not elements of a collection and
//! not what methods return. A guard that is held on one way only, or that moved into something else, is not followed. Reading twice is not
//! reported, though a writer that comes in between stops it. In editions up to 2021 the temporaries of an `if let` live on in its `else`:
//! what is taken again there is reported by the rules of 2024, that is not at all. A function that calls itself with a lock held is not looked at.

use std::collections::HashMap;

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote};
use syn::{Expr, ExprMethodCall};

use super::callee::{self, Down};
use super::taking::{self, Guards, Mode, Taken};
use super::{Scene, Words, bounded_again, drained_here};
use crate::flow::surely;
use crate::ir::{LocalId, LocalKind, NodeId, Site};
use crate::lints::Lint;
use crate::places::Places;
use crate::rewrite::{Ask, Asked, At, Check};
use crate::scan::{Call, Used, What};
use crate::span;

pub fn look(scene: &Scene<'_>, asks: &mut Vec<Ask>) {
    drained_here::look(scene, asks);
    bounded_again::look(scene, asks);
    let takes = |call: &Call<'_>| matches!(call.what, What::Method(e) if Mode::of_call(e).is_some());
    if !scene.scan.calls.iter().any(takes) {
        return;
    }
    let guards = Guards::of(scene);
    let held = guards.locals(scene.function);
    if held.is_empty() {
        return;
    }
    let look = Look { scene, places: Places::of(scene.signature, scene.block, scene.macros, scene.function) };
    let calls: HashMap<NodeId, &Call<'_>> = scene.scan.calls.iter().map(|call| (call.id(), call)).collect();
    let mut found: Vec<Found<'_>> = Vec::new();
    surely::when_made(scene.function, &mut |made, state| {
        let local = scene.function.local(made);
        let (LocalKind::Temp, [site]) = (local.kind, &local.sites[..]) else { return };
        let Site::Around(id) = site.site else { return };
        let Some(call) = calls.get(&id) else { return };
        if call.around.conditional || guards.tried.contains(&id) {
            return;
        }
        let firsts: Vec<_> = held
            .iter()
            // What was called on a permit may have used it up; a lock's guard it can only have derefed.
            .filter(|(id, taken)| match taken.mode {
                Mode::Permits(_) => state.whole(*id),
                Mode::Whole | Mode::Shared | Mode::Upgradable => state.derefing(*id),
            })
            .copied()
            .collect();
        if !firsts.is_empty() && !found.iter().any(|known| known.call.id() == id) {
            found.extend(look.again(call, &firsts));
        }
    });
    asks.extend(found.into_iter().map(Found::ask));
}

struct Look<'s, 'a> {
    scene: &'s Scene<'a>,
    places: Places,
}

/// What is held, and where it lives.
type First<'a> = (LocalId, Taken<'a>);

struct Found<'s> {
    call: &'s Call<'s>,
    at: At,
    question: Asked,
    words: Words,
    second: Span,
}

impl Found<'_> {
    fn ask(self) -> Ask {
        let check = Check { question: self.question, words: self.words, second: ("held_since_here", self.second) };
        Ask {
            levels: self.call.around.levels,
            ends: span::ends(self.call.expr),
            at: self.at,
            cfg: self.call.cfg.clone(),
            checks: vec![check],
        }
    }
}

impl<'s> Look<'s, '_> {
    /// A call that waits for what is held.
    fn again(&self, call: &'s Call<'s>, firsts: &[First<'_>]) -> Option<Found<'s>> {
        let awaited = call.used == Used::Awaited;
        match call.what {
            What::Method(e) if Mode::of_call(e).is_some() => match awaited {
                true => self.awaited_again(call, e, firsts),
                false => self.blocks(call, e, firsts),
            },
            What::Method(_) | What::Function(..) if awaited => self.further_down(call, firsts),
            What::Method(_) | What::Function(..) | What::Passed(_) => None,
        }
    }

    /// The one that is waited for, if what is held of this place leaves too little.
    fn waits_for<'f, 'a>(&self, place: &str, mode: Mode, firsts: &'f [First<'a>]) -> Option<&'f First<'a>> {
        let mut same = firsts
            .iter()
            .filter(|(_, taken)| taken.awaited && self.places.place(&taken.call.receiver).is_some_and(|p| p == place));
        let Mode::Permits(wanted) = mode else { return same.find(|(_, taken)| taken.mode.excludes(mode)) };
        let first = same.clone().next()?;
        let held = same.map(|(_, taken)| if let Mode::Permits(count) = taken.mode { count } else { 0 }).sum::<u64>();
        let all = taking::permits(self.scene, place)?;
        (held <= all && wanted <= all && held + wanted > all).then_some(first)
    }

    fn awaited_again(&self, call: &'s Call<'s>, e: &ExprMethodCall, firsts: &[First<'_>]) -> Option<Found<'s>> {
        let mode = Mode::of_call(e)?;
        let first = self.waits_for(&self.places.place(&e.receiver)?, mode, firsts)?;
        Some(Found {
            call,
            at: At::Behind(call.id(), taking::pointed_to(&e.receiver)),
            question: Asked::Type(taking::question("TakesWhole", &e.method.to_string())),
            words: self.words(call, first, harm(mode).to_owned()),
            second: self.scene.function.local(first.0).ends.0,
        })
    }

    /// A lock that blocks the thread.
    fn blocks(&self, call: &'s Call<'s>, e: &ExprMethodCall, firsts: &[First<'_>]) -> Option<Found<'s>> {
        let (mode, place) = (Mode::of_call(e)?, self.places.place(&e.receiver)?);
        let first = firsts.iter().find(|(_, taken)| {
            !taken.awaited
                && taken.mode.excludes(mode)
                && self.places.place(&taken.call.receiver).is_some_and(|p| p == place)
        })?;
        let harm = "the thread waits for itself, or panics; no task runs on it any more";
        Some(Found {
            call,
            at: At::Around(call.id()),
            question: Asked::Type(quote!(::async_hygiene::__private::question::BlockingGuard)),
            words: self.words(call, first, harm.to_owned()),
            second: self.scene.function.local(first.0).ends.0,
        })
    }

    /// A function of the file that takes the lock.
    fn further_down(&self, call: &'s Call<'s>, firsts: &[First<'_>]) -> Option<Found<'s>> {
        let takes = |down: &Down| {
            let mode = Mode::of(&down.method).filter(|_| down.bare)?;
            let first = self.waits_for(&down.place, mode, firsts)?;
            let subject = taking::pointed_to(&first.1.call.receiver);
            is_visible(&subject, call.expr).then_some((first, subject))
        };
        let all = callee::awaited(self.scene, &self.places, call.expr)?;
        let (down, (first, subject)) = all.iter().find_map(|down| Some((down, takes(down)?)))?;
        Some(Found {
            call,
            at: At::Behind(call.id(), subject),
            question: Asked::Type(taking::question("TakesWhole", &down.method)),
            words: self.words(call, first, way(call, down)),
            second: self.scene.function.local(first.0).ends.0,
        })
    }

    fn words(&self, call: &Call<'_>, first: &First<'_>, harm: String) -> Words {
        let (id, taken) = first;
        let local = self.scene.function.local(*id);
        let text = span::text(call.expr).unwrap_or_else(|| format!("{}(…)", call.name));
        let line = span::line(span::ends(call.expr).0);
        let (headline, help) = match &local.name {
            Some(name) => {
                let again = matches!(call.what, What::Method(e) if Mode::of_call(e) == Some(taken.mode));
                let first = match local.reads {
                    1.. if again => format!("use `{name}`, or "),
                    _ => String::new(),
                };
                let headline = format!("`{text}` waits for `{name}`, which is held until after it");
                (headline, format!("{first}`drop({name});` before line {line}"))
            }
            None => {
                let made = span::text(taken.call).unwrap_or_else(|| taken.call.method.to_string());
                let from = span::line(taken.call.method.span());
                let headline = format!("`{text}` waits for what is taken on line {from} and held until after it");
                (headline, format!("end it first, in a statement of its own: `let value = {made}.await…;`"))
            }
        };
        let label = "waits here for ever".to_owned();
        Words { headline, label, harm, help, lint: Lint::SelfDeadlock }
    }
}

fn harm(mode: Mode) -> &'static str {
    match mode {
        Mode::Permits(_) => "the task waits for itself, for ever, and so does everybody else who wants a permit",
        _ => "the task waits for itself, for ever, and so does everybody else who wants the lock",
    }
}

/// How the call comes to the lock.
fn way(call: &Call<'_>, down: &Down) -> String {
    let mut text = format!("`{}`", call.name);
    for (name, line) in &down.way {
        text += &format!(" calls `{name}` on line {line}, which");
    }
    let Down { method, there, line, .. } = down;
    format!("{text} awaits `{there}.{method}()` on line {line}: the task waits for itself, for ever")
}

/// True if the name that a place begins with is one where the call is.
fn is_visible(place: &TokenStream, call: &Expr) -> bool {
    let Some(root) = place.clone().into_iter().next().map(|token| token.to_string()) else { return false };
    root == "self" || crate::names::any(&call.to_token_stream(), &|name| name == root)
}
