//! Applies edits to the tree, at the nodes they are for.

use std::collections::{HashMap, HashSet};

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::visit::{self, Visit};
use syn::visit_mut::{self, VisitMut};
use syn::{Block, Expr, Macro, Pat, Stmt};

use super::probe::{self, Placed};
use crate::call::guards::Guard;
use crate::ir::{NodeId, Site};
use crate::levels;
use crate::names;
use crate::offload::{self, Pool};
use crate::survey::Macros;

/// What to put where.
#[derive(Default)]
pub struct Edits {
    /// Probes that mention a binding, for a branch that is never taken.
    by_name: HashMap<Site, Vec<Placed>>,
    /// Questions through which an expression passes.
    around: HashMap<NodeId, Vec<Placed>>,
    /// Probes before a statement, for a branch that is never taken.
    ahead: HashMap<NodeId, Vec<Placed>>,
    /// What stands round an awaited future.
    guards: HashMap<NodeId, Guard>,
    /// Behind these macros, and before these handlers, what was awaited together is over.
    settle_behind: HashSet<NodeId>,
    settle_before: HashSet<NodeId>,
    /// Statements at the start of a block.
    starts: HashMap<NodeId, TokenStream>,
    /// Statements at the end of a block.
    ends: HashMap<NodeId, TokenStream>,
    /// Calls that move to the blocking pool.
    pub offload: HashSet<NodeId>,
    /// Statements at the start of the body.
    pub prelude: Vec<TokenStream>,
    /// There may be lint attributes to take out.
    pub strip: bool,
}

impl Edits {
    pub fn is_empty(&self) -> bool {
        self.by_name.is_empty()
            && self.around.is_empty()
            && self.ahead.is_empty()
            && self.guards.is_empty()
            && self.starts.is_empty()
            && self.ends.is_empty()
            && self.offload.is_empty()
            && self.prelude.is_empty()
            && !self.strip
    }

    pub fn guard(&mut self, future: NodeId, guard: Guard) {
        self.guards.insert(future, guard);
    }

    pub fn settle_behind(&mut self, mac: NodeId) {
        self.settle_behind.insert(mac);
    }

    pub fn settle_before(&mut self, handler: NodeId) {
        self.settle_before.insert(handler);
    }

    pub fn start(&mut self, block: NodeId, statements: TokenStream) {
        self.starts.insert(block, statements);
    }

    pub fn end(&mut self, block: NodeId, statements: TokenStream) {
        self.ends.insert(block, statements);
    }

    pub fn by_name(&mut self, site: Site, probe: Placed) {
        self.by_name.entry(site).or_default().push(probe);
    }

    pub fn around(&mut self, expr: NodeId, probe: Placed) {
        self.around.entry(expr).or_default().push(probe);
    }

    pub fn ahead(&mut self, stmt_expr: NodeId, probe: Placed) {
        self.ahead.entry(stmt_expr).or_default().push(probe);
    }
}

/// The same, where each `fn NAME … {}` is made by a macro. `#[async_trait]` renames the `self` in a macro's tokens, but for those with an
/// `fn`: there it takes it for another function's.
fn without_fn(tokens: TokenStream) -> TokenStream {
    let mut out = TokenStream::new();
    let mut tokens = tokens.into_iter();
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Ident(keyword) if keyword == "fn" => {
                let is_body =
                    |token: &TokenTree| matches!(token, TokenTree::Group(g) if g.delimiter() == Delimiter::Brace);
                let mut item = TokenStream::new();
                for token in tokens.by_ref() {
                    let ends = is_body(&token);
                    item.extend([token]);
                    if ends {
                        break;
                    }
                }
                out.extend(quote!(::async_hygiene::__private::function! { #item }));
            }
            TokenTree::Group(group) => {
                let mut new = Group::new(group.delimiter(), without_fn(group.stream()));
                new.set_span(group.span());
                out.extend([TokenTree::Group(new)]);
            }
            token => out.extend([token]),
        }
    }
    out
}

/// Edits a body.
pub fn apply(block: &mut Block, mut edits: Edits, macros: &mut Macros) {
    let prelude = std::mem::take(&mut edits.prelude);
    let mut editor = Editor { edits, macros, edited: false };
    editor.visit_block_mut(block);
    block.stmts.splice(0..0, prelude.into_iter().map(verbatim));
}

struct Editor<'m> {
    edits: Edits,
    macros: &'m mut Macros,
    /// Something changed since this was last set to false: what a macro's tokens are printed again for.
    edited: bool,
}

/// Statements, each with its expression where it is one, before anything is edited.
fn identities(stmts: &[Stmt]) -> Vec<(NodeId, Option<NodeId>)> {
    let expr = |stmt: &Stmt| match stmt {
        Stmt::Expr(expr, _) => Some(NodeId::of(expr)),
        _ => None,
    };
    stmts.iter().map(|stmt| (NodeId::of(stmt), expr(stmt))).collect()
}

