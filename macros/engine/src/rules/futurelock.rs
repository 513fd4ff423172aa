//! # futurelock
//!
//! ## Why
//! A future runs only while it is polled. One that was polled and then left, because another branch of a `select!` was faster, keeps the
//! lock that it holds, and its place in the queue for one: when its turn comes, the lock is handed to it, and it does not know. If the
//! task then waits for the same lock, it waits for its own future, which it does not poll. Nobody gets that lock any more.
//!
//! ## Reported when
//! - a future that is polled by reference in a `select!`, by `poll!`, `now_or_never` or a `timeout`, or that `select(a, b)` gives back, uses
//!   a lock, and the code that runs while it is left awaits the same lock;
//! - one of the futures of a `FuturesUnordered`, or of a `buffered` stream, does, and the loop over them awaits the lock; or
//! - the same with the only permit of a semaphore, or the only slot of a channel.
//!
//! ## Example
//! ```ignore
//! let mut work = pin!(work(&lock));
//! tokio::select! {
//!     _ = &mut work => {}
//!     _ = sleep(LIMIT) => lock.lock().await.cancel(),
//! }
//! ```
//!
//! ## Instead
//! ```ignore
//! let mut work = tokio::spawn(work(lock.clone()));
//! tokio::select! {
//!     _ = &mut work => {}
//!     _ = sleep(LIMIT) => lock.lock().await.cancel(),
//! }
//! ```
//!
//! ## Limits
//! What a future uses is what stands in it: an async block, the arguments of the call that made it, and the body of the function if that is
//! in the same file. A function of another file that gets a reference to the lock is taken to lock it. Places are told apart by their
//! names, as in `self_deadlock`. Locks without a queue, as that of futures, are not looked at, and readers among themselves neither.

use std::collections::HashMap;

use proc_macro2::Span;
use quote::{ToTokens, quote};
use syn::visit::{self, Visit};
use syn::{Expr, ExprMethodCall, Ident, Macro};

use super::callee;
use super::left_pending::{self, Left};
use super::region;
use super::taking::{self, Guards, Mode};
use super::{Scene, Words};
use crate::lints::Lint;
use crate::places::{self, Places};
use crate::rewrite::{Ask, Asked, At, Check};
use crate::scan::{Call, Used};
use crate::span;
use crate::survey::Macros;

pub fn look(scene: &Scene<'_>, asks: &mut Vec<Ask>) {
    let waits = |call: &Call<'_>| match call.what {
        crate::scan::What::Method(e) => Mode::of_call(e).is_some() || taking::waits_for_room(e),
        _ => false,
    };
    if !scene.scan.calls.iter().any(|call| call.used == Used::Awaited && waits(call)) {
        return;
    }
    let left = left_pending::left(scene.block, scene.macros);
    if left.is_empty() {
        return;
    }
    let look = Look { scene, places: Places::of(scene.signature, scene.block, scene.macros, scene.function) };
    let calls: HashMap<_, _> = scene.scan.calls.iter().map(|call| (call.id(), call)).collect();
    let tried = Guards::of(scene).tried;
    let mut known = Vec::new();
    for left in &left {
        let uses: Vec<Use> = left.made.iter().flat_map(|made| look.uses(made)).collect();
        if uses.is_empty() {
            continue;
        }
        for (expr, e) in region::search(left.region, &left.names, left.is_set, scene.macros) {
            let id = crate::ir::NodeId::of(expr);
            let Some(call) = calls.get(&id) else { continue };
            if call.used != Used::Awaited || call.around.conditional || tried.contains(&id) || known.contains(&id) {
                continue;
            }
            if let Some(ask) = look.finding(left, &uses, call, e) {
                known.push(id);
                asks.push(ask);
            }
        }
    }
}

