//! # busy_loop
//!
//! ## Why
//! An executor takes its thread back at an await, and nowhere else. A loop that never awaits keeps the thread: no other task runs on it,
//! and what the loop waits for may be one of them.
//!
//! ## Reported when
//! In code that a task runs:
//! - a `loop` or `while true` has neither an await nor a way out (`break`, `return`, `?`, a panic that is written out); or
//! - a loop does nothing but ask again (a `load` of an atomic, `is_finished()`, `try_recv()` …) until the answer changes.
//!
//! ## Example
//! ```ignore
//! while !ready.load(Ordering::Acquire) {
//!     std::hint::spin_loop();
//! }
//! ```
//!
//! ## Instead
//! ```ignore
//! while !ready.load(Ordering::Acquire) {
//!     tokio::task::yield_now().await; // better still, a `Notify`
//! }
//! ```
//!
//! ## Limits
//! One await or way out on any path is enough for silence, and so is a macro of which nothing is known. A function that never comes back is
//! no way out. Loops that compare and exchange are left alone: somebody makes progress in every turn. Code under a `#[cfg]` is not looked at.

use proc_macro2::{Ident, Span, TokenStream};
use syn::visit::{self, Visit};
use syn::{Block, Expr, ExprLit, ExprMatch, ExprMethodCall, Label, Lit, Pat, Stmt};

use super::{Scene, Words};
use crate::lints::Lint;
use crate::macros::{self, Exit, Opened};
use crate::rewrite::{Ask, Asked, At, Check};
use crate::span;
use crate::survey::Macros;

pub fn look(scene: &Scene<'_>, asks: &mut Vec<Ask>) {
    let loops = &scene.scan.loops;
    // Of nested loops the inner one is to be mended.
    let mut done = vec![false; loops.len()];
    let mut found = Vec::new();
    for (n, at) in loops.iter().enumerate().rev() {
        if !done[n]
            && let Some(task) = at.around.task
            && !at.around.conditional
            && let Some((ends, words)) = judge(at.expr, scene.macros)
        {
            done[n] = true;
            let check = Check { question: Asked::Certain, words, second: ("blocks_the_executor", task) };
            found.push(Ask {
                levels: at.around.levels,
                ends,
                at: At::Nowhere,
                cfg: TokenStream::new(),
                checks: vec![check],
            });
        }
        if let (true, Some(outer)) = (done[n], at.around.in_loop) {
            done[outer.0] = true;
        }
    }
    asks.extend(found.into_iter().rev());
}

fn judge(expr: &Expr, macros: &Macros) -> Option<((Span, Span), Words)> {
    match expr {
        Expr::Loop(e) => {
            let header = (e.loop_token.span, e.loop_token.span);
            if goes_on(&e.body, e.label.as_ref(), macros) {
                return Some((header, endless("this `loop`")));
            }
            let poll = only_asks(&e.body, macros)?;
            Some((header, spin(poll)))
        }
        Expr::While(e) => {
            let header = (e.while_token.span, span::ends(&e.cond).1);
            if matches!(&*e.cond, Expr::Lit(ExprLit { lit: Lit::Bool(lit), .. }) if lit.value) {
                return goes_on(&e.body, e.label.as_ref(), macros).then(|| (header, endless("this loop")));
            }
            let idle = e.body.stmts.iter().all(idles);
            let poll = idle.then(|| condition(&e.cond, true, &[])).flatten()?;
            Some((header, spin(poll)))
        }
        _ => None,
    }
}

fn endless(what: &str) -> Words {
    Words {
        headline: format!("{what} neither awaits nor leaves"),
        label: "no other task runs on this thread any more".to_owned(),
        harm: "its task keeps the thread for good: others starve, and no timeout or shutdown ends it".to_owned(),
        help: "give the thread back in every turn, `tokio::task::yield_now().await;`, or loop on a thread of its own: \
               `std::thread::spawn(move || loop { … })`"
            .to_owned(),
        lint: Lint::BusyLoop,
    }
}

