//! Closures and async blocks: boundaries that capture.
//!
//! An async block is a body of its own. What it moves in leaves the enclosing body and lives in the block's value; what it borrows stays.

use proc_macro2::Ident;
use syn::{Block, Expr, ExprAsync, ExprClosure};

use super::Lower;
use super::bind::Source;
use crate::ir::{BodyKind, Hint, LocalId, LocalKind, NodeId, Op};
use crate::macros::Stream;

impl<'a> Lower<'a> {
    pub(super) fn async_block(&mut self, expr: &'a Expr, block: &'a ExprAsync) -> Option<LocalId> {
        let level = self.enter_levels(&block.attrs);
        self.open_body(Some(BodyKind::AsyncBlock), block.capture.is_some());
        self.body_block(&block.block);
        self.level = level;
        self.captured(expr)
    }

    pub(super) fn closure(&mut self, expr: &'a Expr, closure: &'a ExprClosure) -> Option<LocalId> {
        let kind = closure.asyncness.is_some().then_some(BodyKind::AsyncClosure);
        self.open_body(kind, closure.capture.is_some());
        let scope = self.open(true);
        // Its body may be a bare expression, so its parameters have a place to be asked only in a block.
        let site = kind.map(|_| Self::site_before(&closure.body));
        for input in &closure.inputs {
            let (pat, site) = match input {
                syn::Pat::Type(typed) => (&*typed.pat, site.filter(|_| crate::evidence::type_may_be_guard(&typed.ty))),
                pat => (pat, site),
            };
            self.bind(pat, &Source { kind: LocalKind::Param, site, hint: Hint::None, init: true, from: None });
        }
        let value = self.value(&closure.body);
        self.called(&closure.body, false);
        self.consume(value);
        self.close(scope);
        self.captured(expr)
    }

    /// The body of `stream!`, which takes what it mentions.
    pub(super) fn stream(&mut self, expr: Option<&'a Expr>, stream: &'a Stream) -> Option<LocalId> {
        self.open_body(Some(BodyKind::Stream), true);
        let scope = self.open(true);
        let outer = self.temp_scope();
        let value = self.stmts(&stream.stmts, outer, None);
        self.consume(value);
        self.close(scope);
        match expr {
            Some(expr) => self.captured(expr),
            None => {
                self.close_body();
                None
            }
        }
    }

    /// Statements that run in a closure of their own, by reference: `defer!`.
    pub(super) fn deferred(&mut self, stmts: &'a [syn::Stmt]) {
        self.open_body(None, false);
        let scope = self.open(true);
        let outer = self.temp_scope();
        let value = self.stmts(stmts, outer, None);
        self.consume(value);
        self.close(scope);
        let captures = self.close_body();
        for capture in captures {
            self.emit(Op::Use(capture.outer));
        }
    }

    /// Ends a body; the value that holds what it captured.
    fn captured(&mut self, expr: &'a Expr) -> Option<LocalId> {
        let mut contents = Vec::new();
        let mut callable_again = true;
        for capture in self.close_body() {
            callable_again &= !capture.taken && capture.doubt.is_none();
            self.note_mention(NodeId::of(expr), capture.outer);
            self.emit(Op::Use(capture.outer));
            if capture.by_value {
                contents.extend(self.origin(capture.outer));
                self.consume(Some(capture.outer));
            } else if let Some(how) = capture.doubt {
                self.may_take(capture.outer, how);
            }
        }
        let scope = self.temp_scope();
        let parts = contents.clone();
        let made = self.add_temp(expr, scope, contents, false)?;
        let local = &mut self.function.locals[made.index()];
        local.parts = parts;
        local.callable_again = callable_again;
        Some(made)
    }

    /// Something that is not understood mentions these names: it may take them.
    pub(super) fn mention(&mut self, ident: &Ident, by: NodeId) {
        if let Some(id) = self.resolve(ident) {
            self.note_mention(by, id);
            self.emit(Op::Use(id));
            self.consume(Some(id));
        }
    }

    /// A block that runs here, in a scope of its own.
    pub(super) fn nested(&mut self, block: &'a Block) {
        let value = self.block(block, None);
        self.consume(value);
    }
}