/// What a future uses of a place.
struct Use {
    place: String,
    takes: Takes,
    /// Where it stands.
    at: Span,
    /// What to call it: `work(…)`.
    by: Option<String>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Takes {
    Some(Mode),
    Room,
    /// Somebody gets a reference to it.
    Unknown,
}

struct Look<'s, 'a> {
    scene: &'s Scene<'a>,
    places: Places,
}

impl Look<'_, '_> {
    fn uses(&self, made: &Expr) -> Vec<Use> {
        let mut find = Find { look: self, found: Vec::new() };
        find.future(made);
        find.found
    }

    fn finding(&self, left: &Left<'_>, uses: &[Use], call: &Call<'_>, e: &ExprMethodCall) -> Option<Ask> {
        let place = self.places.place(&e.receiver)?;
        let root = place.split('.').next()?;
        // What is bound in there is another one each time.
        if !places::is_one_of_several(root) && left.binds(root) {
            return None;
        }
        let mut same = uses.iter().filter(|used| used.place == place);
        let mode = Mode::of_call(e);
        let used = match mode {
            Some(Mode::Permits(_)) => same
                .find(|used| matches!(used.takes, Takes::Some(Mode::Permits(_))))
                .filter(|_| taking::permits(self.scene, &place) == Some(1))?,
            Some(mode) => same.find(|used| match used.takes {
                Takes::Some(other) => other.excludes(mode),
                Takes::Unknown => mode == Mode::Whole,
                Takes::Room => false,
            })?,
            None => {
                same.find(|used| used.takes == Takes::Room).filter(|_| taking::room(self.scene, &place) == Some(1))?
            }
        };
        let turns = taking::question("TakesTurns", &e.method.to_string());
        let question = match (mode, used.takes) {
            (None, _) => Asked::Type(taking::question("WaitsBehind", &e.method.to_string())),
            // What a function returns may be the handle of a task.
            (Some(_), Takes::Unknown) if !left.is_set => Asked::Unless {
                question: turns,
                unless: quote!(::async_hygiene::__private::question::IsTask),
                of: Some(left.name.to_token_stream()),
            },
            (Some(_), _) => Asked::Type(turns),
        };
        Some(Ask {
            levels: call.around.levels,
            ends: span::ends(call.expr),
            at: At::Behind(call.id(), taking::pointed_to(&e.receiver)),
            cfg: call.cfg.clone(),
            checks: vec![Check {
                question,
                words: words(left, used, call, mode),
                second: ("not_polled_meanwhile", used.at),
            }],
        })
    }
}

fn words(left: &Left<'_>, used: &Use, call: &Call<'_>, mode: Option<Mode>) -> Words {
    let name = &left.names[0];
    let text = span::text(call.expr).unwrap_or_else(|| format!("{}(…)", call.name));
    let line = span::line(span::ends(call.expr).0);
    let (it, what) = match mode {
        Some(Mode::Permits(_)) => ("permit", "the permit"),
        Some(_) => ("lock", "the lock"),
        None => ("slot", "the only slot"),
    };
    let of = if left.is_set { format!("a future of `{name}`") } else { format!("`{name}`") };
    let headline = format!("`{text}` may wait for {of}, which is not polled here");
    let harm = format!(
        "a future that was polled keeps {what}, or its place in the queue, and does not run on while this waits: both wait for ever"
    );
    let by = used.by.as_deref().unwrap_or("…");
    let help = match left.is_set {
        true => format!(
            "let them run by themselves, each in a `JoinSet`: `.spawn(…)`; or take the {it} when none of them is left"
        ),
        false => format!(
            "make it with `Box::pin`, and `drop({name});` before line {line}; or let it run by itself, on what it owns: `tokio::spawn({by})`"
        ),
    };
    Words { headline, label: format!("waits here for a {it} that {of} may have"), harm, help, lint: Lint::Futurelock }
}

/// What is used in the code of a future.
struct Find<'l, 's, 'a> {
    look: &'l Look<'s, 'a>,
    found: Vec<Use>,
}

