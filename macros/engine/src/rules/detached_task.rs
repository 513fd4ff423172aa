//! # detached_task
//!
//! ## Why
//! A task whose handle is gone goes on by itself. If it panics or fails, nobody learns of it, and nobody waits for it when the program ends.
//!
//! ## Reported when
//! A value that nobody keeps (see `unawaited_future`) has the fact `TaskHandle`: a task or a thread that goes on, a process that is never
//! waited for, or, where the handle is dropped at once, a task that is cancelled by that.
//!
//! ## Example
//! ```ignore
//! tokio::spawn(serve(stream));
//! ```
//!
//! ## Instead
//! ```ignore
//! connections.spawn(serve(stream)); // a JoinSet or a TaskTracker
//! ```
//!
//! ## Limits
//! A statement is asked about only where its name suggests a start: `spawn`, `start`, `launch` as a word in it, or `unblock`. `drop(handle)` is meant, and
//! so is `let _: T = …`. What a `TaskTracker` or a scope spawns is tracked, decided by the type of the receiver; in a closure that
//! borrows, where asking might change what is borrowed, the name of the receiver decides, towards silence.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::Expr;

use super::{Scene, Words};
use crate::lints::Lint;
use crate::lost::{self, Form, Lost};
use crate::rewrite::{Ask, Asked, Check};

pub fn look(scene: &Scene<'_>, asks: &mut Vec<Ask>) {
    let reaped = scene.scan.calls.iter().any(|call| call.name == "kill_on_drop" || call.name == "reap_on_drop");
    for lost in scene.lost() {
        let origin = lost::origin(lost.expr);
        let Some(name) = lost::called(origin).map(ToString::to_string) else { continue };
        let starts = lost::starts_something(&name);
        if lost.form == Form::Statement && !lost.inside && !starts {
            continue;
        }
        let Some(kinds) = kinds(lost, origin, &name, starts, reaped) else { continue };
        let Some(at) = lost.place() else { continue };
        let ends = crate::span::ends(lost.expr);
        let checks = kinds
            .into_iter()
            .map(|(kind, question)| Check { question, words: words(lost, kind), second: ("kept_track_of", ends.0) })
            .collect();
        asks.push(Ask { levels: lost.around.levels, ends, at, cfg: lost.cfg.clone(), checks });
    }
}

/// What a drop does. The names are those of `async_hygiene::facts::on_drop`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum OnDrop {
    Detaches,
    Cancels,
    Orphans,
}

