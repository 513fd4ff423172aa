//! What a function does after an expression, until it returns: the code that may still run.
//!
//! A loop that goes round again runs all of it again. `?` and `return` end the function; so does the end of an async block, whose code is a
//! body of its own. A panic counts as an end.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use proc_macro2::TokenStream;
use quote::ToTokens;
use syn::visit::{self, Visit};
use syn::{Block, Expr, Label, Lifetime, Macro, Pat, Stmt};

use crate::evidence;
use crate::ir::NodeId;
use crate::macros::{Exit, On, Opened};
use crate::mentions::Mentions;
use crate::survey::Macros;
use crate::turns::is_call_of;

/// The ways out of a piece of code that stay in the function.
#[derive(Clone, Default, Debug)]
struct Exits {
    /// It comes to its end.
    falls: bool,
    /// `break` and `continue`, with their labels, of loops around it.
    breaks: Vec<Option<String>>,
    continues: Vec<Option<String>>,
}

/// What is around a place, from the inside out.
enum Frame<'a> {
    /// What comes next in the same block.
    Then(Vec<&'a Stmt>),
    Loop {
        whole: &'a Expr,
        label: Option<String>,
        /// It ends by itself.
        ends: bool,
    },
    Labelled(String),
    /// The value is looked at, and one of these runs: with it, those for a value that is as hoped for.
    Arms(Vec<(bool, Arm<'a>)>),
    /// `?`, or what panics: only a value as hoped for goes on.
    Unpacked,
    /// `.unwrap_or(Ok(..))`: a value as hoped for stands for the failure.
    Replaced,
    /// `while let Ok(..) = `: any other value leaves the loop.
    LoopCondition,
}

#[derive(Clone, Copy)]
enum Arm<'a> {
    Expr(&'a Expr),
    Block(&'a Block),
    Nothing,
}

/// What is around an expression: what runs after it, whichever part of it was the last.
pub struct Around<'a> {
    macros: &'a Macros,
    frames: Vec<Frame<'a>>,
    /// What has been read of the frames, by their places and that of the arm.
    read: RefCell<HashMap<(usize, usize), Rc<Piece>>>,
}

/// A piece of code, and the ways out of it. Of a loop that goes round again, it falls through where control may leave it by itself.
struct Piece {
    mentions: Mentions,
    exits: Exits,
}

/// Code that may run.
pub struct Code {
    own: Option<Mentions>,
    /// What others come to as well.
    rest: Vec<Rc<Piece>>,
}

impl Code {
    fn parts(&self) -> impl Iterator<Item = &Mentions> {
        self.own.iter().chain(self.rest.iter().map(|piece| &piece.mentions))
    }

    /// True if it has one of the names in it.
    pub fn any(&self, names: &[&str]) -> bool {
        self.parts().any(|part| part.any(names))
    }

    /// As [`Mentions::place`].
    pub fn place(&self, place: &[String], harmless: &dyn Fn(&str) -> bool) -> bool {
        self.parts().any(|part| part.place(place, harmless))
    }

    /// True if some part of it is like that.
    pub fn part(&self, is: impl FnMut(&Mentions) -> bool) -> bool {
        self.parts().any(is)
    }
}

/// The parts of all of these, each once.
pub fn parts<'c>(codes: &[&'c Code]) -> Vec<&'c Mentions> {
    let mut parts: Vec<&Mentions> = codes.iter().filter_map(|code| code.own.as_ref()).collect();
    let own = parts.len();
    for piece in codes.iter().flat_map(|code| &code.rest) {
        if !parts[own..].iter().any(|known| std::ptr::eq(*known, &piece.mentions)) {
            parts.push(&piece.mentions);
        }
    }
    parts
}

