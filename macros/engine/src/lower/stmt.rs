//! Statements and blocks.

use syn::{Block, Expr, Pat, Stmt};

use super::bind::{self, Source};
use super::{Edition, Lower};
use crate::evidence;
use crate::ir::{Discard, DiscardForm, LocalId, LocalKind, NodeId, Op, Site};

impl<'a> Lower<'a> {
    /// The block of a whole body: what it yields leaves.
    pub(super) fn body_block(&mut self, block: &'a Block) {
        let scope = self.open(true);
        let value = self.block(block, None);
        self.consume(value);
        self.close(scope);
        self.diverge();
    }

    /// A block in a scope of its own. Its value is a temporary outside, or `None`. `extend`: where temporaries under `&` in its tail live.
    pub(super) fn block(&mut self, block: &'a Block, extend: Option<usize>) -> Option<LocalId> {
        let outer = self.temp_scope();
        let scope = self.open(false);
        let value = self.stmts(&block.stmts, outer, extend);
        self.close(scope);
        value
    }

    /// Statements in the current scope; the value of the last one is moved to temporary scope `outer`.
    pub(super) fn stmts(&mut self, stmts: &'a [Stmt], outer: usize, extend: Option<usize>) -> Option<LocalId> {
        let (tail, rest) = match stmts.split_last() {
            Some((Stmt::Expr(tail, None), rest)) => (Some(tail), rest),
            _ => (None, stmts),
        };
        for stmt in rest {
            self.stmt(stmt);
        }
        let tail = tail?;
        // From 2024 on the temporaries of the tail die before the locals of the block, until 2021 with the enclosing statement.
        let scope = match self.edition {
            Edition::From2024 => Some(self.open(true)),
            Edition::Until2021 => None,
        };
        let level = self.enter_levels(crate::attrs::of(tail));
        let value = self.value_in(tail, extend);
        self.level = level;
        let value = self.rehome(tail, value, outer);
        if let Some(scope) = scope {
            let made_temps = !self.body().scopes[scope.0].locals.is_empty();
            self.close(scope);
            self.mark_early(made_temps);
        }
        value
    }

    /// Moves a value out of the scope it was made in.
    pub(super) fn rehome(&mut self, expr: &'a Expr, value: Option<LocalId>, scope: usize) -> Option<LocalId> {
        let id = value?;
        self.consume(value);
        let contents = self.origin(id);
        let parts = self.function.local(id).parts.clone();
        let moved = self.add_temp(expr, scope, contents, false)?;
        self.function.locals[moved.index()].parts = parts;
        Some(moved)
    }

    /// The locals to ask about when the value of this one is meant.
    pub(super) fn origin(&self, id: LocalId) -> Vec<LocalId> {
        let local = self.function.local(id);
        if local.contents.is_empty() { vec![id] } else { local.contents.clone() }
    }

    /// The levels of a node with attributes; the outer ones are given back, to be restored.
    pub(super) fn enter_levels(&mut self, attrs: &[syn::Attribute]) -> crate::levels::LevelId {
        let outer = self.level;
        self.level = self.levels.enter_node(outer, attrs);
        outer
    }

    fn stmt(&mut self, stmt: &'a Stmt) {
        match stmt {
            Stmt::Local(local) => {
                let level = self.enter_levels(&local.attrs);
                self.local(stmt, local);
                self.level = level;
            }
            Stmt::Item(_) => {}
            Stmt::Expr(expr, _) => {
                let level = self.enter_levels(crate::attrs::of(expr));
                let scope = self.open(true);
                if let Expr::Assign(assign) = expr {
                    let site = crate::attrs::cfgs(crate::attrs::of(expr)).is_empty();
                    self.assign(assign, site.then_some(Site::After(NodeId::of(stmt))));
                } else {
                    let value = self.value(expr);
                    // `g;` moves, and drops.
                    if matches!(expr, Expr::Path(_)) {
                        self.consume(value);
                    }
                    self.called(expr, false);
                    self.discard(expr, value, DiscardForm::Statement);
                }
                self.close(scope);
                self.level = level;
            }
            Stmt::Macro(mac) => {
                let level = self.enter_levels(&mac.attrs);
                let scope = self.open(true);
                self.macro_stmt(&mac.mac, NodeId::of(stmt), scope);
                self.level = level;
            }
        }
    }

