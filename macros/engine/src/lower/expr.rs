//! Expressions: what is evaluated in which order, what becomes of each value, and where its temporaries end.
//!
//! `value` evaluates an expression for its value, `place` for the place it names. Both answer with the local that owns what came out, if
//! anybody could care about it.

use syn::punctuated::Punctuated;
use syn::spanned::Spanned;
use syn::{BinOp, Expr, ExprAssign, ExprBinary, ExprCall, ExprMethodCall, Ident, Token, UnOp};

use super::control::is_whole;
use super::{Edition, Lower};
use crate::evidence::{self, Receiver};
use crate::ir::{AwaitKind, Hint, LocalId, LocalKind, NodeId, Op, Site};

impl<'a> Lower<'a> {
    pub(super) fn value(&mut self, expr: &'a Expr) -> Option<LocalId> {
        match expr {
            Expr::Lit(_) | Expr::Infer(_) | Expr::Const(_) | Expr::Verbatim(_) => None,
            Expr::Paren(e) => self.value(&e.expr),
            Expr::Group(e) => self.value(&e.expr),
            Expr::Path(path) => {
                let ident = path.path.get_ident()?;
                let id = self.resolve(ident)?;
                self.note_mention(NodeId::of(ident), id);
                self.emit(Op::Use(id));
                Some(id)
            }
            Expr::Field(_) => {
                let owner = self.place(expr);
                self.take_part(expr, owner);
                None
            }
            Expr::Index(_) => {
                self.place(expr);
                None
            }
            Expr::Unary(unary) if matches!(unary.op, UnOp::Deref(_)) => {
                self.place(&unary.expr);
                None
            }
            Expr::Unary(unary) => {
                let value = self.value(&unary.expr);
                self.consume(value);
                None
            }
            Expr::Reference(reference) => {
                self.place(&reference.expr);
                None
            }
            Expr::RawAddr(raw) => {
                self.place(&raw.expr);
                None
            }
            Expr::Cast(cast) => {
                let value = self.value(&cast.expr);
                self.consume(value);
                None
            }
            Expr::Binary(binary) => self.binary(binary),
            Expr::Assign(assign) => {
                self.assign(assign, None);
                None
            }
            Expr::Call(call) => self.call(expr, call),
            Expr::MethodCall(call) => self.method_call(expr, call),
            Expr::Await(e) => {
                let value = self.value(&e.base);
                self.called(&e.base, true);
                self.consume(value);
                self.suspend(AwaitKind::Await, NodeId::of(expr), e.await_token.span);
                self.temp(expr)
            }
            Expr::Try(e) => {
                let value = self.value(&e.expr);
                self.consume(value);
                // The way out ends the body, or the try block; nothing is awaited on it that this value outlives.
                self.temp(expr)
            }
            Expr::Tuple(tuple) => self.composite(expr, tuple.elems.iter()),
            Expr::Array(array) => {
                // All of one type: the first speaks for them.
                let made = self.composite(expr, array.elems.iter())?;
                let local = &mut self.function.locals[made.index()];
                local.contents.truncate(1);
                local.parts.truncate(1);
                Some(made)
            }
            Expr::Repeat(repeat) => {
                let value = self.value(&repeat.expr);
                self.consume(value);
                None
            }
            Expr::Struct(literal) => {
                let rest = literal.rest.iter().map(|e| &**e);
                self.composite(expr, literal.fields.iter().map(|f| &f.expr).chain(rest))
            }
            Expr::Range(range) => {
                self.composite(expr, range.start.iter().chain(&range.end).map(|e| &**e));
                None
            }
            Expr::Block(e) => self.labelled_block(expr, e, None),
            Expr::Unsafe(e) => self.block(&e.block, None),
            Expr::TryBlock(e) => self.block(&e.block, None),
            Expr::If(e) => self.if_expr(expr, e, None),
            Expr::Match(e) => self.match_expr(expr, e, None),
            Expr::Loop(e) => self.loop_expr(expr, e),
            Expr::While(e) => self.while_loop(e),
            Expr::ForLoop(e) => self.for_loop(e),
            Expr::Break(e) => self.break_expr(e),
            Expr::Continue(e) => self.continue_expr(e),
            Expr::Return(e) => {
                let value = e.expr.as_ref().and_then(|e| self.value(e));
                self.consume(value);
                self.diverge();
                None
            }
            Expr::Yield(e) => {
                let value = e.expr.as_ref().and_then(|e| self.value(e));
                self.consume(value);
                self.suspend(AwaitKind::Yield, NodeId::of(expr), e.yield_token.span);
                None
            }
            // Outside of a condition, which handles it itself, it does not parse.
            Expr::Let(e) => {
                self.place(&e.expr);
                None
            }
            Expr::Closure(e) => self.closure(expr, e),
            Expr::Async(e) => self.async_block(expr, e),
            Expr::Macro(e) => self.macro_expr(expr, &e.mac),
            // A kind of expression that is newer than this file: nothing is known, nothing is said.
            _ => None,
        }
    }