impl<'a> Around<'a> {
    /// What is around the expression `at` in `block`.
    pub fn of(block: &'a Block, macros: &'a Macros, at: NodeId) -> Around<'a> {
        let mut find = Find { at, macros, frames: Vec::new(), found: None };
        find.visit_block(block);
        Around { macros, frames: find.found.unwrap_or_default(), read: RefCell::default() }
    }

    fn read(&self, at: (usize, usize), read: impl FnOnce() -> (TokenStream, Exits)) -> Rc<Piece> {
        let mut known = self.read.borrow_mut();
        let piece = known.entry(at).or_insert_with(|| {
            let (code, exits) = read();
            Rc::new(Piece { mentions: Mentions::of(code), exits })
        });
        Rc::clone(piece)
    }

    /// The code that may run after `handler`, a part of the expression, has begun, itself included. `None` for the handler: what comes after
    /// the expression has failed.
    pub fn after(&self, handler: Option<&Expr>) -> Code {
        let macros = self.macros;
        let own = handler.map(|handler| Mentions::of(handler.to_token_stream()));
        let mut rest = Vec::new();
        let mut exits = match handler {
            Some(handler) => exits_of(handler, macros),
            None => Exits { falls: true, ..Exits::default() },
        };
        // The value is still the failure itself.
        let mut failed = handler.is_none();
        for (n, frame) in self.frames.iter().enumerate().rev() {
            match frame {
                Frame::Then(stmts) => {
                    failed = false;
                    if exits.falls {
                        let piece = self.read((n, 0), || (tokens(stmts), exits_of_stmts(stmts, macros)));
                        exits.falls = false;
                        exits.merge(piece.exits.clone());
                        rest.push(piece);
                    }
                }
                Frame::Arms(arms) if exits.falls => {
                    exits.falls = false;
                    for (m, (hoped_for, arm)) in arms.iter().enumerate() {
                        if failed && *hoped_for {
                            continue;
                        }
                        let piece = match arm {
                            Arm::Expr(expr) => self.read((n, m), || (expr.to_token_stream(), exits_of(expr, macros))),
                            Arm::Block(block) => self.read((n, m), || {
                                let stmts: Vec<_> = block.stmts.iter().collect();
                                (block.to_token_stream(), exits_of_stmts(&stmts, macros))
                            }),
                            Arm::Nothing => {
                                exits.falls = true;
                                continue;
                            }
                        };
                        exits.merge(piece.exits.clone());
                        rest.push(piece);
                    }
                    failed = false;
                }
                Frame::Unpacked if failed => exits.falls = false,
                Frame::Replaced => failed = false,
                Frame::LoopCondition if failed => {
                    exits.falls = false;
                    exits.breaks.push(None);
                }
                Frame::Arms(_) | Frame::Unpacked | Frame::LoopCondition => {}
                Frame::Labelled(label) => exits.falls |= exits.take_breaks(&Some(label.clone())),
                Frame::Loop { whole, label, ends } => {
                    let repeats = exits.falls | exits.take_continues(&None) | exits.take_continues(label);
                    let mut leaves = exits.take_breaks(&None) | exits.take_breaks(label);
                    exits.falls = false;
                    if repeats {
                        let piece = self.read((n, 0), || {
                            // Those of the loop itself are not among its jumps.
                            let falls = *ends || breaks_itself(whole, macros);
                            (whole.to_token_stream(), Exits { falls, ..jumps(whole, macros) })
                        });
                        leaves |= piece.exits.falls;
                        exits.merge(Exits { falls: false, ..piece.exits.clone() });
                        rest.push(piece);
                    }
                    exits.falls |= leaves;
                }
            }
        }
        Code { own, rest }
    }
}

fn tokens(stmts: &[&Stmt]) -> TokenStream {
    let mut tokens = TokenStream::new();
    stmts.iter().for_each(|stmt| stmt.to_tokens(&mut tokens));
    tokens
}

impl Exits {
    fn merge(&mut self, other: Exits) {
        self.falls |= other.falls;
        self.breaks.extend(other.breaks);
        self.continues.extend(other.continues);
    }

    fn take_breaks(&mut self, label: &Option<String>) -> bool {
        let before = self.breaks.len();
        self.breaks.retain(|l| l != label);
        self.breaks.len() < before
    }

    fn take_continues(&mut self, label: &Option<String>) -> bool {
        let before = self.continues.len();
        self.continues.retain(|l| l != label);
        self.continues.len() < before
    }
}

fn exits_of(expr: &Expr, macros: &Macros) -> Exits {
    let mut exits = jumps(expr, macros);
    exits.falls = !diverges(expr, macros);
    exits
}

fn exits_of_stmts(stmts: &[&Stmt], macros: &Macros) -> Exits {
    let mut jumps = Jumps { macros, inside: 0, labels: Vec::new(), found: Exits::default() };
    let mut falls = true;
    for stmt in stmts {
        jumps.visit_stmt(stmt);
        if stmt_diverges(stmt, macros) {
            falls = false;
            break;
        }
    }
    Exits { falls, ..jumps.found }
}

