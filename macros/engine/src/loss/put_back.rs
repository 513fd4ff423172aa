//! State that is changed, and changed back behind an await: `self.busy = true; work().await; self.busy = false;`.
//!
//! Only what cannot be meant otherwise: both changes are statements of one block, in the open, and the second undoes the first. A flag may
//! be there to tell of what was interrupted, as `poisoned` and `dirty` are; so what it is called has to say that something is going on. A
//! value that is stored before the await, and removed behind it, is kept as it should be.

use quote::ToTokens;
use syn::visit::{self, Visit};
use syn::{BinOp, Block, Expr, ExprMethodCall, Lit, Macro, Stmt};

use super::origin::Origins;
use super::read::Facts;
use super::{Changed, Code, Loss, Reach, What, await_of};
use crate::ir::NodeId;

pub fn losses<'a>(code: Code<'a>, facts: &Facts<'a>) -> Vec<Loss<'a>> {
    let mut find = Find { code, origins: Origins { code, facts }, facts, found: Vec::new() };
    find.visit_block(code.block);
    find.found
}

/// A statement that changes a place.
struct Change<'a> {
    place: &'a Expr,
    expr: &'a Expr,
    to: To,
}

/// What it does to the place. Texts of tokens stand for values.
#[derive(PartialEq, Eq, Debug)]
enum To {
    Bool(bool),
    More(String),
    Less(String),
    /// `insert(KEY)`, `remove(&KEY)`
    With(String),
    Without(String),
}

impl To {
    fn is_undone_by(&self, later: &To) -> bool {
        match (self, later) {
            (To::Bool(one), To::Bool(other)) => one != other,
            (To::More(by), To::Less(other)) | (To::Less(by), To::More(other)) => by == other,
            (To::With(key), To::Without(other)) => key == other,
            _ => false,
        }
    }
}

/// The change that a statement makes, if it makes one in the open.
fn change(stmt: &Stmt) -> Option<Change<'_>> {
    let Stmt::Expr(expr, Some(_)) = stmt else { return None };
    if !crate::attrs::of(expr).is_empty() {
        return None;
    }
    match expr {
        Expr::Assign(e) => {
            let to = match &*e.right {
                Expr::Lit(literal) => match &literal.lit {
                    Lit::Bool(value) => To::Bool(value.value),
                    _ => return None,
                },
                _ => return None,
            };
            Some(Change { place: &e.left, expr, to })
        }
        Expr::Binary(e) => {
            let by = e.right.to_token_stream().to_string();
            let to = match e.op {
                BinOp::AddAssign(_) => To::More(by),
                BinOp::SubAssign(_) => To::Less(by),
                _ => return None,
            };
            Some(Change { place: &e.left, expr, to })
        }
        Expr::MethodCall(call) => {
            let first = call.args.first();
            let text = |expr: &Expr| match expr {
                Expr::Reference(e) => e.expr.to_token_stream().to_string(),
                Expr::MethodCall(e) if e.method == "clone" => e.receiver.to_token_stream().to_string(),
                _ => expr.to_token_stream().to_string(),
            };
            let to = match (call.method.to_string().as_str(), first) {
                ("fetch_add", Some(by)) => To::More(text(by)),
                ("fetch_sub", Some(by)) => To::Less(text(by)),
                ("store" | "set", Some(Expr::Lit(literal))) => match &literal.lit {
                    Lit::Bool(value) => To::Bool(value.value),
                    _ => return None,
                },
                ("insert", Some(key)) if call.args.len() == 1 => To::With(text(key)),
                ("remove", Some(key)) if call.args.len() == 1 => To::Without(text(key)),
                _ => return None,
            };
            Some(Change { place: &call.receiver, expr, to })
        }
        _ => None,
    }
}

struct Find<'a, 'f> {
    code: Code<'a>,
    origins: Origins<'a, 'f>,
    facts: &'f Facts<'a>,
    found: Vec<Loss<'a>>,
}

