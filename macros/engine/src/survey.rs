//! What there is to analyse: opens known macros wherever they stand, before anything holds on to the tree.

use std::collections::HashMap;

use syn::visit::{self, Visit};
use syn::{Block, Expr, ExprMacro, Macro, Stmt, StmtMacro};

use crate::ir::NodeId;
use crate::macros::{self, Opened};

/// The macros of a tree whose inside is known. Boxed, so that their nodes keep their addresses.
#[derive(Default)]
pub struct Macros(HashMap<NodeId, Box<Opened>>);

impl Macros {
    pub fn get(&self, mac: &Macro) -> Option<&Opened> {
        self.0.get(&NodeId::of(mac)).map(|opened| &**opened)
    }

    /// Takes a macro's inside out, to edit and print it.
    pub fn take(&mut self, mac: &Macro) -> Option<Box<Opened>> {
        self.0.remove(&NodeId::of(mac))
    }
}

/// Opens the macros in a block, those inside other macros too.
pub fn survey(block: &Block) -> Macros {
    let mut survey = Survey::default();
    survey.visit_block(block);
    while let Some(next) = survey.inside.pop() {
        let mut deeper = Survey::default();
        next.visit(&mut deeper);
        survey.found.0.insert(next.id, next.opened);
        survey.found.0.extend(deeper.found.0);
        survey.inside.append(&mut deeper.inside);
    }
    survey.found
}

struct Inside {
    id: NodeId,
    opened: Box<Opened>,
}

impl Inside {
    fn visit(&self, v: &mut Survey) {
        self.opened.visit(v);
    }
}

#[derive(Default)]
struct Survey {
    found: Macros,
    inside: Vec<Inside>,
}

impl Survey {
    fn add(&mut self, mac: &Macro, opened: Option<Opened>) {
        if let Some(opened) = opened {
            self.inside.push(Inside { id: NodeId::of(mac), opened: Box::new(opened) });
        }
    }
}

impl<'ast> Visit<'ast> for Survey {
    fn visit_stmt_macro(&mut self, node: &'ast StmtMacro) {
        self.add(&node.mac, macros::open_stmt(&node.mac));
    }

    fn visit_expr_macro(&mut self, node: &'ast ExprMacro) {
        self.add(&node.mac, macros::open(&node.mac));
    }

    fn visit_stmt(&mut self, node: &'ast Stmt) {
        // Items inside a body are bodies of their own.
        if !matches!(node, Stmt::Item(_)) {
            visit::visit_stmt(self, node);
        }
    }

    fn visit_type(&mut self, _: &'ast syn::Type) {}

    fn visit_path(&mut self, _: &'ast syn::Path) {}

    fn visit_attribute(&mut self, _: &'ast syn::Attribute) {}

    fn visit_expr(&mut self, node: &'ast Expr) {
        match node {
            Expr::Lit(_) | Expr::Path(_) => {}
            _ => visit::visit_expr(self, node),
        }
    }
}