fn jumps(expr: &Expr, macros: &Macros) -> Exits {
    let mut jumps = Jumps { macros, inside: 0, labels: Vec::new(), found: Exits::default() };
    jumps.visit_expr(expr);
    jumps.found
}

/// True if the loop has a `break` of its own.
fn breaks_itself(whole: &Expr, macros: &Macros) -> bool {
    let (body, label) = match whole {
        Expr::Loop(e) => (&e.body, &e.label),
        Expr::While(e) => (&e.body, &e.label),
        Expr::ForLoop(e) => (&e.body, &e.label),
        _ => return false,
    };
    let mut jumps = Jumps { macros, inside: 0, labels: Vec::new(), found: Exits::default() };
    jumps.visit_block(body);
    jumps.found.take_breaks(&None) | jumps.found.take_breaks(&label.as_ref().map(name))
}

/// True if control never comes to the end of the expression.
pub fn diverges(expr: &Expr, macros: &Macros) -> bool {
    match expr {
        Expr::Return(_) | Expr::Break(_) | Expr::Continue(_) => true,
        Expr::Block(e) => block_diverges(&e.block, macros),
        Expr::Unsafe(e) => block_diverges(&e.block, macros),
        Expr::Paren(e) => diverges(&e.expr, macros),
        Expr::Group(e) => diverges(&e.expr, macros),
        Expr::If(e) => {
            let otherwise = e.else_branch.as_ref().is_some_and(|(_, otherwise)| diverges(otherwise, macros));
            otherwise && block_diverges(&e.then_branch, macros)
        }
        Expr::Match(e) => !e.arms.is_empty() && e.arms.iter().all(|arm| diverges(&arm.body, macros)),
        Expr::Loop(_) => !breaks_itself(expr, macros),
        Expr::Call(_) => is_call_of(expr, evidence::DIVERGING),
        Expr::Macro(e) => macro_diverges(&e.mac, macros),
        _ => false,
    }
}

fn macro_diverges(mac: &Macro, macros: &Macros) -> bool {
    match macros.get(mac) {
        Some(Opened::Args(args)) => matches!(args.exit, Exit::Panics | Exit::Returns),
        Some(Opened::Select(select)) => select.branches.iter().all(|branch| diverges(&branch.handler, macros)),
        _ => mac.path.segments.last().is_some_and(|s| {
            matches!(s.ident.to_string().as_str(), "panic" | "unreachable" | "todo" | "unimplemented" | "bail")
        }),
    }
}

fn block_diverges(block: &Block, macros: &Macros) -> bool {
    block.stmts.iter().any(|stmt| stmt_diverges(stmt, macros))
}

fn stmt_diverges(stmt: &Stmt, macros: &Macros) -> bool {
    match stmt {
        Stmt::Expr(expr, _) => diverges(expr, macros),
        Stmt::Local(local) => local.init.as_ref().is_some_and(|init| diverges(&init.expr, macros)),
        Stmt::Macro(mac) => macro_diverges(&mac.mac, macros),
        Stmt::Item(_) => false,
    }
}

fn name(label: &Label) -> String {
    label.name.ident.to_string()
}

/// The jumps that leave a piece of code.
struct Jumps<'m> {
    macros: &'m Macros,
    /// In so many loops of its own.
    inside: usize,
    labels: Vec<String>,
    found: Exits,
}

impl Jumps<'_> {
    fn leaves(&self, label: Option<&Lifetime>) -> Option<Option<String>> {
        match label {
            None => (self.inside == 0).then_some(None),
            Some(label) => {
                let label = label.ident.to_string();
                (!self.labels.contains(&label)).then_some(Some(label))
            }
        }
    }

    fn within(&mut self, label: Option<&Label>, is_loop: bool, walk: impl FnOnce(&mut Self)) {
        self.inside += usize::from(is_loop);
        self.labels.extend(label.map(name));
        walk(self);
        self.inside -= usize::from(is_loop);
        if label.is_some() {
            self.labels.pop();
        }
    }

    fn mac(&mut self, mac: &Macro) {
        let macros = self.macros;
        match macros.get(mac) {
            Some(Opened::Stream(_) | Opened::Closure(_)) | None => {}
            Some(opened) => opened.visit(self),
        }
    }
}