    /// `let PAT: TYPE = INIT else { … };`
    fn local(&mut self, stmt: &'a Stmt, local: &'a syn::Local) {
        let (pat, ty) = match &local.pat {
            Pat::Type(typed) => (&*typed.pat, Some(&*typed.ty)),
            pat => (pat, None),
        };
        let site = Site::After(NodeId::of(stmt));
        let Some(init) = &local.init else {
            // `let x;`: the value comes later, and with it the place to ask.
            let source =
                Source { kind: LocalKind::Binding, site: None, hint: crate::ir::Hint::None, init: false, from: None };
            self.bind(pat, &source);
            return;
        };
        let hint = match (evidence::hint(&init.expr), ty) {
            (crate::ir::Hint::None, Some(ty)) => evidence::type_hint(ty),
            (hint, _) => hint,
        };
        let may = ty.is_none_or(evidence::type_may_be_guard)
            && (!matches!((pat, &*init.expr), (Pat::Ident(_), _) | (_, Expr::Call(_)))
                || evidence::may_be_guard(&init.expr));

        // The statement's temporaries end before the next one; those under `&` in an extending place live with the binding.
        let block_scope = self.body().scopes.len().saturating_sub(1);
        let scope = self.open(true);
        let value = if bind::borrows(pat) {
            self.place_in(&init.expr, block_scope)
        } else {
            self.extending(&init.expr, block_scope)
        };
        if let Some((_, diverge)) = &init.diverge {
            // The temporaries are gone when `else` runs.
            let at = self.cursor();
            self.branch_to(at);
            if let Some(value) = value.filter(|v| self.function.local(*v).name.is_none()) {
                self.emit(Op::Drop(value));
            }
            let left = self.body().scopes.len() - 1;
            self.leave_to(left);
            let inner = self.open(true);
            let out = self.value(diverge);
            self.consume(out);
            self.close(inner);
            self.diverge();
            self.branch_to(at);
        }
        self.called(&init.expr, false);
        // `let x = x.with(y);` takes the old one, unless that is used again under another name.
        if let (Pat::Ident(new), Some(old)) = (pat, evidence::chain_start(&init.expr))
            && new.ident == *old
            && let Some(id) = self.resolve(old)
        {
            self.function.locals[id.index()].reads -= 1;
            self.emit(Op::LastUse(id));
        }
        if matches!(pat, Pat::Wild(_)) {
            self.discard(&init.expr, value, DiscardForm::LetUnderscore);
        }
        // `let (kept, _) = E;`
        if let (Pat::Tuple(tuple), Expr::Await(_) | Expr::Call(_) | Expr::MethodCall(_) | Expr::Try(_)) =
            (pat, &*init.expr)
        {
            for part in bind::ignored_parts(tuple) {
                let known = self.function.discards.len();
                self.discard(&init.expr, value, DiscardForm::LetUnderscore);
                if let Some(discard) = self.function.discards.get_mut(known) {
                    discard.part = Some(part);
                    discard.hint = crate::ir::Hint::None;
                }
            }
        }
        let site = may.then_some(site);
        let from = Some(NodeId::of(&*init.expr));
        let source = Source { kind: LocalKind::Binding, site, hint, init: true, from };
        // Named after the temporaries' scope, but in the block's.
        if bind::moves(pat) {
            self.consume(value);
        }
        self.close(scope);
        let bound = match bind::parts_of_tuple(pat, &init.expr) {
            Some(parts) => {
                let each = parts.map(|(pat, part)| (pat, Source { from: Some(NodeId::of(part)), ..source }));
                each.flat_map(|(pat, source)| self.bind(pat, &source)).collect()
            }
            None => self.bind(pat, &source),
        };
        self.keep_contents(pat, value, &bound);
        if evidence::is_none(&init.expr) {
            // Of whatever type it may be, it holds nothing yet.
            bound.iter().for_each(|id| self.emit(Op::Drop(*id)));
        }
        let cfg = crate::attrs::cfgs(&local.attrs);
        if !cfg.is_empty() {
            for id in &bound {
                self.function.locals[id.index()].cfg = cfg.clone();
            }
        }
        if let Expr::Call(_) | Expr::MethodCall(_) = &*init.expr {
            // What comes in parts comes without an await, too.
            let awaited = evidence::may_be_awaited(&init.expr);
            bound.iter().for_each(|id| self.function.locals[id.index()].awaited = awaited);
        }
        if let [one] = bound[..] {
            let borrows = match &*init.expr {
                Expr::Reference(reference) => self.named_base(&reference.expr),
                _ => None,
            };
            let plain = ty.is_none() && matches!(pat, Pat::Ident(p) if p.by_ref.is_none() && p.subpat.is_none());
            let local = &mut self.function.locals[one.index()];
            local.borrows = borrows;
            local.awaited = evidence::may_be_awaited(&init.expr);
            local.init = (plain && crate::rewrite::can_wrap(&init.expr)).then(|| NodeId::of(&*init.expr));
        }
    }

    /// Notes a value that nothing keeps.
    pub(super) fn discard(&mut self, expr: &'a Expr, value: Option<LocalId>, form: DiscardForm) {
        let Some(id) = value else { return };
        if evidence::is_barrier(expr, form == DiscardForm::Statement) {
            return;
        }
        if !self.in_async() || self.cursor().is_none() || !crate::attrs::cfgs(crate::attrs::of(expr)).is_empty() {
            return;
        }
        let local = self.function.local(id);
        if local.sites.first().map(|s| s.site) != Some(Site::Around(NodeId::of(expr))) {
            return;
        }
        let (ends, hint, levels) = (local.ends, local.hint, self.level);
        let text = crate::span::text(expr).unwrap_or_default();
        self.function.discards.push(Discard { form, expr: NodeId::of(expr), ends, text, hint, levels, part: None });
    }
}