    /// Evaluates a place expression; the local it is part of. A value expression becomes a temporary that lives on.
    pub(super) fn place(&mut self, expr: &'a Expr) -> Option<LocalId> {
        match expr {
            Expr::Paren(e) => self.place(&e.expr),
            Expr::Group(e) => self.place(&e.expr),
            Expr::Field(e) => self.place(&e.base),
            Expr::Index(e) => {
                let base = self.place(&e.expr);
                let index = self.value(&e.index);
                self.consume(index);
                base
            }
            Expr::Unary(e) if matches!(e.op, UnOp::Deref(_)) => self.place(&e.expr),
            _ => self.value(expr),
        }
    }

    /// As [`place`](Self::place), but the temporary it makes ends with scope `scope`: `let r = &*m.lock();`.
    pub(super) fn place_in(&mut self, expr: &'a Expr, scope: usize) -> Option<LocalId> {
        match expr {
            Expr::Paren(e) => self.place_in(&e.expr, scope),
            Expr::Group(e) => self.place_in(&e.expr, scope),
            Expr::Field(_) | Expr::Index(_) => self.base_in(expr, scope),
            Expr::Unary(e) if matches!(e.op, UnOp::Deref(_)) => self.base_in(expr, scope),
            _ => {
                let value = self.extending(expr, scope);
                if let Some(id) = value {
                    self.extend(id, scope);
                }
                value
            }
        }
    }

    /// What a place is a part of lives on, and not what that borrows: in `let r = &*{ &guard() };` the guard does not.
    fn base_in(&mut self, expr: &'a Expr, scope: usize) -> Option<LocalId> {
        match expr {
            Expr::Paren(e) => self.base_in(&e.expr, scope),
            Expr::Group(e) => self.base_in(&e.expr, scope),
            Expr::Field(e) => self.base_in(&e.base, scope),
            Expr::Index(e) => {
                let base = self.base_in(&e.expr, scope);
                let index = self.value(&e.index);
                self.consume(index);
                base
            }
            Expr::Unary(e) if matches!(e.op, UnOp::Deref(_)) => self.base_in(&e.expr, scope),
            Expr::Reference(e) => {
                self.base_in(&e.expr, scope);
                None
            }
            _ => {
                let value = self.value(expr);
                if let Some(id) = value {
                    self.extend(id, scope);
                }
                value
            }
        }
    }

    /// A value; `extend`: it is the initialiser of a `let`, or what that comes from, and there its temporaries live.
    pub(super) fn value_in(&mut self, expr: &'a Expr, extend: Option<usize>) -> Option<LocalId> {
        match extend {
            Some(scope) => self.extending(expr, scope),
            None => self.value(expr),
        }
    }

    /// The initialiser of a `let`: temporaries under `&` in an extending place live as long as the binding.
    pub(super) fn extending(&mut self, expr: &'a Expr, scope: usize) -> Option<LocalId> {
        match expr {
            Expr::Paren(e) => self.extending(&e.expr, scope),
            Expr::Group(e) => self.extending(&e.expr, scope),
            Expr::Reference(e) => {
                self.place_in(&e.expr, scope);
                None
            }
            Expr::Tuple(e) => self.composite_in(expr, e.elems.iter(), Some(scope)),
            Expr::Array(e) if e.elems.iter().any(|e| matches!(e, Expr::Reference(_))) => {
                self.composite_in(expr, e.elems.iter(), Some(scope))
            }
            Expr::Struct(e) => {
                let rest = e.rest.iter().map(|e| &**e);
                self.composite_in(expr, e.fields.iter().map(|f| &f.expr).chain(rest), Some(scope))
            }
            Expr::Call(e) if evidence::is_constructor(&e.func) => self.composite_in(expr, e.args.iter(), Some(scope)),
            Expr::Cast(e) => {
                let value = self.extending(&e.expr, scope);
                self.consume(value);
                None
            }
            Expr::Block(e) => self.labelled_block(expr, e, Some(scope)),
            Expr::Unsafe(e) => self.block(&e.block, Some(scope)),
            Expr::If(e) => self.if_expr(expr, e, Some(scope)),
            Expr::Match(e) => self.match_expr(expr, e, Some(scope)),
            _ => self.value(expr),
        }
    }

