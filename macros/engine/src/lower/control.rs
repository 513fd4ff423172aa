//! Branches and loops.

use syn::{
    BinOp, Expr, ExprBlock, ExprBreak, ExprContinue, ExprForLoop, ExprIf, ExprLoop, ExprMatch, ExprWhile, Label, Pat,
};

use super::bind::{self, Source};
use super::{Lower, Target};
use crate::evidence;
use crate::ir::{BlockId, Hint, Local, LocalId, LocalKind, NodeId, Op, Site};

impl<'a> Lower<'a> {
    pub(super) fn if_expr(&mut self, expr: &'a Expr, e: &'a ExprIf, extend: Option<usize>) -> Option<LocalId> {
        let level = self.enter_levels(&e.attrs);
        let temps = !(self.until_2021() && is_let(&e.cond));
        let scope = self.open(temps);
        let mut fails = Vec::new();
        self.condition(&e.cond, scope.0, Site::Start(NodeId::of(&e.then_branch)), &mut fails);
        let then = self.block_out_of(&e.then_branch, scope.0, extend);
        let made_temps = !self.body().scopes[scope.0].locals.is_empty();
        self.close(scope);
        let then_end = self.cursor();

        // From 2024 on what the condition made is gone in `else`; until 2021 it is not.
        self.mark_early(made_temps && is_let(&e.cond));
        self.join(&fails);
        let otherwise = e.else_branch.as_ref().and_then(|(_, other)| self.value_in(other, extend));
        let else_end = self.cursor();
        self.join(&[then_end, else_end]);
        self.level = level;
        self.merge(expr, [then, otherwise])
    }

    /// Evaluates a condition: falls through when it holds, adds to `fails` the ends where it does not. Names bound by `let` and the
    /// temporaries of its scrutinees live in scope `scope`.
    fn condition(&mut self, cond: &'a Expr, scope: usize, site: Site, fails: &mut Vec<Option<BlockId>>) {
        match cond {
            Expr::Binary(e) if matches!(e.op, BinOp::And(_)) && is_let(cond) => {
                self.condition(&e.left, scope, site, fails);
                self.condition(&e.right, scope, site, fails);
            }
            Expr::Paren(e) if is_let(cond) => self.condition(&e.expr, scope, site, fails),
            Expr::Let(e) => {
                let value = self.place(&e.expr);
                self.called(&e.expr, false);
                let from = self.cursor();
                self.branch_to(from);
                // On the way out: `Err`, `None`, whatever did not match. It holds nothing if the pattern takes the full variant.
                let whole = value.filter(|_| is_whole(&e.expr));
                if let (true, Some(id)) = (evidence::is_full_variant(&e.pat), whole) {
                    self.emit(Op::Move(id));
                }
                if evidence::is_full_variant(&e.pat) && bind::moves(&e.pat) {
                    self.take_part(&e.expr, value);
                }
                self.leave_to(scope);
                let fail = self.cursor();
                fails.push(fail);
                self.branch_to(from);
                if let (true, Some(id)) = (evidence::is_empty_variant(&e.pat), whole) {
                    self.emit(Op::Move(id));
                }
                let hint = evidence::hint(&e.expr);
                let source = Source {
                    kind: LocalKind::Binding,
                    site: Some(site),
                    hint,
                    init: true,
                    from: Some(NodeId::of(&*e.expr)),
                };
                if whole.is_none() && bind::moves(&e.pat) {
                    self.take_part(&e.expr, value);
                }
                self.destructure(&e.pat, whole, &source);
            }
            _ => {
                let inner = self.open(true);
                let value = self.value(cond);
                self.called(cond, false);
                self.consume(value);
                self.close(inner);
                let from = self.cursor();
                self.branch_to(from);
                self.leave_to(scope);
                let fail = self.cursor();
                fails.push(fail);
                self.branch_to(from);
            }
        }
    }

    /// A block inside scope `scope`, whose value leaves that scope too.
    fn block_out_of(&mut self, block: &'a syn::Block, scope: usize, extend: Option<usize>) -> Option<LocalId> {
        let outer = self.body().scopes[..scope].iter().rposition(|s| s.temps).unwrap_or(0);
        let inner = self.open(false);
        let value = self.stmts(&block.stmts, outer, extend);
        self.close(inner);
        value
    }

    /// One value out of several ends.
    pub(super) fn merge(
        &mut self,
        expr: &'a Expr,
        values: impl IntoIterator<Item = Option<LocalId>>,
    ) -> Option<LocalId> {
        let values: Vec<LocalId> = values.into_iter().flatten().collect();
        if values.is_empty() {
            return None;
        }
        let (mut contents, mut parts) = (Vec::new(), Vec::new());
        for id in values {
            let origin = self.origin(id);
            let inside = self.function.local(id).parts.clone();
            contents.extend(origin.into_iter().filter(|o| !contents.contains(o)).collect::<Vec<_>>());
            parts.extend(inside.into_iter().filter(|o| !parts.contains(o)).collect::<Vec<_>>());
            self.consume(Some(id));
        }
        let scope = self.temp_scope();
        let merged = self.add_temp(expr, scope, contents, false)?;
        self.function.locals[merged.index()].parts = parts;
        Some(merged)
    }