fn verbatim(tokens: TokenStream) -> Stmt {
    Stmt::Expr(Expr::Verbatim(tokens), None)
}

fn dead(probes: &[Placed]) -> Stmt {
    verbatim(probe::never(probe::statements(probes)))
}

impl Editor<'_> {
    fn at(&mut self, site: Site) -> Option<Stmt> {
        let probes = self.edits.by_name.remove(&site)?;
        self.edited = true;
        Some(dead(&probes))
    }

    /// Probes of consecutive `let`s that leave each other alone go into one branch.
    fn rebuild(&mut self, stmts: Vec<Stmt>, ids: &[(NodeId, Option<NodeId>)]) -> Vec<Stmt> {
        let mut out = Vec::with_capacity(stmts.len() + 2);
        let mut pending: Vec<Placed> = Vec::new();
        for (stmt, (id, expr)) in stmts.into_iter().zip(ids) {
            if !pending.is_empty() && !leaves_alone(&stmt, &pending) {
                out.push(dead(&pending));
                pending.clear();
            }
            if let Some(probes) = expr.and_then(|e| self.edits.ahead.remove(&e)) {
                self.edited = true;
                out.push(dead(&probes));
            }
            out.push(stmt);
            if let Some(probes) = self.edits.by_name.remove(&Site::After(*id)) {
                self.edited = true;
                pending.extend(probes);
            }
        }
        if !pending.is_empty() {
            out.push(dead(&pending));
        }
        out
    }
}

/// Makes of the value of a block, which is `()`, a statement.
fn end_statement(last: Option<&mut Stmt>) {
    match last {
        Some(Stmt::Expr(_, semicolon)) => {
            semicolon.get_or_insert_default();
        }
        Some(Stmt::Macro(mac)) => {
            mac.semi_token.get_or_insert_default();
        }
        _ => {}
    }
}

/// True for an expression that starts with a block but does not end with it.
fn begins_like_a_statement(expr: &Expr) -> bool {
    let mut at = expr;
    loop {
        at = match at {
            Expr::Binary(e) => &e.left,
            Expr::Assign(e) => &e.left,
            Expr::Cast(e) => &e.expr,
            Expr::Call(e) => &e.func,
            Expr::MethodCall(e) => &e.receiver,
            Expr::Field(e) => &e.base,
            Expr::Index(e) => &e.expr,
            Expr::Try(e) => &e.expr,
            Expr::Await(e) => &e.base,
            Expr::Range(e) => match &e.start {
                Some(start) => start,
                None => return false,
            },
            Expr::If(_)
            | Expr::Match(_)
            | Expr::Block(_)
            | Expr::Unsafe(_)
            | Expr::Loop(_)
            | Expr::While(_)
            | Expr::ForLoop(_)
            | Expr::Const(_)
            | Expr::Macro(_)
            | Expr::Verbatim(_) => return !std::ptr::eq(at, expr),
            _ => return false,
        };
    }
}

/// A `let` that cannot touch the bindings whose probes wait.
fn leaves_alone(stmt: &Stmt, pending: &[Placed]) -> bool {
    let Stmt::Local(local) = stmt else { return false };
    let Some(init) = &local.init else { return false };
    if init.diverge.is_some() {
        return false;
    }
    let Pat::Ident(name) = &local.pat else { return false };
    if pending.iter().any(|(p, _)| p.name.as_ref() == Some(&name.ident)) {
        return false;
    }
    let mut mention = Mention { names: pending, found: false };
    mention.visit_expr(&init.expr);
    !mention.found
}

struct Mention<'p> {
    names: &'p [Placed],
    found: bool,
}

impl<'ast> Visit<'ast> for Mention<'_> {
    fn visit_expr(&mut self, expr: &'ast Expr) {
        match expr {
            _ if self.found => {}
            Expr::Path(path) => {
                let ident = path.path.get_ident();
                self.found |= ident.is_some_and(|i| self.names.iter().any(|(n, _)| n.name.as_ref() == Some(i)));
            }
            Expr::Lit(_) => {}
            // Who knows what is in there.
            Expr::Macro(_) | Expr::Verbatim(_) => self.found = true,
            _ => visit::visit_expr(self, expr),
        }
    }
}

