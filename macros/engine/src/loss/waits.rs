//! What each mention of a local does with its value, where something is awaited, and in macros.

use syn::visit::{self, Visit};
use syn::{Block, Expr, Macro, Stmt};

use super::Code;
use super::operations::{self, Fills};
use super::origin::{core, root};
use super::read::{Fill, How, Reader, Role};
use crate::ir::NodeId;
use crate::macros::{Args, Kind, On, Opened};

impl<'a> Reader<'a> {
    /// `base` is awaited by `expr`.
    pub fn awaited(&mut self, expr: &'a Expr, base: &'a Expr) {
        self.note(base);
        self.waits(NodeId::of(expr));
        let inner = core(base);
        if !std::ptr::eq(inner, base) {
            self.around(base, inner);
        }
        let Expr::MethodCall(call) = inner else { return self.walk(inner, How::Given) };
        let fills = operations::fills(call);
        for arg in &call.args {
            match (arg, fills) {
                (Expr::Reference(lent), Some(how)) if lent.mutability.is_some() => {
                    let from_start = match &*lent.expr {
                        Expr::Index(at) => match &*at.index {
                            Expr::Range(range) => range.start.is_none(),
                            _ => false,
                        },
                        _ => true,
                    };
                    self.indices(&lent.expr);
                    match root(&lent.expr) {
                        Some((name, true)) => {
                            let how = if from_start { how } else { Fills::Behind };
                            self.facts.fills.push((NodeId::of(expr), Fill { name, expr, call, how }));
                            self.role(name, Role::Filled);
                        }
                        _ => self.walk(&lent.expr, How::Kept),
                    }
                }
                _ => self.walk(arg, How::Given),
            }
        }
        self.receiver(call, &call.method.to_string(), How::Kept);
    }

    /// What stands around a future and is no future: `timeout(AFTER, FUTURE)`.
    fn around(&mut self, outer: &'a Expr, inner: &'a Expr) {
        match outer {
            _ if std::ptr::eq(outer, inner) => {}
            Expr::Paren(e) => self.around(&e.expr, inner),
            Expr::Group(e) => self.around(&e.expr, inner),
            Expr::MethodCall(e) => {
                self.args(&e.args, How::Kept);
                self.around(&e.receiver, inner);
            }
            Expr::Call(e) => {
                if let Some((last, rest)) = e.args.iter().collect::<Vec<_>>().split_last() {
                    rest.iter().for_each(|arg| self.walk(arg, How::Kept));
                    self.around(last, inner);
                }
            }
            _ => {}
        }
    }

    pub fn mac(&mut self, mac: &'a Macro, how: How) {
        let macros = self.code.macros;
        self.waits(NodeId::of(mac));
        match macros.get(mac) {
            None | Some(Opened::Inert(_)) => {}
            Some(Opened::Args(args)) => self.args_macro(args, how),
            Some(Opened::Matches(matches)) => {
                self.walk(&matches.scrutinee, How::Kept);
                matches.guard.iter().for_each(|guard| self.walk(guard, How::Kept));
                self.args_macro(&matches.rest, How::Logged);
            }
            Some(Opened::Pin(pin)) => pin.places.iter().filter_map(|p| p.init.as_ref()).for_each(|e| self.walk(e, how)),
            Some(Opened::Select(select)) => {
                for branch in &select.branches {
                    if let On::Future { future, guard, .. } = &branch.on {
                        guard.iter().for_each(|guard| self.walk(guard, How::Kept));
                        self.facts.futures.insert(NodeId::of(future));
                        self.awaited(future, future);
                    }
                    self.walk(&branch.handler, how);
                }
            }
            Some(Opened::Stream(stream)) => self.stmts(&stream.stmts, How::Kept),
            Some(Opened::Closure(closure)) => self.stmts(&closure.stmts, How::Kept),
        }
    }

    fn args_macro(&mut self, args: &'a Args, how: How) {
        let (inner, captured) = match args.kind {
            Kind::Print
            | Kind::Panic
            | Kind::Assert
            | Kind::Error
            | Kind::Bail
            | Kind::Event
            | Kind::Span
            | Kind::Enabled
            | Kind::Debug => (How::Logged, Role::Logged),
            Kind::Format | Kind::Ready | Kind::AddrOf => (How::Kept, Role::Use),
            Kind::Write | Kind::Query | Kind::Merge => (How::Given, Role::Handed),
            Kind::Collect | Kind::Pin => (how, Role::Use),
            Kind::Join | Kind::TryJoin | Kind::Poll | Kind::Pending => {
                for arg in &args.args {
                    self.awaited(&arg.expr, &arg.expr);
                }
                return;
            }
        };
        self.facts.roles.insert(NodeId::of(args), captured);
        args.args.iter().for_each(|arg| self.walk(&arg.expr, inner));
    }
}

/// The first await of a block in source order, of its own body.
pub fn first_await(block: &Block, code: Code<'_>) -> Option<NodeId> {
    struct Find<'c> {
        code: Code<'c>,
        found: Option<NodeId>,
    }
    impl<'ast> Visit<'ast> for Find<'_> {
        fn visit_expr(&mut self, expr: &'ast Expr) {
            match expr {
                _ if self.found.is_some() => {}
                Expr::Async(_) | Expr::Closure(_) => {}
                Expr::Await(e) => {
                    self.visit_expr(&e.base);
                    self.found = self.found.or(Some(NodeId::of(expr)));
                }
                _ => visit::visit_expr(self, expr),
            }
        }

        fn visit_stmt(&mut self, stmt: &'ast Stmt) {
            if !matches!(stmt, Stmt::Item(_)) {
                visit::visit_stmt(self, stmt);
            }
        }

        fn visit_macro(&mut self, mac: &'ast Macro) {
            if self.found.is_none() && super::await_of(self.code.function, NodeId::of(mac)).is_some() {
                self.found = Some(NodeId::of(mac));
            }
        }
    }
    let mut find = Find { code, found: None };
    find.visit_block(block);
    find.found
}