impl<'ast> Visit<'ast> for Jumps<'_> {
    fn visit_expr(&mut self, expr: &'ast Expr) {
        match expr {
            Expr::Closure(_) | Expr::Async(_) | Expr::Const(_) => {}
            Expr::Break(e) => {
                if let Some(label) = self.leaves(e.label.as_ref()) {
                    self.found.breaks.push(label);
                }
                visit::visit_expr(self, expr);
            }
            Expr::Continue(e) => {
                if let Some(label) = self.leaves(e.label.as_ref()) {
                    self.found.continues.push(label);
                }
            }
            Expr::Loop(e) => self.within(e.label.as_ref(), true, |this| this.visit_block(&e.body)),
            Expr::While(e) => self.within(e.label.as_ref(), true, |this| {
                this.visit_expr(&e.cond);
                this.visit_block(&e.body);
            }),
            Expr::ForLoop(e) => {
                self.visit_expr(&e.expr);
                self.within(e.label.as_ref(), true, |this| this.visit_block(&e.body));
            }
            Expr::Block(e) => self.within(e.label.as_ref(), false, |this| this.visit_block(&e.block)),
            Expr::Macro(e) => self.mac(&e.mac),
            _ => visit::visit_expr(self, expr),
        }
    }

    fn visit_stmt(&mut self, stmt: &'ast Stmt) {
        match stmt {
            Stmt::Item(_) => {}
            Stmt::Macro(mac) => self.mac(&mac.mac),
            _ => visit::visit_stmt(self, stmt),
        }
    }
}

/// What is around the expression.
struct Find<'a> {
    at: NodeId,
    macros: &'a Macros,
    frames: Vec<Frame<'a>>,
    found: Option<Vec<Frame<'a>>>,
}

impl<'a> Find<'a> {
    fn framed(&mut self, frame: Frame<'a>, walk: impl FnOnce(&mut Self)) {
        if self.found.is_none() {
            self.frames.push(frame);
            walk(self);
            self.frames.pop();
        }
    }

    fn is_here(&self, mac: &Macro) -> bool {
        NodeId::of(mac) == self.at
    }

    fn take(&mut self) {
        if self.found.is_none() {
            self.found = Some(std::mem::take(&mut self.frames));
        }
    }

    fn stmts(&mut self, stmts: &'a [Stmt]) {
        for (n, stmt) in stmts.iter().enumerate() {
            if self.found.is_some() {
                return;
            }
            self.framed(Frame::Then(stmts[n + 1..].iter().collect()), |this| this.visit_stmt(stmt));
        }
    }

    fn mac(&mut self, mac: &'a Macro) {
        if self.is_here(mac) {
            return self.take();
        }
        let macros = self.macros;
        match macros.get(mac) {
            Some(Opened::Select(select)) => {
                for branch in &select.branches {
                    if let On::Future { future, guard, .. } = &branch.on {
                        guard.iter().for_each(|guard| self.visit_expr(guard));
                        self.visit_expr(future);
                    }
                    self.visit_expr(&branch.handler);
                }
            }
            Some(Opened::Stream(stream)) => {
                let outer = std::mem::take(&mut self.frames);
                self.stmts(&stream.stmts);
                if self.found.is_none() {
                    self.frames = outer;
                }
            }
            Some(opened) => opened.visit(self),
            None => {}
        }
    }

    /// A body of its own.
    fn apart(&mut self, walk: impl FnOnce(&mut Self)) {
        let outer = std::mem::take(&mut self.frames);
        walk(self);
        if self.found.is_none() {
            self.frames = outer;
        }
    }

    /// `if let Ok(..) = E`, `if E.is_err()`: which branch is for a value as hoped for. `None`: neither, or both.
    fn hoped_for(cond: &Expr) -> Option<bool> {
        match cond {
            Expr::Let(cond) => is_ok(&cond.pat).then_some(true),
            Expr::MethodCall(call) if call.method == "is_ok" => Some(true),
            Expr::MethodCall(call) if call.method == "is_err" => Some(false),
            Expr::Paren(e) => Self::hoped_for(&e.expr),
            _ => None,
        }
    }
}

/// `Ok(..)`, `Some(..)`
fn makes_ok(expr: &Expr) -> bool {
    match expr {
        Expr::Call(call) => match &*call.func {
            Expr::Path(path) => path.path.segments.last().is_some_and(|s| s.ident == "Ok" || s.ident == "Some"),
            _ => false,
        },
        _ => false,
    }
}

