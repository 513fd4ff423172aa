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

/// What is in a block.
#[derive(Default)]
pub struct Surveyed {
    pub macros: Macros,
    /// There are items in it, which are no part of its own body.
    pub items: bool,
    /// There are lint attributes of ours.
    pub lint_attributes: bool,
    /// There is an `#[offload]`.
    pub offloads: bool,
}

/// Looks through a block, and opens its macros, those inside other macros too.
pub fn survey(block: &Block) -> Surveyed {
    let mut survey = Survey::default();
    survey.visit_block(block);
    while let Some(next) = survey.inside.pop() {
        let mut deeper = Survey::default();
        next.visit(&mut deeper);
        survey.found.macros.0.insert(next.id, next.opened);
        survey.found.items |= deeper.found.items;
        survey.found.lint_attributes |= deeper.found.lint_attributes;
        survey.found.offloads |= deeper.found.offloads;
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
    found: Surveyed,
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
        node.attrs.iter().for_each(|attr| self.visit_attribute(attr));
        self.add(&node.mac, macros::open_stmt(&node.mac));
    }

    fn visit_expr_macro(&mut self, node: &'ast ExprMacro) {
        self.add(&node.mac, macros::open(&node.mac));
    }

    fn visit_stmt(&mut self, node: &'ast Stmt) {
        match node {
            // Items inside a body are bodies of their own.
            Stmt::Item(_) => self.found.items = true,
            _ => visit::visit_stmt(self, node),
        }
    }

    fn visit_type(&mut self, _: &'ast syn::Type) {}

    fn visit_path(&mut self, _: &'ast syn::Path) {}

    fn visit_attribute(&mut self, attr: &'ast syn::Attribute) {
        self.found.lint_attributes |= crate::levels::mentions_us(attr);
        self.found.offloads |= crate::offload::is_ours(attr);
    }

    fn visit_expr(&mut self, node: &'ast Expr) {
        match node {
            Expr::Lit(e) => e.attrs.iter().for_each(|attr| self.visit_attribute(attr)),
            Expr::Path(e) => e.attrs.iter().for_each(|attr| self.visit_attribute(attr)),
            _ => visit::visit_expr(self, node),
        }
    }
}