    /// Lets a temporary live until the end of an outer scope.
    fn extend(&mut self, id: LocalId, scope: usize) {
        if self.function.local(id).name.is_some() {
            return;
        }
        let scopes = &mut self.body().scopes;
        for inner in &mut scopes[scope + 1..] {
            inner.locals.retain(|l| *l != id);
        }
        if !scopes[scope].locals.contains(&id) {
            scopes[scope].locals.push(id);
        }
    }

    /// A temporary for the value of `expr`, in the scope where temporaries end here.
    pub(super) fn temp(&mut self, expr: &'a Expr) -> Option<LocalId> {
        let scope = self.temp_scope();
        self.add_temp(expr, scope, Vec::new(), true)
    }

    /// A value made of others, which move into it: a tuple, a struct literal, `Some(..)`.
    fn composite(&mut self, expr: &'a Expr, parts: impl Iterator<Item = &'a Expr>) -> Option<LocalId> {
        self.composite_in(expr, parts, None)
    }

    fn composite_in(
        &mut self,
        expr: &'a Expr,
        parts: impl Iterator<Item = &'a Expr>,
        extend: Option<usize>,
    ) -> Option<LocalId> {
        let values: Vec<_> = parts.map(|part| self.value_in(part, extend)).collect();
        let mut contents = Vec::new();
        for value in &values {
            if let Some(id) = *value {
                contents.extend(self.origin(id));
            }
            self.consume(*value);
        }
        let scope = self.temp_scope();
        let parts = contents.clone();
        let made = self.add_temp(expr, scope, contents, false)?;
        self.function.locals[made.index()].parts = parts;
        self.function.locals[made.index()].members = evidence::members(expr).map(|members| {
            let may_hold = |value: &Option<LocalId>| {
                value.is_some_and(|id| self.origin(id).iter().any(|id| !self.function.local(*id).sites.is_empty()))
            };
            members.into_iter().zip(&values).filter(|(_, value)| may_hold(value)).map(|(member, _)| member).collect()
        });
        Some(made)
    }

    fn args(&mut self, args: &'a Punctuated<Expr, Token![,]>) -> Vec<Option<LocalId>> {
        args.iter().map(|arg| self.value(arg)).collect()
    }

    fn call(&mut self, expr: &'a Expr, call: &'a ExprCall) -> Option<LocalId> {
        if evidence::moves_args_in(&call.func) {
            return self.composite(expr, call.args.iter());
        }
        let func = self.value(&call.func);
        let values = self.args(&call.args);
        if let Expr::Path(path) = &*call.func
            && path.path.segments.last().is_some_and(|s| evidence::is_spawn(&s.ident.to_string()))
        {
            self.spawned(call.paren_token.span.open());
        }
        // `mem::take(&mut slot)` empties an `Option` and leaves a guard where it is.
        if evidence::is_mem_take(&call.func) {
            for arg in &call.args {
                if let Expr::Reference(reference) = arg
                    && let Some(id) = self.named_base(&reference.expr)
                {
                    self.may_take(id, Op::Doubt);
                }
            }
        }
        for value in values {
            self.consume(value);
        }
        // Calling a closure may use it up, with what it captured.
        if let Some(func) = func {
            match self.function.local(func).callable_again {
                true => self.emit(Op::Use(func)),
                false => self.may_take(func, Op::LastUse),
            }
        }
        self.temp(expr)
    }

    /// True of a guard by its looks, in the body that took it.
    fn came_from_a_lock(&self, id: LocalId) -> bool {
        let local = self.function.local(id);
        local.hint != Hint::None && local.kind != LocalKind::Upvar
    }