impl Find<'_, '_, '_> {
    fn future(&mut self, made: &Expr) {
        match taking::plain(made) {
            Expr::Async(block) => {
                self.visit_block(&block.block);
                // It is the block that goes on, and not only what it awaits.
                let whole = if block.capture.is_some() { "async move { … }" } else { "async { … }" };
                self.found.iter_mut().for_each(|used| used.by = Some(whole.to_owned()));
            }
            other => self.call(other),
        }
    }

    fn add(&mut self, place: Option<String>, takes: Takes, at: Span, by: &Expr) {
        self.found.extend(place.map(|place| Use { place, takes, at, by: span::text(by) }));
    }

    /// A call whose future is part of this one.
    fn call(&mut self, expr: &Expr) {
        let places = &self.look.places;
        match taking::plain(expr) {
            Expr::MethodCall(e) => {
                if let Some(mode) = Mode::of_call(e) {
                    self.add(places.place(&e.receiver), Takes::Some(mode), e.method.span(), expr);
                } else if taking::waits_for_room(e) {
                    self.add(places.place(&e.receiver), Takes::Room, e.method.span(), expr);
                } else if !runs_elsewhere(&e.method) {
                    self.handed(expr, &e.method, e.args.iter());
                    if !matches!(*e.receiver, Expr::Path(_) | Expr::Field(_)) {
                        self.call(&e.receiver);
                    }
                }
            }
            Expr::Call(e) => {
                if let Expr::Path(path) = &*e.func
                    && let Some(last) = path.path.segments.last()
                    && !path.path.segments.iter().any(|segment| runs_elsewhere(&segment.ident))
                {
                    self.handed(expr, &last.ident, e.args.iter());
                }
            }
            Expr::Async(block) => self.visit_block(&block.block),
            _ => {}
        }
    }

    /// Arguments of a function: what it does with them, as far as that is known.
    fn handed<'e>(&mut self, call: &Expr, name: &Ident, args: impl Iterator<Item = &'e Expr>) {
        if let Some(all) = callee::awaited(self.look.scene, &self.look.places, call) {
            let by = span::text(call);
            let takes = |down: &callee::Down| match (Mode::of(&down.method), down.bare) {
                (Some(mode), true) => Some(Takes::Some(mode)),
                _ if matches!(down.method.as_str(), "send" | "reserve") => Some(Takes::Room),
                _ => None,
            };
            let known = all.into_iter().filter_map(|down| {
                Some(Use { takes: takes(&down)?, place: down.place, at: name.span(), by: by.clone() })
            });
            self.found.extend(known);
            return;
        }
        for arg in args {
            match taking::plain(arg) {
                // By value it is a reference as well, if it is locked afterwards.
                plain @ (Expr::Reference(_) | Expr::Path(_) | Expr::Field(_)) => {
                    let place = self.look.places.place(plain);
                    self.add(place, Takes::Unknown, name.span(), call);
                }
                Expr::Async(_) | Expr::Call(_) => self.call(arg),
                _ => {}
            }
        }
    }
}

/// What it is given goes on by itself, or it only looks like a future.
fn runs_elsewhere(name: &Ident) -> bool {
    let name = name.to_string();
    ["spawn", "start", "launch", "task", "handle", "run_in"].iter().any(|word| name.contains(word))
}

impl<'ast> Visit<'ast> for Find<'_, '_, '_> {
    fn visit_expr(&mut self, expr: &'ast Expr) {
        match expr {
            // Who awaits them is not known, or they have been started.
            Expr::Closure(_) | Expr::Async(_) => {}
            Expr::Await(e) => {
                self.call(&e.base);
                visit::visit_expr_await(self, e);
            }
            _ => visit::visit_expr(self, expr),
        }
    }

    fn visit_macro(&mut self, mac: &'ast Macro) {
        let macros: &Macros = self.look.scene.macros;
        if let Some(opened) = macros.get(mac) {
            opened.visit(self);
        }
    }

    fn visit_item(&mut self, _: &'ast syn::Item) {}
}
