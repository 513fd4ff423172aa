//! Whether a loop goes round again once a branch of the `select!` in it has won, and comes by that `select!` once more.
//!
//! By control flow alone: a way that the code leaves open counts as one that is taken. Where a condition decides, and the handler of the
//! branch has to do with a variable that it reads, the handler may well have decided: see [`Turn::is_open`].

use std::cell::OnceCell;
use std::collections::{HashMap, HashSet};

use proc_macro2::{Ident, Span};
use quote::ToTokens;
use syn::visit::{self, Visit};
use syn::{BinOp, Block, Expr, Label, Macro, Stmt};

use crate::evidence;
use crate::ir::NodeId;
use crate::macros::{Exit, On, Opened, Select};
use crate::names::{self, Role};
use crate::scan::{Race, Scan};
use crate::survey::Macros;

/// The innermost loop around a `select!`.
pub struct Turn<'a> {
    race: &'a Race<'a>,
    macros: &'a Macros,
    /// The word that it begins with.
    pub keyword: Span,
    pub body: &'a Block,
    /// What a `while` asks before every turn.
    cond: Option<&'a Expr>,
    label: Option<&'a Label>,
    /// How often it mentions each name, apart from the `select!`.
    elsewhere: OnceCell<HashMap<String, isize>>,
}

impl<'a> Turn<'a> {
    pub fn of(race: &'a Race<'a>, scan: &'a Scan<'a>, macros: &'a Macros) -> Option<Turn<'a>> {
        let (keyword, body, cond, label) = match scan.loops[race.around.in_loop?.0].expr {
            Expr::Loop(e) => (e.loop_token.span, &e.body, None, &e.label),
            Expr::While(e) => (e.while_token.span, &e.body, Some(&*e.cond), &e.label),
            Expr::ForLoop(e) => (e.for_token.span, &e.body, None, &e.label),
            _ => return None,
        };
        Some(Turn { race, macros, keyword, body, cond, label: label.as_ref(), elsewhere: OnceCell::new() })
    }

    /// True if the loop may go round after this handler of a branch.
    pub fn goes_round(&self, handler: &'a Expr) -> bool {
        self.walk(handler).goes_round()
    }

    /// True if it surely may: no condition on the way back to the `select!` is about what the handler has to do with.
    pub fn is_open(&self, handler: &'a Expr) -> bool {
        let walk = self.walk(handler);
        let decides = || {
            let of_handler = names::variables(handler.to_token_stream());
            walk.exits && (walk.is_value || walk.asks_elsewhere) || !walk.asked.is_disjoint(&of_handler)
        };
        walk.goes_round() && !decides()
    }

    /// True if the loop mentions a variable elsewhere than in the `select!`.
    pub fn mentions(&self, name: &Ident) -> bool {
        let elsewhere = self.elsewhere.get_or_init(|| {
            let mut counts = HashMap::new();
            let mut count = |tokens, by: isize| {
                names::each(tokens, &mut |name, _| *counts.entry(name).or_default() += by);
            };
            self.cond.iter().for_each(|cond| count(cond.to_token_stream(), 1));
            self.body.stmts.iter().for_each(|stmt| count(stmt.to_token_stream(), 1));
            count(self.race.mac.to_token_stream(), -1);
            counts
        });
        elsewhere.get(&name.to_string()).is_some_and(|count| *count > 0)
    }

    fn walk(&self, handler: &'a Expr) -> Walk<'a> {
        let mut walk = Walk {
            macros: self.macros,
            race: NodeId::of(self.race.mac),
            handler,
            own: self.label.map(|label| &label.name.ident),
            targets: Vec::new(),
            live: false,
            again: false,
            in_handler: false,
            conditions: Vec::new(),
            exits: false,
            asked: HashSet::new(),
            asks_elsewhere: false,
            is_value: true,
        };
        if let Some(cond) = self.cond {
            walk.under(cond, |walk| walk.exit());
        }
        walk.block(self.body, true);
        walk
    }
}

/// Methods that read what somebody else may have changed, under another name.
const SHARED: &[&str] = &[
    "borrow",
    "borrow_and_update",
    "has_changed",
    "is_cancelled",
    "is_closed",
    "is_finished",
    "is_terminated",
    "load",
    "lock",
    "read",
    "try_lock",
    "try_recv",
];

/// One walk over the body of the loop. Control is *live* where it may come after the handler.
struct Walk<'a> {
    macros: &'a Macros,
    race: NodeId,
    handler: &'a Expr,
    /// The label of the loop.
    own: Option<&'a Ident>,
    /// The loops and labelled blocks inside, and whether something live breaks out of them.
    targets: Vec<Target<'a>>,
    live: bool,
    /// Something live goes on with the next turn.
    again: bool,
    in_handler: bool,
    /// What decides whether control comes here at all.
    conditions: Vec<&'a Expr>,
    /// There is a way past the `select!`, or out of the loop.
    exits: bool,
    /// The variables that decide about one.
    asked: HashSet<String>,
    /// Something decides about one that may hang on anything: a function, what is shared with others.
    asks_elsewhere: bool,
    /// Somebody may read the value of the `select!`.
    is_value: bool,
}

struct Target<'a> {
    label: Option<&'a Ident>,
    is_loop: bool,
    left: bool,
}