    /// A call that is made for itself, and not for an argument: `job.finish();`, `let n = job.count()?;`, `if job.check() {`,
    /// `job.run().await` may take what nothing mentions later. What a lock gave is looked at, unless the call is awaited.
    pub(super) fn called(&mut self, expr: &Expr, awaited: bool) {
        if let Some((name, method)) = evidence::first_call(expr)
            && let Receiver::Unknown = evidence::receiver(&method.to_string())
            && let Some(id) = self.body().names.get(&name.to_string()).and_then(|ids| ids.last()).copied()
            && (awaited || !self.came_from_a_lock(id))
        {
            self.may_take(id, Op::LastUse);
        }
    }

    /// `owner.field` as a value: it moves out, or is copied. Of a literal it is known what is in which field; else the owner is in doubt.
    pub(super) fn take_part(&mut self, part: &Expr, owner: Option<LocalId>) {
        let (Some(owner), Some(member)) = (owner, evidence::member_of_name(part)) else { return };
        match &self.function.local(owner).members {
            Some(members) if members.contains(member) => self.consume(Some(owner)),
            Some(_) => {}
            None => self.may_take(owner, Op::Doubt),
        }
    }

    /// Something happens that may take the value; `how` says what is made of it.
    pub(super) fn may_take(&mut self, id: LocalId, how: fn(LocalId) -> Op) {
        if self.function.local(id).kind == LocalKind::Upvar {
            for capture in self.bodies.iter_mut().flat_map(|b| &mut b.captures).filter(|c| c.inner == id) {
                capture.doubt = Some(how);
            }
        }
        self.emit(how(id));
    }

    fn method_call(&mut self, expr: &'a Expr, call: &'a ExprMethodCall) -> Option<LocalId> {
        let receiver = self.place(&call.receiver);
        let values = self.args(&call.args);
        for value in values {
            self.consume(value);
        }
        if evidence::is_spawn(&call.method.to_string()) {
            self.spawned(call.method.span());
        }
        if let Some(id) = receiver {
            // Through a field or a deref the method sees a part only.
            let whole = is_whole(&call.receiver);
            let is_temp = self.function.local(id).name.is_none();
            match evidence::receiver(&call.method.to_string()) {
                Receiver::Consumed if whole => self.consume(Some(id)),
                Receiver::Either if whole => self.may_take(id, Op::Doubt),
                Receiver::Unknown if whole && is_temp => self.emit(Op::Doubt(id)),
                Receiver::Borrowed | Receiver::Unknown if whole && takes_guard(&call.method) => {
                    self.may_take(id, Op::Doubt);
                }
                Receiver::Consumed | Receiver::Either => self.take_part(&call.receiver, receiver),
                _ => self.emit(Op::Use(id)),
            }
        }
        self.temp(expr)
    }

    fn binary(&mut self, binary: &'a ExprBinary) -> Option<LocalId> {
        match binary.op {
            BinOp::And(_) | BinOp::Or(_) => {
                let scope = self.open(true);
                let left = self.value(&binary.left);
                self.consume(left);
                self.close(scope);
                let from = self.cursor();
                self.branch_to(from);
                let scope = self.open(true);
                let right = self.value(&binary.right);
                self.consume(right);
                self.close(scope);
                let end = self.cursor();
                self.join(&[from, end]);
            }
            BinOp::Eq(_) | BinOp::Ne(_) | BinOp::Lt(_) | BinOp::Le(_) | BinOp::Gt(_) | BinOp::Ge(_) => {
                self.place(&binary.left);
                self.place(&binary.right);
            }
            BinOp::AddAssign(_)
            | BinOp::SubAssign(_)
            | BinOp::MulAssign(_)
            | BinOp::DivAssign(_)
            | BinOp::RemAssign(_)
            | BinOp::BitXorAssign(_)
            | BinOp::BitAndAssign(_)
            | BinOp::BitOrAssign(_)
            | BinOp::ShlAssign(_)
            | BinOp::ShrAssign(_) => {
                // Numbers evaluate the right side first, everything else the left. A reference on the right is no number.
                let before = self.function.locals.len();
                self.place(&binary.left);
                let after = self.function.locals.len();
                let right = self.value(&binary.right);
                self.consume(right);
                if !matches!(&*binary.right, Expr::Reference(_)) {
                    // Of `*E` the type tells; of `E.field` and `E[i]` nothing does.
                    let derefs = matches!(&*binary.left, Expr::Unary(e) if is_whole(&e.expr));
                    for local in &mut self.function.locals[before..after] {
                        match derefs {
                            true => local.unless_number = true,
                            false => local.sites.clear(),
                        }
                    }
                }
            }
            _ => {
                let left = self.value(&binary.left);
                let right = self.value(&binary.right);
                self.consume(left);
                self.consume(right);
            }
        }
        None
    }

