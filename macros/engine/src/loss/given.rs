//! Which mentions of locals are in what an await is given: the arguments of the call that is awaited, and what its async block captures.

use syn::visit::{self, Visit};
use syn::{Expr, Ident, Macro};

use super::Code;
use super::flow::Given;
use crate::ir::NodeId;
use crate::macros::{Kind, On, Opened};

pub fn given(code: Code<'_>) -> Given {
    let mut awaits = Awaits { code, given: Given::new() };
    awaits.visit_block(code.block);
    awaits.given
}

struct Awaits<'a> {
    code: Code<'a>,
    given: Given,
}

impl Awaits<'_> {
    fn future(&mut self, future: &Expr, at: NodeId) {
        match future {
            Expr::Paren(e) => self.future(&e.expr, at),
            Expr::Group(e) => self.future(&e.expr, at),
            Expr::MethodCall(call) => {
                call.args.iter().for_each(|arg| self.mentions(arg, at));
                self.future(&call.receiver, at);
            }
            Expr::Call(call) => call.args.iter().for_each(|arg| self.mentions(arg, at)),
            Expr::Async(_) => self.mentions(future, at),
            // What is polled where it is, was given something before.
            _ => {}
        }
    }

    fn mentions(&mut self, expr: &Expr, at: NodeId) {
        Mentions { given: &mut self.given, at }.visit_expr(expr);
    }
}

impl<'ast> Visit<'ast> for Awaits<'_> {
    fn visit_expr(&mut self, expr: &'ast Expr) {
        if let Expr::Await(e) = expr {
            // An await in its arguments comes later here, and has the last word.
            self.future(&e.base, NodeId::of(expr));
        }
        visit::visit_expr(self, expr);
    }

    fn visit_macro(&mut self, mac: &'ast Macro) {
        let at = NodeId::of(mac);
        match self.code.macros.get(mac) {
            Some(Opened::Select(select)) => {
                for branch in &select.branches {
                    if let On::Future { future, .. } = &branch.on {
                        self.future(future, at);
                        self.visit_expr(future);
                    }
                    self.visit_expr(&branch.handler);
                }
            }
            Some(Opened::Args(args)) => {
                for arg in &args.args {
                    if matches!(args.kind, Kind::Join | Kind::TryJoin) {
                        self.future(&arg.expr, at);
                    }
                    self.visit_expr(&arg.expr);
                }
            }
            _ => {}
        }
    }
}

struct Mentions<'g> {
    given: &'g mut Given,
    at: NodeId,
}

impl<'ast> Visit<'ast> for Mentions<'_> {
    fn visit_ident(&mut self, name: &'ast Ident) {
        self.given.insert(NodeId::of(name), self.at);
    }

    fn visit_expr_async(&mut self, block: &'ast syn::ExprAsync) {
        // Captured: the block is what mentions it.
        self.given.insert(NodeId::of(block), self.at);
        visit::visit_expr_async(self, block);
    }
}