fn is_ok(pat: &Pat) -> bool {
    match pat {
        Pat::TupleStruct(pat) => pat.path.segments.last().is_some_and(|s| s.ident == "Ok" || s.ident == "Some"),
        Pat::Or(pat) => pat.cases.iter().all(is_ok),
        _ => false,
    }
}

impl<'a> Visit<'a> for Find<'a> {
    fn visit_block(&mut self, block: &'a Block) {
        self.stmts(&block.stmts);
    }

    fn visit_stmt(&mut self, stmt: &'a Stmt) {
        match stmt {
            Stmt::Item(_) => {}
            Stmt::Macro(mac) => self.mac(&mac.mac),
            Stmt::Local(local) => {
                let Some(init) = &local.init else { return };
                match &init.diverge {
                    Some((_, diverge)) => {
                        let ok = is_ok(&local.pat);
                        let arms = vec![(ok, Arm::Nothing), (!ok, Arm::Expr(diverge))];
                        self.framed(Frame::Arms(arms), |this| this.visit_expr(&init.expr));
                        self.visit_expr(diverge);
                    }
                    None => self.visit_expr(&init.expr),
                }
            }
            Stmt::Expr(expr, _) => self.visit_expr(expr),
        }
    }

    fn visit_expr(&mut self, expr: &'a Expr) {
        if self.found.is_some() {
            return;
        }
        if NodeId::of(expr) == self.at {
            return self.take();
        }
        match expr {
            Expr::Async(e) => self.apart(|this| this.visit_block(&e.block)),
            Expr::Closure(e) => self.apart(|this| this.visit_expr(&e.body)),
            Expr::Try(e) => self.framed(Frame::Unpacked, |this| this.visit_expr(&e.expr)),
            Expr::MethodCall(e) if e.method == "unwrap" || e.method == "expect" => {
                self.framed(Frame::Unpacked, |this| this.visit_expr(&e.receiver));
                e.args.iter().for_each(|arg| self.visit_expr(arg));
            }
            Expr::MethodCall(e) if e.method == "unwrap_or" && e.args.first().is_some_and(makes_ok) => {
                self.framed(Frame::Replaced, |this| this.visit_expr(&e.receiver));
                e.args.iter().for_each(|arg| self.visit_expr(arg));
            }
            Expr::If(e) => {
                match Self::hoped_for(&e.cond) {
                    Some(then) => {
                        let otherwise = e.else_branch.as_ref().map_or(Arm::Nothing, |(_, e)| Arm::Expr(e));
                        let arms = vec![(then, Arm::Block(&e.then_branch)), (!then, otherwise)];
                        self.framed(Frame::Arms(arms), |this| this.visit_expr(&e.cond));
                    }
                    None => self.visit_expr(&e.cond),
                }
                self.visit_block(&e.then_branch);
                if let Some((_, otherwise)) = &e.else_branch {
                    self.visit_expr(otherwise);
                }
            }
            Expr::Loop(e) => {
                let label = e.label.as_ref().map(name);
                self.framed(Frame::Loop { whole: expr, label, ends: false }, |this| this.visit_block(&e.body));
            }
            Expr::While(e) => {
                let label = e.label.as_ref().map(name);
                let hoped_for = Self::hoped_for(&e.cond) == Some(true);
                self.framed(Frame::Loop { whole: expr, label, ends: true }, |this| {
                    match hoped_for {
                        true => this.framed(Frame::LoopCondition, |this| this.visit_expr(&e.cond)),
                        false => this.visit_expr(&e.cond),
                    }
                    this.visit_block(&e.body);
                });
            }
            Expr::ForLoop(e) => {
                self.visit_expr(&e.expr);
                let label = e.label.as_ref().map(name);
                self.framed(Frame::Loop { whole: expr, label, ends: true }, |this| this.visit_block(&e.body));
            }
            Expr::Block(e) => match &e.label {
                Some(label) => self.framed(Frame::Labelled(name(label)), |this| this.visit_block(&e.block)),
                None => self.visit_block(&e.block),
            },
            Expr::Match(e) => {
                let arms = e.arms.iter().map(|arm| (is_ok(&arm.pat), Arm::Expr(&arm.body))).collect();
                self.framed(Frame::Arms(arms), |this| this.visit_expr(&e.expr));
                e.arms.iter().for_each(|arm| self.visit_arm(arm));
            }
            Expr::Macro(e) => self.mac(&e.mac),
            _ => visit::visit_expr(self, expr),
        }
    }
}