    /// `LEFT = RIGHT`, the right side first. `site` is where the new value can be asked about.
    pub(super) fn assign(&mut self, assign: &'a ExprAssign, site: Option<Site>) {
        let value = self.value(&assign.right);
        match &*assign.left {
            Expr::Infer(_) => self.discard(&assign.right, value, crate::ir::DiscardForm::AssignUnderscore),
            Expr::Path(path) => {
                self.consume(value);
                if let Some(ident) = path.path.get_ident() {
                    self.assign_local(ident, &assign.right, site);
                }
            }
            Expr::Tuple(_) | Expr::Array(_) | Expr::Struct(_) | Expr::Call(_) => {
                self.consume(value);
                self.assign_pattern(&assign.left);
            }
            left => {
                self.consume(value);
                self.place(left);
            }
        }
    }

    fn assign_local(&mut self, ident: &Ident, right: &Expr, site: Option<Site>) {
        let Some(id) = self.resolve(ident) else { return };
        // Being assigned to is not being read.
        self.function.locals[id.index()].reads -= 1;
        let ours = self.function.local(id).kind != crate::ir::LocalKind::Upvar;
        let may = evidence::may_be_guard(right) && ours;
        if ours {
            // It holds now one thing, now another: its type is what can be asked about.
            let local = &mut self.function.locals[id.index()];
            local.contents.clear();
            local.parts.clear();
            local.members = None;
            local.callable_again = false;
        }
        if ours && self.function.local(id).hint == Hint::None {
            self.function.locals[id.index()].hint = evidence::hint(right);
        }
        self.init(id, site.filter(|_| may));
        self.note_given(id, NodeId::of(right));
        if evidence::is_none(right) {
            self.emit(Op::Drop(id));
        }
    }

    fn assign_pattern(&mut self, left: &'a Expr) {
        match left {
            Expr::Path(path) => {
                if let Some(id) = path.path.get_ident().and_then(|ident| self.resolve(ident)) {
                    self.function.locals[id.index()].reads -= 1;
                    self.init(id, None);
                }
            }
            Expr::Tuple(e) => e.elems.iter().for_each(|e| self.assign_pattern(e)),
            Expr::Array(e) => e.elems.iter().for_each(|e| self.assign_pattern(e)),
            Expr::Struct(e) => e.fields.iter().for_each(|f| self.assign_pattern(&f.expr)),
            Expr::Call(e) => e.args.iter().for_each(|e| self.assign_pattern(e)),
            Expr::Paren(e) => self.assign_pattern(&e.expr),
            Expr::Infer(_) | Expr::Range(_) => {}
            other => {
                self.place(other);
            }
        }
    }

    /// The local of which `a`, `a.b`, `*a` or `(a)` is a part, without evaluating anything.
    pub(super) fn named_base(&mut self, expr: &Expr) -> Option<LocalId> {
        match expr {
            Expr::Paren(e) => self.named_base(&e.expr),
            Expr::Group(e) => self.named_base(&e.expr),
            Expr::Field(e) => self.named_base(&e.base),
            Expr::Unary(e) if matches!(e.op, UnOp::Deref(_)) => self.named_base(&e.expr),
            Expr::Path(path) => {
                let name = path.path.get_ident()?.to_string();
                self.body().names.get(&name)?.last().copied()
            }
            _ => None,
        }
    }

    /// True where the two editions end temporaries at different places.
    pub(super) fn until_2021(&mut self) -> bool {
        self.edition == Edition::Until2021
    }

    /// The site before an expression that may become a block.
    pub(super) fn site_before(expr: &Expr) -> Site {
        match expr {
            Expr::Block(e) if e.label.is_none() && e.attrs.is_empty() => Site::Start(NodeId::of(&e.block)),
            _ => Site::Before(NodeId::of(expr)),
        }
    }

    /// A span for a construct that awaits without the word.
    pub(super) fn span_of(node: &impl Spanned) -> proc_macro2::Span {
        node.span()
    }
}

/// True where the file tells that a guard that it declares itself ends with a call of this method, whose name does not say so.
fn takes_guard(method: &Ident) -> bool {
    crate::file::of(method.span()).is_some_and(|file| file.method_takes_guard(&method.to_string()))
}