impl VisitMut for Editor<'_> {
    fn visit_block_mut(&mut self, block: &mut Block) {
        let id = NodeId::of(block);
        let ids = identities(&block.stmts);
        visit_mut::visit_block_mut(self, block);
        let end = self.edits.ends.remove(&id);
        if end.is_some() {
            // Before there are probes behind it.
            end_statement(block.stmts.last_mut());
        }
        block.stmts = self.rebuild(std::mem::take(&mut block.stmts), &ids);
        if let Some(stmt) = self.at(Site::Start(id)) {
            block.stmts.insert(0, stmt);
        }
        if let Some(statements) = end {
            self.edited = true;
            block.stmts.push(verbatim(statements));
        }
        if let Some(statements) = self.edits.starts.remove(&id) {
            self.edited = true;
            block.stmts.insert(0, verbatim(statements));
        }
    }

    fn visit_stmt_mut(&mut self, stmt: &mut Stmt) {
        match stmt {
            // Items are handled on their own.
            Stmt::Item(_) => {}
            Stmt::Local(local) => {
                self.edited |= self.edits.strip && levels::strip(&mut local.attrs);
                if let Some(init) = &mut local.init {
                    self.visit_expr_mut(&mut init.expr);
                    if let Some((_, diverge)) = &mut init.diverge {
                        self.visit_expr_mut(diverge);
                    }
                }
            }
            Stmt::Macro(mac) => {
                self.edited |= self.edits.strip && levels::strip(&mut mac.attrs);
                self.visit_macro_mut(&mut mac.mac);
            }
            Stmt::Expr(expr, _) => self.visit_expr_mut(expr),
        }
    }

    fn visit_macro_mut(&mut self, mac: &mut Macro) {
        let Some(mut opened) = self.macros.take(mac) else { return };
        let before = std::mem::take(&mut self.edited);
        let ids = opened.statements_mut().map(|stmts| identities(stmts));
        opened.visit_mut(self);
        if let (Some(ids), Some(stmts)) = (ids, opened.statements_mut()) {
            *stmts = self.rebuild(std::mem::take(stmts), &ids);
        }
        if self.edited {
            let is_read =
                names::any(&mac.tokens, &|name| name == "self") && !names::any(&mac.tokens, &|name| name == "fn");
            mac.tokens = opened.to_token_stream();
            if is_read {
                mac.tokens = without_fn(std::mem::take(&mut mac.tokens));
            }
        }
        self.edited |= before;
    }

    fn visit_arm_mut(&mut self, arm: &mut syn::Arm) {
        self.edited |= self.edits.strip && levels::strip(&mut arm.attrs);
        if let Pat::Guard(guard) = &mut arm.pat {
            self.visit_expr_mut(&mut guard.guard);
        }
        self.visit_expr_mut(&mut arm.body);
    }

    fn visit_expr_mut(&mut self, expr: &mut Expr) {
        let id = NodeId::of(expr);
        match expr {
            Expr::Path(_)
                if self.edits.around.contains_key(&id)
                    || self.edits.guards.contains_key(&id)
                    || self.edits.settle_before.contains(&id) => {}
            Expr::Lit(_) if self.edits.settle_before.contains(&id) => {}
            Expr::Lit(_) | Expr::Path(_) | Expr::Verbatim(_) | Expr::Const(_) => return,
            _ => {}
        }
        visit_mut::visit_expr_mut(self, expr);
        if self.edits.strip
            && let Some(attrs) = crate::attrs::of_mut(expr)
        {
            self.edited |= levels::strip(attrs);
        }
        if self.edits.offload.remove(&id)
            && let Expr::Call(call) = expr
        {
            self.edited = true;
            let attrs = std::mem::take(&mut call.attrs);
            *expr = offload::offloaded_call(call, Pool::at(crate::span::ends(&call.func).0));
            if let Some(kept) = crate::attrs::of_mut(expr) {
                *kept = attrs;
            }
        }
        let (questions, guard) = (self.edits.around.remove(&id), self.edits.guards.remove(&id));
        let (behind, before) = (self.edits.settle_behind.remove(&id), self.edits.settle_before.remove(&id));
        if questions.is_some() || guard.is_some() || behind || before {
            self.edited = true;
            // Attributes stay in front: a `#[cfg]` decides on all of it.
            let attrs = crate::attrs::of_mut(expr).map(std::mem::take).unwrap_or_default();
            if let Some(questions) = questions {
                *expr = Expr::Verbatim(probe::around(expr, &questions));
            }
            if let Some(guard) = guard {
                *expr = Expr::Verbatim(guard.round(expr));
            }
            if behind {
                *expr = Expr::Verbatim(quote!(::async_hygiene::__private::call::settled(#expr)));
            }
            if before {
                *expr = Expr::Verbatim(quote!({ ::async_hygiene::__private::call::settle(); #expr }));
            }
            if !attrs.is_empty() {
                *expr = Expr::Verbatim(quote!(#(#attrs)* #expr));
            }
        }
        if let Some(Stmt::Expr(probe, _)) = self.at(Site::Before(id)) {
            // In parentheses where a statement could begin and end before the expression does: `if a { 1 } else { 2 } + b`.
            *expr = match begins_like_a_statement(expr) {
                true => Expr::Verbatim(quote!({ #probe (#expr) })),
                false => Expr::Verbatim(quote!({ #probe #expr })),
            };
        }
    }

    // Nothing of ours in these.
    fn visit_type_mut(&mut self, _: &mut syn::Type) {}
    fn visit_path_mut(&mut self, _: &mut syn::Path) {}
    fn visit_pat_mut(&mut self, _: &mut Pat) {}
    fn visit_attribute_mut(&mut self, _: &mut syn::Attribute) {}
}