fn spin(poll: &Expr) -> Words {
    let text = span::text(poll);
    let subject = match receiver(poll) {
        Some(Expr::Path(_) | Expr::Field(_)) => receiver(poll).and_then(span::text),
        _ => None,
    };
    let subject = subject.as_deref().unwrap_or("…");
    let method = match strip(poll) {
        Expr::MethodCall(call) => call.method.to_string(),
        Expr::Call(call) => last_segment(&call.func).map(Ident::to_string).unwrap_or_default(),
        _ => String::new(),
    };
    let instead = match method.as_str() {
        "is_finished" => format!("wait for it: `{subject}.await`"),
        "try_recv" => format!("wait for a message: `{subject}.recv().await`, on a channel of tokio's"),
        "try_lock" => format!("wait for the lock: `{subject}.lock().await`, on a mutex of tokio's"),
        "try_acquire" | "try_acquire_owned" => format!("wait for the permit: `{subject}.acquire().await`"),
        "try_wait" => format!("wait for it: `{subject}.wait().await`, on a process of tokio's"),
        "elapsed" | "now" => "let the time pass: `tokio::time::sleep(…).await`".to_owned(),
        "poll" => "let the executor poll it: `.await`".to_owned(),
        "load" => "wait for a notice of a `tokio::sync::Notify`, `notify.notified().await`, or give the thread back in every turn: \
                   `tokio::task::yield_now().await;`"
            .to_owned(),
        _ => "wait for a notice, or at least give the thread back in every turn: `tokio::task::yield_now().await;`".to_owned(),
    };
    Words {
        headline: match text {
            Some(text) => format!("this loop only asks `{text}` again and again"),
            None => "this loop only asks the same again and again".to_owned(),
        },
        label: "spins without an await".to_owned(),
        harm: "the thread does nothing else meanwhile, and what is waited for may be a task of the same thread"
            .to_owned(),
        help: instead,
        lint: Lint::BusyLoop,
    }
}

/// True if control surely stays in a loop with this body, and never suspends there.
fn goes_on(body: &Block, label: Option<&Label>, macros: &Macros) -> bool {
    let mut ways = Ways { macros, own: label.map(|l| &l.name.ident), inner: Vec::new(), nested: 0, found: false };
    ways.visit_block(body);
    !ways.found
}

/// True if there is an await in it, or what may be one.
fn may_await(block: &Block, macros: &Macros) -> bool {
    let mut awaits = Awaits { macros, found: false };
    awaits.visit_block(block);
    awaits.found
}

/// Looks for a way out of a loop: an await counts as one.
struct Ways<'a> {
    macros: &'a Macros,
    own: Option<&'a Ident>,
    /// The labels of the loops and blocks inside.
    inner: Vec<&'a Ident>,
    nested: usize,
    found: bool,
}

impl<'a> Ways<'a> {
    fn within(&mut self, label: Option<&'a Label>, is_loop: bool, walk: impl FnOnce(&mut Self)) {
        self.nested += usize::from(is_loop);
        let labels = self.inner.len();
        self.inner.extend(label.map(|l| &l.name.ident));
        walk(self);
        self.inner.truncate(labels);
        self.nested -= usize::from(is_loop);
    }
}