fn question(kind: OnDrop) -> TokenStream {
    let kind = match kind {
        OnDrop::Detaches => quote!(Detaches),
        OnDrop::Cancels => quote!(Cancels),
        OnDrop::Orphans => quote!(Orphans),
    };
    quote!(::async_hygiene::__private::question::DropsHandle<::async_hygiene::facts::on_drop::#kind>)
}

/// What to ask. `None`: nothing.
fn kinds(lost: &Lost<'_>, origin: &Expr, name: &str, starts: bool, reaped: bool) -> Option<Vec<(OnDrop, Asked)>> {
    // `command.spawn()`: tasks are spawned with something to do.
    if let Expr::MethodCall(call) = origin
        && call.args.is_empty()
        && name == "spawn"
    {
        return (!reaped).then(|| vec![(OnDrop::Orphans, Asked::Type(question(OnDrop::Orphans)))]);
    }
    let detaches = match origin {
        Expr::MethodCall(call) if name.contains("spawn") => {
            let of = receiver(&call.receiver, lost.around.borrows)?;
            let unless = quote!(::async_hygiene::__private::question::TracksItsTasks);
            Asked::Unless { question: question(OnDrop::Detaches), unless, of: Some(of) }
        }
        _ => Asked::Type(question(OnDrop::Detaches)),
    };
    let mut kinds = vec![(OnDrop::Detaches, detaches)];
    if starts && lost.at_once() && !is_of_tokio(origin) {
        kinds.push((OnDrop::Cancels, Asked::Type(question(OnDrop::Cancels))));
    }
    Some(kinds)
}

/// `tokio::spawn(..)`, written in full: its tasks go on, and need not be asked whether they are cancelled.
fn is_of_tokio(origin: &Expr) -> bool {
    let Expr::Call(call) = origin else { return false };
    let Expr::Path(path) = &*call.func else { return false };
    path.qself.is_none() && path.path.segments.len() > 1 && path.path.segments[0].ident == "tokio"
}

/// The receiver of a `spawn`, to ask its type. `None` if it cannot be asked.
fn receiver(expr: &Expr, borrows: bool) -> Option<TokenStream> {
    let start = start(expr)?;
    // A closure that borrows `tracker` may have borrowed `*tracker` without us, which lives longer.
    (!borrows || start.segments.len() > 1).then(|| expr.to_token_stream())
}

/// The path that a chain of fields and plain calls starts with.
fn start(expr: &Expr) -> Option<&syn::Path> {
    match expr {
        Expr::Path(path) if path.qself.is_none() => Some(&path.path),
        Expr::Field(e) => start(&e.base),
        Expr::Paren(e) => start(&e.expr),
        Expr::MethodCall(e) if e.args.iter().all(is_plain) => start(&e.receiver),
        Expr::Call(e) if e.args.iter().all(is_plain) => start(&e.func),
        _ => None,
    }
}

fn is_plain(arg: &Expr) -> bool {
    matches!(arg, Expr::Lit(_) | Expr::Path(_) | Expr::Field(_) | Expr::Reference(_))
}

fn words(lost: &Lost<'_>, kind: OnDrop) -> Words {
    let origin = lost::origin(lost.expr);
    let call = lost::callee(origin);
    let thread = matches!(origin, Expr::Call(call) if call.func.to_token_stream().to_string().contains("thread"));
    let what = match kind {
        OnDrop::Orphans => "process",
        _ if thread => "thread",
        _ => "task",
    };
    let headline = match lost.form {
        Form::LetUnderscore => format!("`let _` drops the handle of the {what} that `{call}` starts"),
        Form::AssignUnderscore => format!("`_ =` drops the handle of the {what} that `{call}` starts"),
        Form::Statement => format!("nothing keeps the handle of the {what} that `{call}` starts"),
        Form::Unused(name) => format!("nothing waits for the {what} behind `{name}`"),
    };
    let label = match kind {
        OnDrop::Detaches if lost.at_once() => "this `{Self}` is dropped here",
        OnDrop::Detaches => "this `{Self}` is dropped at the end of its scope",
        OnDrop::Cancels => "this `{Self}` is dropped here, and cancels the task",
        OnDrop::Orphans if lost.at_once() => "this `{Self}` is dropped here",
        OnDrop::Orphans => "this `{Self}` is dropped at the end of its scope",
    };
    let harm = match (kind, what) {
        (OnDrop::Cancels, _) => "the task is cancelled before it has done its work",
        (OnDrop::Orphans, _) => {
            "nobody learns how the process ends, and on Unix it stays a zombie until somebody waits for it"
        }
        (OnDrop::Detaches, "thread") => {
            "the thread goes on by itself: if it panics nobody notices, and the end of `main` cuts it off"
        }
        (OnDrop::Detaches, _) => {
            "the task goes on by itself: its panic or error vanishes, and nothing waits for it at shutdown"
        }
    };
    let help = match (kind, what) {
        (OnDrop::Cancels, _) => "keep it and await it: `let task = …; … task.await;`, or let it run on: `.detach()`".to_owned(),
        (OnDrop::Orphans, _) => "keep it and wait for it: `let mut child = …; … child.wait()`; or, in async code, with `tokio::process`".to_owned(),
        (OnDrop::Detaches, "thread") => {
            "keep it and join it: `let thread = …; … thread.join()`; or, in async code, `async_hygiene::offload(move || …).await`"
                .to_owned()
        }
        (OnDrop::Detaches, _) => {
            "keep it and await it: `let task = …; … task.await?;`, or spawn into a `JoinSet` or a `TaskTracker`: `tasks.spawn(…);`"
                .to_owned()
        }
    };
    Words { headline, label: label.to_owned(), harm: harm.to_owned(), help, lint: Lint::DetachedTask }
}