impl<'a> Walk<'a> {
    fn goes_round(&self) -> bool {
        self.live || self.again
    }

    fn under(&mut self, condition: &'a Expr, walk: impl FnOnce(&mut Self)) {
        self.conditions.push(condition);
        walk(self);
        self.conditions.pop();
    }

    /// Control may leave here. What the handler itself leaves open is no matter.
    fn exit(&mut self) {
        if self.in_handler {
            return;
        }
        self.exits = true;
        for condition in &self.conditions {
            names::each(condition.to_token_stream(), &mut |name, role| match role {
                Role::Variable => {
                    self.asked.insert(name);
                }
                Role::Function => self.asks_elsewhere = true,
                Role::Method => self.asks_elsewhere |= SHARED.contains(&name.as_str()),
                Role::Other => {}
            });
        }
    }

    /// Control does not come any further.
    fn leave(&mut self) {
        self.exit();
        self.live = false;
    }

    /// Walks what may be skipped.
    fn optional(&mut self, walk: impl FnOnce(&mut Self)) {
        let before = self.live;
        walk(self);
        self.live |= before;
    }

    fn within(&mut self, label: Option<&'a Label>, is_loop: bool, walk: impl FnOnce(&mut Self)) -> bool {
        self.targets.push(Target { label: label.map(|label| &label.name.ident), is_loop, left: false });
        walk(self);
        self.targets.pop().is_some_and(|target| target.left)
    }