impl<'a> Visit<'a> for Ways<'a> {
    fn visit_stmt(&mut self, stmt: &'a Stmt) {
        match stmt {
            Stmt::Item(_) => {}
            Stmt::Macro(mac) => self.visit_macro(&mac.mac),
            stmt => visit::visit_stmt(self, stmt),
        }
    }

    fn visit_expr(&mut self, expr: &'a Expr) {
        match expr {
            _ if self.found => {}
            Expr::Await(_)
            | Expr::Yield(_)
            | Expr::Try(_)
            | Expr::Return(_)
            | Expr::TryBlock(_)
            | Expr::Verbatim(_) => self.found = true,
            Expr::Break(e) => match &e.label {
                Some(label) if self.inner.contains(&&label.ident) => visit::visit_expr(self, expr),
                None if self.nested > 0 => visit::visit_expr(self, expr),
                _ => self.found = true,
            },
            Expr::Continue(e) => {
                let ours = |label: &Ident| self.inner.contains(&label) || self.own == Some(label);
                self.found |= e.label.as_ref().is_some_and(|label| !ours(&label.ident));
            }
            Expr::Loop(e) => self.within(e.label.as_ref(), true, |this| this.visit_block(&e.body)),
            Expr::While(e) => self.within(e.label.as_ref(), true, |this| {
                this.visit_expr(&e.cond);
                this.visit_block(&e.body);
            }),
            Expr::ForLoop(e) => {
                self.found |= macros::is_for_await(e);
                self.visit_expr(&e.expr);
                self.within(e.label.as_ref(), true, |this| this.visit_block(&e.body));
            }
            Expr::Block(e) => self.within(e.label.as_ref(), false, |this| this.visit_block(&e.block)),
            Expr::Closure(_) | Expr::Async(_) | Expr::Const(_) => {}
            Expr::Match(e) if e.arms.is_empty() => self.found = true,
            Expr::Call(e) => {
                let diverges = |name: &Ident| crate::evidence::DIVERGING.contains(&name.to_string().as_str());
                self.found |= last_segment(&e.func).is_some_and(diverges);
                visit::visit_expr(self, expr);
            }
            Expr::MethodCall(e) => {
                self.found |= may_panic(e);
                visit::visit_expr(self, expr);
            }
            Expr::Macro(e) => self.visit_macro(&e.mac),
            _ => visit::visit_expr(self, expr),
        }
    }

    fn visit_macro(&mut self, mac: &'a syn::Macro) {
        match self.macros.get(mac) {
            None | Some(Opened::Select(_)) => self.found = true,
            Some(Opened::Args(args)) if args.suspends || args.exit != Exit::No => self.found = true,
            Some(Opened::Matches(matches)) if matches.rest.exit != Exit::No => self.found = true,
            Some(Opened::Inert(_)) => self.found |= mac.path.segments.last().is_some_and(|s| s.ident == "asm"),
            // Their code runs elsewhere.
            Some(Opened::Stream(_) | Opened::Closure(_)) => {}
            Some(opened @ (Opened::Args(_) | Opened::Matches(_) | Opened::Pin(_))) => opened.visit(self),
        }
    }

    fn visit_type(&mut self, _: &'a syn::Type) {}
    fn visit_pat(&mut self, _: &'a Pat) {}
    fn visit_path(&mut self, _: &'a syn::Path) {}
    fn visit_attribute(&mut self, _: &'a syn::Attribute) {}
}

/// Looks for an await.
struct Awaits<'a> {
    macros: &'a Macros,
    found: bool,
}

impl<'a> Visit<'a> for Awaits<'a> {
    fn visit_expr(&mut self, expr: &'a Expr) {
        match expr {
            Expr::Await(_) | Expr::Yield(_) | Expr::Verbatim(_) => self.found = true,
            Expr::Closure(_) | Expr::Async(_) => {}
            _ => visit::visit_expr(self, expr),
        }
    }

    fn visit_macro(&mut self, mac: &'a syn::Macro) {
        match self.macros.get(mac) {
            None | Some(Opened::Select(_)) => self.found = true,
            Some(Opened::Args(args)) if args.suspends => self.found = true,
            Some(opened) => opened.visit(self),
        }
    }
}

/// `unwrap` and `expect`, but for those of a lock, which are about another thread's panic.
fn may_panic(call: &ExprMethodCall) -> bool {
    let unwraps = matches!(call.method.to_string().as_str(), "unwrap" | "expect" | "unwrap_err" | "expect_err");
    let lock = matches!(strip(&call.receiver), Expr::MethodCall(lock)
        if lock.args.is_empty() && ["lock", "read", "write"].contains(&lock.method.to_string().as_str()));
    unwraps && !lock
}

/// The question of a `loop` that does nothing but ask it, and leaves at some answer.
fn only_asks<'a>(body: &'a Block, macros: &'a Macros) -> Option<&'a Expr> {
    if may_await(body, macros) {
        return None;
    }
    let mut poll = None;
    let mut loads: Vec<(&Ident, &Expr)> = Vec::new();
    for stmt in &body.stmts {
        if idles(stmt) {
            continue;
        }
        if let Stmt::Local(local) = stmt {
            let (Pat::Ident(name), Some(init)) = (&local.pat, &local.init) else { return None };
            loads.push((&name.ident, value(&init.expr, &[]).filter(|_| init.diverge.is_none())?));
            continue;
        }
        let Stmt::Expr(expr, _) = stmt else { return None };
        poll = Some(match expr {
            Expr::If(e) => {
                let other = e.else_branch.as_ref().map(|(_, other)| &**other);
                let (asked, then_leaves) = match &*e.cond {
                    Expr::Let(cond) => (asks(&cond.expr)?, !is_refusal(&cond.pat)),
                    cond => {
                        let then_leaves = leaves(&e.then_branch);
                        (condition(cond, !then_leaves, &loads)?, then_leaves)
                    }
                };
                let other_idles =
                    other.is_none_or(|other| matches!(other, Expr::Block(b) if b.block.stmts.iter().all(idles)));
                let other_leaves = other.is_some_and(|other| matches!(other, Expr::Block(b) if leaves(&b.block)));
                let then_idles = e.then_branch.stmts.iter().all(idles);
                let spins = match then_leaves {
                    true => leaves(&e.then_branch) && other_idles,
                    false => then_idles && other_leaves,
                };
                spins.then_some(asked)?
            }
            Expr::Match(e) => refused(e)?,
            _ => return None,
        });
    }
    poll
}

/// `match rx.try_recv() { Ok(job) => …, Err(_) => {} }`: with nothing there, it is asked again at once.
fn refused(e: &ExprMatch) -> Option<&Expr> {
    let asked = asks(&e.expr)?;
    let is_named = |arm: &syn::Arm| is_refusal(pattern(&arm.pat));
    let idle = |arm: &syn::Arm| idle_expr(&arm.body) && !matches!(arm.pat, Pat::Guard(_));
    let any_named = e.arms.iter().any(is_named);
    let rest = |arm: &syn::Arm| !any_named && matches!(pattern(&arm.pat), Pat::Wild(_));
    // The other arms may only leave, or work off what is there.
    e.arms.iter().any(|arm| (is_named(arm) || rest(arm)) && idle(arm)).then_some(asked)
}

fn pattern(pat: &Pat) -> &Pat {
    match pat {
        Pat::Guard(guard) => pattern(&guard.pat),
        pat => pat,
    }
}

/// `Err(_)`, `None`, `Poll::Pending`, `Ok(None)`: not yet.
fn is_refusal(pat: &Pat) -> bool {
    let named = |path: &syn::Path, names: &[&str]| {
        path.segments.last().is_some_and(|s| names.contains(&s.ident.to_string().as_str()))
    };
    match pat {
        Pat::Ident(e) => e.ident == "None" || e.ident == "Empty" || e.ident == "WouldBlock",
        Pat::Path(e) => named(&e.path, &["None", "Pending", "Empty", "WouldBlock"]),
        Pat::TupleStruct(e) => {
            let mut inside = e.elems.iter();
            let (Some(one), None) = (inside.next(), inside.next()) else { return false };
            match () {
                () if named(&e.path, &["Err"]) => match one {
                    Pat::Wild(_) => true,
                    // A name for the error, or one of its kinds.
                    Pat::Ident(e) => is_refusal(one) || !e.ident.to_string().starts_with(char::is_uppercase),
                    one => is_refusal(one),
                },
                () => named(&e.path, &["Ok"]) && is_refusal(one),
            }
        }
        Pat::Or(e) => e.cases.iter().any(is_refusal),
        _ => false,
    }
}

/// A block that ends by leaving.
fn leaves(block: &Block) -> bool {
    matches!(block.stmts.last(), Some(Stmt::Expr(Expr::Break(_) | Expr::Return(_), _)))
}

/// A statement of a loop that does nothing but pass time.
fn idles(stmt: &Stmt) -> bool {
    matches!(stmt, Stmt::Expr(expr, _) if idle_expr(expr))
}

fn idle_expr(expr: &Expr) -> bool {
    match expr {
        Expr::Continue(e) => e.label.is_none(),
        Expr::Block(e) => e.label.is_none() && e.block.stmts.iter().all(idles),
        Expr::Tuple(e) => e.elems.is_empty(),
        Expr::Call(e) => {
            e.args.is_empty()
                && last_segment(&e.func).is_some_and(|name| {
                    ["spin_loop", "spin_loop_hint", "yield_now"].contains(&name.to_string().as_str())
                })
        }
        Expr::MethodCall(e) => e.args.is_empty() && ["spin", "snooze"].contains(&e.method.to_string().as_str()),
        _ => false,
    }
}

/// What a condition asks, if it does nothing else; `stay` is the answer at which the loop goes on. `loads` are names that stand for an answer.
fn condition<'a>(cond: &'a Expr, stay: bool, loads: &[(&Ident, &'a Expr)]) -> Option<&'a Expr> {
    match strip(cond) {
        Expr::Unary(e) if matches!(e.op, syn::UnOp::Not(_)) => condition(&e.expr, !stay, loads),
        Expr::Binary(e) => {
            use syn::BinOp;
            let sides = [&*e.left, &*e.right];
            if matches!(e.op, BinOp::And(_) | BinOp::Or(_)) {
                let [Some(left), Some(_)] = sides.map(|side| condition(side, stay, loads)) else { return None };
                return Some(left);
            }
            let compares =
                matches!(e.op, BinOp::Eq(_) | BinOp::Ne(_) | BinOp::Lt(_) | BinOp::Le(_) | BinOp::Gt(_) | BinOp::Ge(_));
            let asked = sides.iter().find_map(|side| value(side, loads))?;
            (compares && sides.iter().all(|side| is_still(side) || value(side, loads).is_some())).then_some(asked)
        }
        Expr::Let(e) if stay && is_refusal(&e.pat) => asks(&e.expr),
        Expr::Path(_) => value(cond, loads),
        Expr::MethodCall(call) if call.args.is_empty() => {
            let goes_on_if_it_holds = match call.method.to_string().as_str() {
                "is_err" | "is_none" | "is_pending" => true,
                "is_ok" | "is_some" | "is_ready" => false,
                _ => return asks(cond),
            };
            // The other way round it takes out what is there.
            (goes_on_if_it_holds == stay).then(|| asks(&call.receiver)).flatten()
        }
        expr => asks(expr),
    }
}

/// A number or a flag that is read anew, or a name for it.
fn value<'a>(expr: &'a Expr, loads: &[(&Ident, &'a Expr)]) -> Option<&'a Expr> {
    match strip(expr) {
        Expr::Path(path) => loads.iter().find(|(name, _)| path.path.is_ident(*name)).map(|(_, asked)| *asked),
        expr @ Expr::Call(call) => last_segment(&call.func).is_some_and(|name| name == "now").then_some(expr),
        Expr::MethodCall(call) if TRIES.contains(&call.method.to_string().as_str()) => None,
        expr => asks(expr),
    }
}

/// What no turn of the loop changes.
fn is_still(expr: &Expr) -> bool {
    match strip(expr) {
        Expr::Lit(_) | Expr::Path(_) => true,
        Expr::Field(e) => is_still(&e.base),
        Expr::Reference(e) => is_still(&e.expr),
        Expr::Unary(e) => is_still(&e.expr),
        Expr::Call(e) => e.args.iter().all(is_still) && matches!(last_segment(&e.func), Some(name) if name != "now"),
        _ => false,
    }
}

/// `flag.load(Ordering::Acquire)`, `rx.try_recv()`, `handle.is_finished()`: asks, and changes nothing where the answer is no.
fn asks(expr: &Expr) -> Option<&Expr> {
    let expr = strip(expr);
    let Expr::MethodCall(call) = expr else { return None };
    let name = call.method.to_string();
    let is = |names: &[&str]| names.contains(&name.as_str());
    let asked = if is(&["load"]) {
        call.args.len() == 1
            && call.args.iter().all(|order| {
                last_segment(order).is_some_and(|o| ["Relaxed", "Acquire", "SeqCst"].contains(&o.to_string().as_str()))
            })
    } else if is(&["poll"]) {
        call.args.len() == 1
    } else if !call.args.is_empty() {
        false
    } else {
        is(&["is_finished", "is_closed", "is_empty", "is_done", "is_complete", "is_completed", "is_set", "elapsed"])
            && is_still(&call.receiver)
            || is(&TRIES) && !matches!(strip(&call.receiver), Expr::Call(_))
    };
    asked.then_some(expr)
}

/// Methods that say "not yet" rather than wait.
const TRIES: [&str; 11] = [
    "try_acquire",
    "try_acquire_owned",
    "try_join_next",
    "try_lock",
    "try_lock_owned",
    "try_pop",
    "try_read",
    "try_recv",
    "try_recv_ref",
    "try_wait",
    "try_write",
];

fn receiver(expr: &Expr) -> Option<&Expr> {
    match strip(expr) {
        Expr::MethodCall(call) => Some(&call.receiver),
        _ => None,
    }
}

fn strip(expr: &Expr) -> &Expr {
    match expr {
        Expr::Paren(e) => strip(&e.expr),
        Expr::Group(e) => strip(&e.expr),
        expr => expr,
    }
}

fn last_segment(expr: &Expr) -> Option<&Ident> {
    match expr {
        Expr::Path(path) => path.path.segments.last().map(|s| &s.ident),
        _ => None,
    }
}
