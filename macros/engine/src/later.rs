//! What a function does after an expression, until it returns: the code that may still run, as tokens.
//!
//! A loop that goes round again runs all of it again. `?` and `return` end the function; so does the end of an async block, whose code is a
//! body of its own. A panic counts as an end.

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use quote::ToTokens;
use syn::visit::{self, Visit};
use syn::{Block, Expr, Label, Lifetime, Macro, Pat, Stmt};

use crate::evidence;
use crate::ir::NodeId;
use crate::macros::{Exit, On, Opened};
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
    Arms(Vec<(bool, Code<'a>)>),
    /// `?`, or what panics: only a value as hoped for goes on.
    Unpacked,
    /// `.unwrap_or(Ok(..))`: a value as hoped for stands for the failure.
    Replaced,
    /// `while let Ok(..) = `: any other value leaves the loop.
    LoopCondition,
}

#[derive(Clone, Copy)]
enum Code<'a> {
    Expr(&'a Expr),
    Block(&'a Block),
    Nothing,
}

/// The code that may run after `handler`, a part of the expression `at` in `block`, has begun, itself included. `None` for the handler: what
/// comes after `at` has failed.
pub fn after(block: &Block, macros: &Macros, at: NodeId, handler: Option<&Expr>) -> TokenStream {
    let mut find = Find { at, macros, frames: Vec::new(), found: None };
    find.visit_block(block);
    let mut code = TokenStream::new();
    let mut exits = match handler {
        Some(handler) => {
            code.extend(handler.to_token_stream());
            exits_of(handler, macros)
        }
        None => Exits { falls: true, ..Exits::default() },
    };
    // The value is still the failure itself.
    let mut failed = handler.is_none();
    for frame in find.found.unwrap_or_default().into_iter().rev() {
        match frame {
            Frame::Then(stmts) => {
                failed = false;
                if exits.falls {
                    stmts.iter().for_each(|stmt| stmt.to_tokens(&mut code));
                    exits.falls = false;
                    exits.merge(exits_of_stmts(&stmts, macros));
                }
            }
            Frame::Arms(arms) if exits.falls => {
                exits.falls = false;
                for (_, arm) in arms.into_iter().filter(|(hoped_for, _)| !(failed && *hoped_for)) {
                    match arm {
                        Code::Expr(expr) => {
                            expr.to_tokens(&mut code);
                            exits.merge(exits_of(expr, macros));
                        }
                        Code::Block(block) => {
                            block.to_tokens(&mut code);
                            exits.merge(exits_of_stmts(&block.stmts.iter().collect::<Vec<_>>(), macros));
                        }
                        Code::Nothing => exits.falls = true,
                    }
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
            Frame::Labelled(label) => exits.falls |= exits.take_breaks(&Some(label)),
            Frame::Loop { whole, label, ends } => {
                let repeats = exits.falls | exits.take_continues(&None) | exits.take_continues(&label);
                let mut leaves = exits.take_breaks(&None) | exits.take_breaks(&label);
                exits.falls = false;
                if repeats {
                    whole.to_tokens(&mut code);
                    let mut again = jumps(whole, macros);
                    // Those of the loop itself are not among them.
                    leaves |= ends | breaks_itself(whole, macros);
                    again.falls = false;
                    exits.merge(again);
                }
                exits.falls |= leaves;
            }
        }
    }
    code
}

/// True if the code mentions the place, `self.reader`, or what it is a part of, other than to call one of the methods that are `harmless` or
/// to drop it.
pub fn mentions(code: &TokenStream, place: &[String], harmless: &dyn Fn(&str) -> bool) -> bool {
    let tokens: Vec<TokenTree> = code.clone().into_iter().collect();
    tokens.iter().enumerate().any(|(at, token)| match token {
        TokenTree::Group(group) => {
            let dropped = at > 0 && matches!(&tokens[at - 1], TokenTree::Ident(name) if name == "drop");
            let within = group.stream();
            !(dropped && within.clone().into_iter().count() == 1) && mentions(&within, place, harmless)
        }
        TokenTree::Ident(ident) => {
            place.first().is_some_and(|root| ident == root)
                && !is_field(&tokens, at)
                && goes_on(&tokens[at + 1..], &place[1..], harmless)
        }
        // `{name}` in what may be a format string tells of the value, and does nothing with it.
        TokenTree::Literal(_) | TokenTree::Punct(_) => false,
    })
}

fn is_field(tokens: &[TokenTree], at: usize) -> bool {
    let is_dot = |at: usize| matches!(&tokens[at], TokenTree::Punct(p) if p.as_char() == '.');
    at > 0 && is_dot(at - 1) && !(at > 1 && is_dot(at - 2))
}

/// Does a path that has come so far go on as the place does, or end before?
fn goes_on(tokens: &[TokenTree], fields: &[String], harmless: &dyn Fn(&str) -> bool) -> bool {
    let [TokenTree::Punct(dot), TokenTree::Ident(name), rest @ ..] = tokens else { return true };
    if dot.as_char() != '.' {
        return true;
    }
    let called = match rest.first() {
        Some(TokenTree::Group(group)) => group.delimiter() == Delimiter::Parenthesis,
        Some(TokenTree::Punct(punct)) => punct.as_char() == ':',
        _ => false,
    };
    match fields.split_first() {
        None => !(called && harmless(&name.to_string())),
        // A method of what is around the place may do anything with it.
        Some((field, fields)) => called || (name == field && goes_on(rest, fields, harmless)),
    }
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
                        let arms = vec![(ok, Code::Nothing), (!ok, Code::Expr(diverge))];
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
                        let otherwise = e.else_branch.as_ref().map_or(Code::Nothing, |(_, e)| Code::Expr(e));
                        let arms = vec![(then, Code::Block(&e.then_branch)), (!then, otherwise)];
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
                let arms = e.arms.iter().map(|arm| (is_ok(&arm.pat), Code::Expr(&arm.body))).collect();
                self.framed(Frame::Arms(arms), |this| this.visit_expr(&e.expr));
                e.arms.iter().for_each(|arm| self.visit_arm(arm));
            }
            Expr::Macro(e) => self.mac(&e.mac),
            _ => visit::visit_expr(self, expr),
        }
    }
}