    pub(super) fn match_expr(&mut self, expr: &'a Expr, e: &'a ExprMatch, extend: Option<usize>) -> Option<LocalId> {
        let value = self.place(&e.expr);
        self.called(&e.expr, false);
        let whole = value.filter(|_| is_whole(&e.expr));
        let hint = evidence::hint(&e.expr);
        let scrutinee = self.cursor();
        let mut from = vec![scrutinee];
        let mut ends = Vec::new();
        let mut values = Vec::new();
        let mut full_seen = false;
        for arm in &e.arms {
            let level = self.enter_levels(&arm.attrs);
            let (pat, guard) = bind::without_guard(&arm.pat);
            self.enter_arm(&from);
            let scope = self.open(true);
            let outer = scope.0;
            let empty = evidence::is_empty_variant(pat) || (full_seen && matches!(pat, Pat::Wild(_)));
            if let (true, Some(id)) = (empty, whole) {
                self.emit(Op::Move(id));
            }
            let source = Source {
                kind: LocalKind::Binding,
                site: Some(Self::site_before(&arm.body)),
                hint,
                init: true,
                from: Some(NodeId::of(&*e.expr)),
            };
            if let Some(guard) = guard {
                // The guard sees the names by reference; the value moves only when it holds.
                let bound = self.bind(pat, &source);
                let mut fails = Vec::new();
                self.condition(guard, scope.0, Self::site_before(&arm.body), &mut fails);
                from.extend(fails);
                if bind::moves(pat) {
                    self.consume(whole);
                }
                self.keep_contents(pat, whole, &bound);
            } else {
                if whole.is_none() && bind::moves(pat) {
                    self.take_part(&e.expr, value);
                }
                self.destructure(pat, whole, &source);
                full_seen |= evidence::is_full_variant(pat);
            }
            let value = self.value_in(&arm.body, extend);
            let up = self.body().scopes[..outer].iter().rposition(|s| s.temps).unwrap_or(0);
            values.push(self.rehome(&arm.body, value, up));
            self.close(scope);
            ends.push(self.cursor());
            self.level = level;
        }
        self.join(&ends);
        self.merge(expr, values)
    }

    /// A fresh block after all of `from`.
    pub(super) fn enter_arm(&mut self, from: &[Option<BlockId>]) {
        if from.iter().all(Option::is_none) {
            return self.set_cursor(None);
        }
        let block = self.new_block();
        for end in from {
            self.edge(*end, block);
        }
        self.set_cursor(Some(block));
    }

    pub(super) fn labelled_block(
        &mut self,
        expr: &'a Expr,
        e: &'a ExprBlock,
        extend: Option<usize>,
    ) -> Option<LocalId> {
        let level = self.enter_levels(&e.attrs);
        let value = match &e.label {
            None => self.block(&e.block, extend),
            Some(label) => {
                let end = self.new_block();
                self.push_target(Some(label), end, None);
                let value = self.block(&e.block, extend);
                let values = self.pop_target();
                self.goto(end);
                self.arrive(end);
                self.merge(expr, values.into_iter().map(Some).chain([value]))
            }
        };
        self.level = level;
        value
    }

    pub(super) fn loop_expr(&mut self, expr: &'a Expr, e: &'a ExprLoop) -> Option<LocalId> {
        let level = self.enter_levels(&e.attrs);
        let head = self.new_block();
        let exit = self.new_block();
        self.goto(head);
        self.arrive(head);
        self.push_target(e.label.as_ref(), exit, Some(head));
        // What its tail made is gone when the next turn begins.
        let turn = self.open(true);
        self.nested(&e.body);
        self.close(turn);
        self.goto(head);
        let values = self.pop_target();
        self.arrive(exit);
        self.level = level;
        self.merge(expr, values.into_iter().map(Some))
    }

    pub(super) fn while_loop(&mut self, e: &'a ExprWhile) -> Option<LocalId> {
        let level = self.enter_levels(&e.attrs);
        let head = self.new_block();
        let exit = self.new_block();
        self.goto(head);
        self.arrive(head);
        self.push_target(e.label.as_ref(), exit, Some(head));
        let scope = self.open(true);
        let mut fails = Vec::new();
        self.condition(&e.cond, scope.0, Site::Start(NodeId::of(&e.body)), &mut fails);
        self.nested(&e.body);
        self.close(scope);
        self.goto(head);
        for fail in fails {
            self.edge(fail, exit);
        }
        self.pop_target();
        self.arrive(exit);
        self.level = level;
        None
    }

