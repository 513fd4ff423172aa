//! What cannot leave a block that runs on another thread.

use quote::ToTokens;
use syn::visit::{self, Visit};
use syn::{Block, Expr, ExprMacro, Label, Lifetime, Macro, Stmt, StmtMacro};

use crate::macros::{self, Exit, Opened};

/// An error for each way out of the block but its end, at that token.
pub fn errors(label: Option<&Label>, block: &Block) -> Vec<syn::Error> {
    let mut leave = Leave { labels: Vec::new(), loops: 0, errors: Vec::new() };
    leave.inside(label, false, |leave| leave.visit_block(block));
    leave.errors
}

struct Leave<'ast> {
    labels: Vec<&'ast Lifetime>,
    loops: usize,
    errors: Vec<syn::Error>,
}

impl<'ast> Leave<'ast> {
    fn error(&mut self, node: &dyn ToTokens, text: &str) {
        self.errors.push(syn::Error::new_spanned(node, text));
    }

    fn inside(&mut self, label: Option<&'ast Label>, is_loop: bool, visit: impl FnOnce(&mut Self)) {
        self.labels.extend(label.map(|l| &l.name));
        self.loops += usize::from(is_loop);
        visit(self);
        self.loops -= usize::from(is_loop);
        if label.is_some() {
            self.labels.pop();
        }
    }

    fn jump(&mut self, keyword: &dyn ToTokens, name: &str, label: Option<&Lifetime>) {
        let stays = match label {
            Some(label) => self.labels.iter().any(|known| known.ident == label.ident),
            None => self.loops > 0,
        };
        if !stays {
            let label = label.map(|label| format!(" {label}")).unwrap_or_default();
            self.error(
                keyword,
                &format!(
                    "`{name}` cannot leave a block that runs on another thread\nhelp: let the block give a value that says so: \
                     `if … {{ {name}{label}; }}`"
                ),
            );
        }
    }

    fn opened(&mut self, mac: &Macro, opened: Option<Opened>) {
        match &opened {
            Some(Opened::Select(_)) => self.error(&mac.path, AWAIT),
            Some(Opened::Args(args)) if args.suspends => self.error(&mac.path, AWAIT),
            Some(Opened::Args(args)) if matches!(args.exit, Exit::Returns | Exit::MayReturn) => {
                self.error(&mac.path, RETURN);
            }
            Some(opened @ (Opened::Args(_) | Opened::Matches(_) | Opened::Pin(_))) => {
                let mut inner = Leave { labels: self.labels.clone(), loops: self.loops, errors: Vec::new() };
                opened.visit(&mut inner);
                let errors = inner.errors;
                self.errors.extend(errors);
            }
            // Bodies of their own, or nobody knows.
            Some(Opened::Stream(_) | Opened::Closure(_) | Opened::Inert(_)) | None => {}
        }
    }
}

const TRY: &str = "`?` cannot leave a block that runs on another thread
help: let the block give a `Result`, and put the `?` after it: `let … = { … }?;`";
const RETURN: &str = "`return` cannot leave a block that runs on another thread
help: let the block give a value that says so: `if … { return …; }`";
const AWAIT: &str = "nothing can be awaited on the blocking pool
help: await it before the block, and use its value inside: `let value = ….await;`";

impl<'ast> Visit<'ast> for Leave<'ast> {
    fn visit_expr(&mut self, expr: &'ast Expr) {
        match expr {
            // Control flow of their own.
            Expr::Closure(_) | Expr::Async(_) | Expr::Const(_) => return,
            Expr::Try(e) => self.error(&e.question_token, TRY),
            Expr::Return(e) => self.error(&e.return_token, RETURN),
            Expr::Await(e) => self.error(&e.await_token, AWAIT),
            Expr::Break(e) => self.jump(&e.break_token, "break", e.label.as_ref()),
            Expr::Continue(e) => self.jump(&e.continue_token, "continue", e.label.as_ref()),
            Expr::Loop(e) => return self.inside(e.label.as_ref(), true, |v| visit::visit_expr(v, expr)),
            Expr::While(e) => return self.inside(e.label.as_ref(), true, |v| visit::visit_expr(v, expr)),
            Expr::ForLoop(e) => {
                self.visit_expr(&e.expr);
                return self.inside(e.label.as_ref(), true, |v| v.visit_block(&e.body));
            }
            Expr::Block(e) => return self.inside(e.label.as_ref(), false, |v| visit::visit_expr(v, expr)),
            _ => {}
        }
        visit::visit_expr(self, expr);
    }

    fn visit_stmt(&mut self, stmt: &'ast Stmt) {
        if !matches!(stmt, Stmt::Item(_)) {
            visit::visit_stmt(self, stmt);
        }
    }

    fn visit_stmt_macro(&mut self, mac: &'ast StmtMacro) {
        self.opened(&mac.mac, macros::open_stmt(&mac.mac));
    }

    fn visit_expr_macro(&mut self, mac: &'ast ExprMacro) {
        self.opened(&mac.mac, macros::open(&mac.mac));
    }

    fn visit_type(&mut self, _: &'ast syn::Type) {}
    fn visit_attribute(&mut self, _: &'ast syn::Attribute) {}
}