    /// The loop or block inside that a `break` or `continue` is about.
    fn target(&mut self, label: Option<&Ident>) -> Option<&mut Target<'a>> {
        self.targets.iter_mut().rev().find(|target| match label {
            Some(label) => target.label == Some(label),
            None => target.is_loop,
        })
    }

    /// `plain`: nobody reads the value of the block.
    fn block(&mut self, block: &'a Block, plain: bool) {
        for (n, stmt) in block.stmts.iter().enumerate() {
            let plain = plain || n + 1 < block.stmts.len();
            match stmt {
                Stmt::Item(_) => {}
                Stmt::Local(local) => {
                    let Some(init) = &local.init else { continue };
                    self.expr(&init.expr, false);
                    if let Some((_, diverge)) = &init.diverge {
                        self.optional(|this| this.under(&init.expr, |this| this.expr(diverge, true)));
                    }
                }
                Stmt::Expr(expr, semicolon) => self.expr(expr, plain || semicolon.is_some()),
                Stmt::Macro(mac) => self.mac(&mac.mac, plain || mac.semi_token.is_some()),
            }
        }
    }

    fn expr(&mut self, expr: &'a Expr, plain: bool) {
        match expr {
            Expr::Paren(e) => self.expr(&e.expr, plain),
            Expr::Block(e) => {
                let left = self.within(e.label.as_ref(), false, |this| this.block(&e.block, plain));
                self.live |= left;
            }
            Expr::If(e) => {
                self.expr(&e.cond, false);
                let before = self.live;
                self.under(&e.cond, |this| this.block(&e.then_branch, plain));
                let then = std::mem::replace(&mut self.live, before);
                if let Some((_, otherwise)) = &e.else_branch {
                    self.under(&e.cond, |this| this.expr(otherwise, plain));
                }
                self.live |= then;
            }
            Expr::Match(e) => {
                self.expr(&e.expr, false);
                let before = std::mem::replace(&mut self.live, false);
                let mut end = false;
                for arm in &e.arms {
                    self.live = before;
                    let walk = |this: &mut Self| this.under(&e.expr, |this| this.expr(&arm.body, plain));
                    match &arm.pat {
                        syn::Pat::Guard(guard) => self.under(&guard.guard, walk),
                        _ => walk(self),
                    }
                    end |= self.live;
                }
                self.live = end;
            }
            Expr::Loop(e) => {
                let left = self.within(e.label.as_ref(), true, |this| this.block(&e.body, true));
                self.live = left;
            }
            Expr::While(e) => {
                self.expr(&e.cond, false);
                self.optional(|this| {
                    this.within(e.label.as_ref(), true, |this| this.under(&e.cond, |this| this.block(&e.body, true)));
                });
            }
            Expr::ForLoop(e) => {
                self.expr(&e.expr, false);
                self.optional(|this| {
                    this.within(e.label.as_ref(), true, |this| this.under(&e.expr, |this| this.block(&e.body, true)));
                });
            }
            Expr::Binary(e) if matches!(e.op, BinOp::And(_) | BinOp::Or(_)) => {
                self.expr(&e.left, false);
                self.optional(|this| this.under(&e.left, |this| this.expr(&e.right, false)));
            }
            Expr::Return(e) => {
                e.expr.iter().for_each(|value| self.expr(value, false));
                self.leave();
            }
            Expr::Break(e) => {
                e.expr.iter().for_each(|value| self.expr(value, false));
                let (live, label) = (self.live, e.label.as_ref().map(|label| &label.ident));
                match self.target(label) {
                    Some(target) => {
                        target.left |= live;
                        self.live = false;
                    }
                    None => self.leave(),
                }
            }
            Expr::Continue(e) => {
                let label = e.label.as_ref().map(|label| &label.ident);
                if self.target(label).is_some() {
                    self.live = false;
                    return;
                }
                // Before the `select!` it passes it by.
                self.again |= self.live && (label.is_none() || label == self.own);
                self.leave();
            }
            Expr::Try(e) => {
                self.expr(&e.expr, false);
                self.under(&e.expr, |this| this.exit());
            }
            Expr::Await(e) => {
                self.expr(&e.base, false);
                self.live &= !is_call_of(&e.base, &["pending"]);
            }
            Expr::Call(_) => {
                visit::visit_expr(self, expr);
                if is_call_of(expr, evidence::DIVERGING) {
                    self.leave();
                }
            }
            Expr::Macro(e) => self.mac(&e.mac, plain),
            Expr::Closure(_) | Expr::Async(_) | Expr::Const(_) => {}
            Expr::Verbatim(_) | Expr::TryBlock(_) => self.leave(),
            _ => visit::visit_expr(self, expr),
        }
    }

    fn mac(&mut self, mac: &'a Macro, plain: bool) {
        match self.macros.get(mac) {
            // It may do anything with its variables, and leave.
            None => {
                self.exits |= !self.in_handler;
                if !self.in_handler {
                    self.asked.extend(names::variables(mac.tokens.clone()));
                }
                self.live = false;
            }
            Some(Opened::Select(_)) if NodeId::of(mac) == self.race => {
                self.is_value = !plain;
                // What is around it decides whether control comes here in the next turn too.
                if !self.conditions.is_empty() {
                    self.exit();
                }
                self.live = true;
                self.in_handler = true;
                let handler = self.handler;
                self.expr(handler, plain);
                self.in_handler = false;
            }
            Some(Opened::Select(select)) => self.select(select, plain),
            Some(Opened::Args(args)) => {
                args.args.iter().for_each(|arg| self.expr(&arg.expr, false));
                match args.exit {
                    Exit::No | Exit::MayPanic => {}
                    Exit::MayReturn => {
                        let asked: Vec<&'a Expr> = args.args.iter().map(|arg| &arg.expr).collect();
                        let conditions = self.conditions.len();
                        self.conditions.extend(asked);
                        self.exit();
                        self.conditions.truncate(conditions);
                    }
                    Exit::Panics | Exit::Returns => self.leave(),
                }
            }
            Some(Opened::Stream(_) | Opened::Closure(_) | Opened::Inert(_)) => {}
            Some(opened @ (Opened::Matches(_) | Opened::Pin(_))) => opened.visit(self),
        }
    }

    /// Another `select!`: one of its handlers runs.
    fn select(&mut self, select: &'a Select, plain: bool) {
        for branch in &select.branches {
            if let On::Future { future, .. } = &branch.on {
                self.expr(future, false);
            }
        }
        let before = std::mem::replace(&mut self.live, false);
        let mut end = false;
        for branch in &select.branches {
            self.live = before;
            match &branch.on {
                On::Future { future, .. } => self.under(future, |this| this.expr(&branch.handler, plain)),
                On::Else | On::Complete | On::Default => self.expr(&branch.handler, plain),
            }
            end |= self.live;
        }
        self.live = end;
    }
}

impl<'a> Visit<'a> for Walk<'a> {
    fn visit_expr(&mut self, expr: &'a Expr) {
        self.expr(expr, false);
    }

    fn visit_block(&mut self, block: &'a Block) {
        self.block(block, false);
    }

    fn visit_macro(&mut self, mac: &'a Macro) {
        self.mac(mac, false);
    }

    fn visit_type(&mut self, _: &'a syn::Type) {}
    fn visit_pat(&mut self, _: &'a syn::Pat) {}
    fn visit_path(&mut self, _: &'a syn::Path) {}
    fn visit_attribute(&mut self, _: &'a syn::Attribute) {}
}

/// A call of a function with one of these names.
pub fn is_call_of(expr: &Expr, names: &[&str]) -> bool {
    match expr {
        Expr::Paren(e) => is_call_of(&e.expr, names),
        Expr::Call(call) => matches!(&*call.func, Expr::Path(path)
            if path.path.segments.last().is_some_and(|last| names.contains(&last.ident.to_string().as_str()))),
        _ => false,
    }
}

/// Without parentheses around.
pub fn strip(expr: &Expr) -> &Expr {
    match expr {
        Expr::Paren(e) => strip(&e.expr),
        Expr::Group(e) => strip(&e.expr),
        expr => expr,
    }
}