    pub(super) fn for_loop(&mut self, e: &'a ExprForLoop) -> Option<LocalId> {
        let level = self.enter_levels(&e.attrs);
        // The iterator holds what it was made of, and its temporaries, until the loop is over.
        let outer = self.open(true);
        let iterator = self.value(&e.expr);
        self.called(&e.expr, false);
        let head = self.new_block();
        let exit = self.new_block();
        self.goto(head);
        self.arrive(head);
        self.edge(Some(head), exit);
        self.push_target(e.label.as_ref(), exit, Some(head));
        let scope = self.open(true);
        let source = Source {
            kind: LocalKind::Binding,
            // The items of `map.iter()` are guards only if it is one, and one error is enough.
            site: (!evidence::is_plain_iteration(&e.expr)).then(|| Site::Start(NodeId::of(&e.body))),
            hint: Hint::None,
            init: true,
            from: Some(NodeId::of(&*e.expr)),
        };
        // What the body does must not be taken for the state at the head, which is left from too.
        let at = self.cursor();
        self.branch_to(at);
        if crate::macros::is_for_await(e) {
            self.suspend(crate::ir::AwaitKind::Await, NodeId::of(&*e.expr), e.for_token.span);
        }
        self.bind(&e.pat, &source);
        self.nested(&e.body);
        self.close(scope);
        self.goto(head);
        self.pop_target();
        self.arrive(exit);
        self.consume(iterator);
        self.close(outer);
        self.level = level;
        None
    }

    pub(super) fn break_expr(&mut self, e: &'a ExprBreak) -> Option<LocalId> {
        let value = e.expr.as_ref().and_then(|e| self.value(e));
        let label = e.label.as_ref().map(|l| l.ident.to_string());
        let found = self.body().targets.iter().rposition(|t| match &label {
            Some(_) => t.label == label,
            None => t.on_continue.is_some(),
        });
        self.consume(value);
        if let Some(found) = found {
            if let Some(id) = value {
                // What leaves by `break` is in the loop's value from now on.
                let carried = self.carry(id);
                self.body().targets[found].values.push(carried);
            }
            let (depth, to) = {
                let target = &self.body().targets[found];
                (target.scopes, target.on_break)
            };
            self.leave_to(depth);
            self.goto(to);
        }
        self.diverge();
        None
    }

    /// A nameless local for a value on its way out of a loop.
    fn carry(&mut self, id: LocalId) -> LocalId {
        let ends = self.function.local(id).ends;
        let (contents, parts) = (self.origin(id), self.function.local(id).parts.clone());
        let carried = self.add_local(Local { contents, parts, ..Local::new(LocalKind::Temp, ends, self.level) });
        self.emit(Op::Init(carried));
        carried
    }

    pub(super) fn continue_expr(&mut self, e: &'a ExprContinue) -> Option<LocalId> {
        let label = e.label.as_ref().map(|l| l.ident.to_string());
        let found = self
            .body()
            .targets
            .iter()
            .rev()
            .find(|t| t.on_continue.is_some() && (label.is_none() || t.label == label))
            .and_then(|t| Some((t.scopes, t.on_continue?)));
        if let Some((depth, to)) = found {
            self.leave_to(depth);
            self.goto(to);
        }
        self.diverge();
        None
    }

    fn push_target(&mut self, label: Option<&Label>, on_break: BlockId, on_continue: Option<BlockId>) {
        let label = label.map(|l| l.name.ident.to_string());
        let scopes = self.body().scopes.len();
        self.body().targets.push(Target { label, scopes, on_break, on_continue, values: Vec::new() });
    }

    fn pop_target(&mut self) -> Vec<LocalId> {
        self.body().targets.pop().map(|t| t.values).unwrap_or_default()
    }

    /// Continues at a block that was jumped to; if nothing jumped there it cannot be reached.
    fn arrive(&mut self, at: BlockId) {
        let reached = self.body().reached[at.index()];
        self.set_cursor(reached.then_some(at));
    }

    // Where the editions part.

    /// From here to the end of the enclosing statement the two editions disagree about what is alive.
    pub(super) fn mark_early(&mut self, disagree: bool) {
        let scope = self.temp_scope();
        self.body().scopes[scope].early |= disagree;
    }
}

fn is_let(cond: &Expr) -> bool {
    match cond {
        Expr::Let(_) => true,
        Expr::Binary(e) if matches!(e.op, BinOp::And(_)) => is_let(&e.left) || is_let(&e.right),
        Expr::Paren(e) => is_let(&e.expr),
        _ => false,
    }
}

/// The expression itself, not a part of it.
pub(super) fn is_whole(expr: &Expr) -> bool {
    match expr {
        Expr::Paren(e) => is_whole(&e.expr),
        Expr::Group(e) => is_whole(&e.expr),
        Expr::Field(_) | Expr::Index(_) | Expr::Unary(_) | Expr::Reference(_) => false,
        _ => true,
    }
}
