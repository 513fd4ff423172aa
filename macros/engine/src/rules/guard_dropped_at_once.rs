//! # guard_dropped_at_once
//!
//! ## Why
//! `let _ = lock.lock().await;` binds nothing: the guard is dropped in the same statement, and what comes next runs unprotected.
//!
//! ## Reported when
//! - the value of `let _ = E;`, `_ = E;`, of a statement `E;`, or what a `_` in `let (a, _) = E;` ignores, is kept by nobody, and its type
//!   has the fact `LockGuard`, of any kind;
//! - that value is the clean-up of `on_cancel(…)`: it runs then and there; or
//! - a permit that nothing uses ends with a scope in which a task is started and not waited for: it does not cover the task.
//!
//! ## Example
//! ```ignore
//! let _ = limit.acquire().await;
//! call().await;
//! ```
//!
//! ## Instead
//! ```ignore
//! let _permit = limit.acquire().await;
//! call().await;
//! ```
//!
//! ## Limits
//! A statement `E;` is looked at only when the name of what it calls suggests a guard (`lock`, `acquire`, `enter` …). `drop(E)` is taken
//! as meant, and so are `acquire_many` and a statement that ends in `.ok()`: ways to wait until nobody holds. A semaphore that the file makes
//! with no permits, `Semaphore::new(0)`, is a signal: who acquires waits for `add_permits`.

use quote::quote;
use syn::Expr;

use super::{Kind, Scene, Words};
use crate::file;
use crate::ir::{Discard, DiscardForm};
use crate::lints::Lint;
use crate::lost::{self, Form};
use crate::rewrite::{Ask, Asked, Check};
use crate::span;

/// The clean-ups that are dropped. Guards are asked about where the graph drops them.
pub fn look(scene: &Scene<'_>, asks: &mut Vec<Ask>) {
    for dropped in scene.lost() {
        // Of a statement rustc warns itself.
        let what = match dropped.form {
            Form::LetUnderscore => "`let _`",
            Form::AssignUnderscore => "`_ =`",
            _ => continue,
        };
        if dropped.inside || lost::called(dropped.expr).is_none_or(|name| name != "on_cancel") {
            continue;
        }
        let Some(at) = dropped.place() else { continue };
        let ends = span::ends(dropped.expr);
        let text = span::text(dropped.expr).unwrap_or_else(|| "on_cancel(…)".to_owned());
        let words = Words {
            headline: format!("{what} drops this clean-up at once"),
            label: "this `{Self}` ends with the statement".to_owned(),
            harm: "the clean-up runs now, whether the call is cancelled or not".to_owned(),
            help: format!("keep it for as long as there is something to clean up: `let _clean_up = {text};`"),
            lint: Lint::GuardDroppedAtOnce,
        };
        let question = Asked::Type(quote!(::async_hygiene::__private::question::CleansUp));
        let check = Check { question, words, second: ("kept_for_later", ends.0) };
        asks.push(Ask { levels: dropped.around.levels, ends, at, cfg: dropped.cfg.clone(), checks: vec![check] });
    }
}

/// True for `semaphore.acquire().await.expect("…")` where the file makes its semaphores of that name without permits.
pub fn waits_for_signal(expr: &Expr) -> bool {
    match expr {
        Expr::Await(e) => waits_for_signal(&e.base),
        Expr::Try(e) => waits_for_signal(&e.expr),
        Expr::Paren(e) => waits_for_signal(&e.expr),
        Expr::MethodCall(e) if e.method == "acquire" || e.method == "acquire_owned" => name(&e.receiver)
            .is_some_and(|name| file::of(name.span()).is_some_and(|file| file.is_signal(&name.to_string()))),
        Expr::MethodCall(e) => waits_for_signal(&e.receiver),
        _ => false,
    }
}

/// `ready` of `self.ready.clone()`
fn name(place: &Expr) -> Option<&syn::Ident> {
    match place {
        Expr::Path(e) => e.path.segments.last().map(|segment| &segment.ident),
        Expr::Field(e) => match &e.member {
            syn::Member::Named(name) => Some(name),
            syn::Member::Unnamed(_) => None,
        },
        Expr::MethodCall(e) if e.method == "clone" && e.args.is_empty() => name(&e.receiver),
        Expr::Reference(e) => name(&e.expr),
        Expr::Paren(e) => name(&e.expr),
        _ => None,
    }
}

pub fn words(discard: &Discard) -> Words {
    let (what, name, loss) = match Kind::hinted(discard.hint) {
        Some(Kind::Lock | Kind::AsyncLock) => ("lock guard", "_guard", "what comes next runs without the lock"),
        Some(Kind::Permit) => ("permit", "_permit", "what comes next runs without the permit, so nothing is limited"),
        Some(Kind::Borrow) => ("borrow", "_borrow", "what comes next runs without the borrow"),
        Some(Kind::Entered) => ("entered scope", "_entered", "what comes next runs outside of it"),
        None => ("guard", "_guard", "what comes next runs without what it protects"),
    };
    if let DiscardForm::OutsideTask(line) = discard.form {
        let permit = &discard.text;
        let moved = permit.trim_start_matches('_');
        return Words {
            headline: format!("`{permit}` stays outside the task that is spawned on line {line}"),
            label: "this `{Self}` is given back when its scope ends".to_owned(),
            harm: "the task goes on without it, so as many run at once as are spawned".to_owned(),
            help: format!(
                "acquire it with `acquire_owned` and move it in: `async move {{ let _permit = {moved}; … }}`"
            ),
            lint: Lint::GuardDroppedAtOnce,
        };
    }
    let headline = match discard.form {
        DiscardForm::LetUnderscore => format!("`let _` drops this {what} at once"),
        DiscardForm::AssignUnderscore => format!("`_ =` drops this {what} at once"),
        DiscardForm::Statement | DiscardForm::OutsideTask(_) => format!("this {what} is dropped at once"),
    };
    let expr = if discard.text.is_empty() { "…" } else { &discard.text };
    Words {
        headline,
        label: "this `{Self}` ends with the statement".to_owned(),
        harm: loss.to_owned(),
        help: format!("keep it for as long as it should hold: `let {name} = {expr};`"),
        lint: Lint::GuardDroppedAtOnce,
    }
}
