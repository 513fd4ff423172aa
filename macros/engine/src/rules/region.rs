//! What waits in a piece of code, up to where a name is mentioned.

use syn::visit::{self, Visit};
use syn::{Block, Expr, ExprMethodCall, Ident, Macro, Pat, Stmt};

use super::taking::{Mode, plain, waits_for_room};
use crate::names;
use crate::survey::Macros;

/// A piece of code.
#[derive(Clone, Copy)]
pub enum Region<'a> {
    Expr(&'a Expr),
    Block(&'a Block),
    /// What comes after, as far as it runs in any case.
    After(&'a [Stmt]),
}

/// The calls in a region that take something, up to where one of the names is mentioned.
pub fn search<'a>(
    region: Region<'a>,
    names: &[String],
    is_set: bool,
    macros: &'a Macros,
) -> Vec<(&'a Expr, &'a ExprMethodCall)> {
    let any_way = !matches!(region, Region::After(_));
    let mut search = Search { names, is_set, macros, any_way, stop: false, found: Vec::new() };
    match region {
        Region::Expr(expr) => search.visit_expr(expr),
        Region::Block(block) => search.visit_block(block),
        Region::After(stmts) => stmts.iter().for_each(|stmt| search.visit_stmt(stmt)),
    }
    search.found
}

struct Search<'a, 'l> {
    names: &'l [String],
    is_set: bool,
    macros: &'a Macros,
    /// Also what runs only now and then.
    any_way: bool,
    stop: bool,
    found: Vec<(&'a Expr, &'a ExprMethodCall)>,
}

impl Search<'_, '_> {
    fn mentioned(&self, node: &impl quote::ToTokens) -> bool {
        names::any(node, &|name| self.names.iter().any(|known| known == name))
    }
}

impl<'a> Visit<'a> for Search<'a, '_> {
    fn visit_expr(&mut self, expr: &'a Expr) {
        if self.stop {
            return;
        }
        match expr {
            Expr::Closure(_) | Expr::Async(_) => self.stop |= self.mentioned(expr),
            Expr::Path(_) => self.stop |= self.mentioned(expr),
            // Filling a set polls nothing in it.
            Expr::MethodCall(e)
                if self.is_set
                    && variable(&e.receiver).is_some_and(|name| self.names.iter().any(|known| name == known))
                    && matches!(
                        e.method.to_string().as_str(),
                        "push" | "push_back" | "push_front" | "len" | "is_empty"
                    ) =>
            {
                e.args.iter().for_each(|arg| self.visit_expr(arg));
            }
            Expr::MethodCall(e) => {
                visit::visit_expr_method_call(self, e);
                if !self.stop && (Mode::of_call(e).is_some() || waits_for_room(e)) {
                    self.found.push((expr, e));
                }
            }
            Expr::If(e) if !self.any_way => {
                self.visit_expr(&e.cond);
                self.stop |= self.mentioned(expr);
            }
            Expr::Match(e) if !self.any_way => {
                self.visit_expr(&e.expr);
                self.stop |= self.mentioned(expr);
            }
            Expr::While(_) | Expr::ForLoop(_) | Expr::Loop(_) if !self.any_way => self.stop |= self.mentioned(expr),
            // What is behind it is not reached.
            Expr::Return(_) | Expr::Break(_) | Expr::Continue(_) if !self.any_way => {
                visit::visit_expr(self, expr);
                self.stop = true;
            }
            _ => visit::visit_expr(self, expr),
        }
    }

    fn visit_macro(&mut self, mac: &'a Macro) {
        if self.stop || self.mentioned(&mac.tokens) {
            self.stop = true;
        } else if let Some(opened) = self.macros.get(mac) {
            opened.visit(self);
        }
    }

    fn visit_item(&mut self, _: &'a syn::Item) {}
    fn visit_pat(&mut self, _: &'a Pat) {}
    fn visit_type(&mut self, _: &'a syn::Type) {}
}

/// The variable that an expression is, or derefs.
pub fn variable(expr: &Expr) -> Option<&Ident> {
    match plain(expr) {
        Expr::Path(path) => path.path.get_ident(),
        Expr::Unary(e) if matches!(e.op, syn::UnOp::Deref(_)) => variable(&e.expr),
        _ => None,
    }
}