impl<'a> Find<'a, '_> {
    fn pairs(&mut self, stmts: &'a [Stmt]) {
        for (n, stmt) in stmts.iter().enumerate() {
            let Some(first) = change(stmt) else { continue };
            let counts = matches!(first.to, To::More(_) | To::Less(_));
            if !is_place(first.place) || !(counts || first.to != To::Bool(false) && says_going_on(first.place)) {
                continue;
            }
            let reach = self.origins.reach(first.place);
            if reach == Reach::No {
                continue;
            }
            let place = first.place.to_token_stream().to_string();
            let behind = &stmts[n + 1..];
            let undoes = |stmt: &Stmt| {
                change(stmt).is_some_and(|later| {
                    later.place.to_token_stream().to_string() == place && first.to.is_undone_by(&later.to)
                })
            };
            let Some(k) = behind.iter().position(undoes) else { continue };
            let Some(back) = change(&behind[k]) else { continue };
            let mut between = Between { code: self.code, place: &place, touched: false, at: None };
            behind[..k].iter().for_each(|stmt| between.visit_stmt(stmt));
            let Some(at) = between.at.filter(|_| !between.touched).and_then(|node| await_of(self.code.function, node))
            else {
                continue;
            };
            self.found.push(Loss {
                what: What::Changed(Changed { place: first.place, from: first.expr, back: back.expr }),
                at,
                certain: true,
                outlives: reach,
                given: false,
                detached: self.facts.detached.contains(&self.code.function.awaits_at(at).node),
            });
        }
    }
}

impl<'a> Visit<'a> for Find<'a, '_> {
    fn visit_block(&mut self, block: &'a Block) {
        self.pairs(&block.stmts);
        visit::visit_block(self, block);
    }

    fn visit_stmt(&mut self, stmt: &'a Stmt) {
        if !matches!(stmt, Stmt::Item(_)) {
            visit::visit_stmt(self, stmt);
        }
    }

    fn visit_macro(&mut self, mac: &'a Macro) {
        let macros = self.code.macros;
        if let Some(opened) = macros.get(mac) {
            opened.visit(self);
        }
    }
}

/// A field, or what a name stands for: no value that a call makes, but the guard of a lock.
fn is_place(expr: &Expr) -> bool {
    match expr {
        Expr::Path(_) => true,
        Expr::Field(e) => is_place(&e.base),
        Expr::Paren(e) => is_place(&e.expr),
        Expr::Unary(e) => matches!(e.op, syn::UnOp::Deref(_)) && is_place(&e.expr),
        Expr::MethodCall(ExprMethodCall { receiver, method, .. }) => {
            ["lock", "unwrap", "borrow_mut", "write"].contains(&method.to_string().as_str()) && is_place(receiver)
        }
        Expr::Await(e) => is_place(&e.base),
        _ => false,
    }
}

/// Is the place called as what is going on is?
fn says_going_on(place: &Expr) -> bool {
    let name = match place {
        Expr::Field(e) => e.member.to_token_stream().to_string(),
        Expr::Path(e) => e.path.segments.last().map(|s| s.ident.to_string()).unwrap_or_default(),
        Expr::MethodCall(e) => return says_going_on(&e.receiver),
        Expr::Await(e) => return says_going_on(&e.base),
        Expr::Unary(e) => return says_going_on(&e.expr),
        Expr::Paren(e) => return says_going_on(&e.expr),
        _ => return false,
    };
    let word = |word: &str| {
        matches!(
            word,
            "active"
                | "busy"
                | "connecting"
                | "flight"
                | "flushing"
                | "inflight"
                | "loading"
                | "locked"
                | "ongoing"
                | "paused"
                | "processing"
                | "progress"
                | "reconnecting"
                | "refreshing"
                | "reloading"
                | "running"
                | "syncing"
                | "updating"
        )
    };
    name.split('_').any(word)
}

/// What stands between two changes: the first await, and whether something in front of it touches the place.
struct Between<'a, 'p> {
    code: Code<'a>,
    place: &'p str,
    touched: bool,
    at: Option<NodeId>,
}

impl<'ast> Visit<'ast> for Between<'_, '_> {
    fn visit_expr(&mut self, expr: &'ast Expr) {
        let targets = match expr {
            Expr::Async(_) | Expr::Closure(_) => return,
            Expr::Await(_) => {
                visit::visit_expr(self, expr);
                self.at = self.at.or(Some(NodeId::of(expr)));
                return;
            }
            Expr::Assign(e) => Some(&*e.left),
            Expr::Binary(e) => Some(&*e.left),
            Expr::MethodCall(e) => Some(&*e.receiver),
            _ => None,
        };
        self.touched |=
            self.at.is_none() && targets.is_some_and(|target| target.to_token_stream().to_string() == self.place);
        visit::visit_expr(self, expr);
    }

    fn visit_stmt(&mut self, stmt: &'ast Stmt) {
        if !matches!(stmt, Stmt::Item(_)) {
            visit::visit_stmt(self, stmt);
        }
    }

    fn visit_macro(&mut self, mac: &'ast Macro) {
        if super::await_of(self.code.function, NodeId::of(mac)).is_some() {
            self.at = self.at.or(Some(NodeId::of(mac)));
        }
    }
}
