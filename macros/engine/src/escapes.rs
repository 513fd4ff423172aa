//! Places that must not be asked about, because asking borrows more than the code does.
//!
//! `async { client.get().await }` borrows what the reference `client` points to, `&client` in a probe the reference itself. Where the block
//! outlives its function or its closure that is an error, so the question is left out.

use std::collections::{HashMap, HashSet};

use proc_macro2::{TokenStream, TokenTree};
use syn::visit::{self, Visit};
use syn::{Block, Expr, ExprAsync, Macro};

use crate::ir::NodeId;
use crate::names;
use crate::rewrite::{Ask, Asked, At};
use crate::survey::Macros;

/// Leaves out questions about variables that an async block without `move` borrows, in a closure or in a sync function.
pub fn leave_out(asks: &mut Vec<Ask>, is_async: bool, block: &Block, macros: &Macros) {
    let wanted: HashMap<NodeId, HashSet<String>> = asks
        .iter()
        .filter_map(|ask| Some((expr(ask)?, variables(ask))))
        .filter(|(_, names)| !names.is_empty())
        .fold(HashMap::new(), |mut all, (id, names)| {
            all.entry(id).or_default().extend(names);
            all
        });
    if wanted.is_empty() {
        return;
    }
    let mut blocks = Blocks { macros, wanted, escapes: !is_async, own: None, borrowed: HashSet::new() };
    blocks.visit_block(block);
    let borrowed = blocks.borrowed;
    asks.retain(|ask| {
        expr(ask).is_none_or(|id| !variables(ask).into_iter().any(|name| borrowed.contains(&(id, name))))
    });
}

fn expr(ask: &Ask) -> Option<NodeId> {
    match ask.at {
        At::Around(id) | At::Ahead(id, _) | At::Behind(id, _) => Some(id),
        At::Named(..) | At::Copied { .. } | At::Nowhere => None,
    }
}

/// The variables that are asked about as they are, and not by a field.
fn variables(ask: &Ask) -> Vec<String> {
    let at = match &ask.at {
        At::Ahead(_, place) | At::Behind(_, place) => Some(place),
        _ => None,
    };
    let exceptions = ask.checks.iter().flat_map(|check| match &check.question {
        Asked::Unless { of, .. } => of.iter().collect::<Vec<_>>(),
        Asked::UnlessAny { unless, .. } => unless.iter().filter_map(|(_, of)| of.as_ref()).collect(),
        _ => Vec::new(),
    });
    at.into_iter().chain(exceptions).filter_map(variable).collect()
}

fn variable(place: &TokenStream) -> Option<String> {
    let mut tokens = place.clone().into_iter();
    match (tokens.next(), tokens.next()) {
        (Some(TokenTree::Ident(name)), None) => Some(name.to_string()),
        _ => None,
    }
}

struct Blocks<'m> {
    macros: &'m Macros,
    wanted: HashMap<NodeId, HashSet<String>>,
    /// An async block here may outlive what is around it.
    escapes: bool,
    /// The block that does, and borrows.
    own: Option<&'m ExprAsync>,
    borrowed: HashSet<(NodeId, String)>,
}

impl<'m> Blocks<'m> {
    fn within(&mut self, escapes: bool, own: Option<&'m ExprAsync>, walk: impl FnOnce(&mut Self)) {
        let outer = (self.escapes, self.own);
        (self.escapes, self.own) = (escapes, own);
        walk(self);
        (self.escapes, self.own) = outer;
    }
}

impl<'m> Visit<'m> for Blocks<'m> {
    fn visit_expr(&mut self, expr: &'m Expr) {
        let id = NodeId::of(expr);
        if let (Some(own), Some(names)) = (self.own, self.wanted.get(&id)) {
            let of_others = names.iter().filter(|name| !binds(own, name));
            self.borrowed.extend(of_others.map(|name| (id, name.clone())));
        }
        match expr {
            Expr::Async(e) if e.capture.is_some() => self.within(false, None, |this| this.visit_block(&e.block)),
            Expr::Async(e) if self.escapes => self.within(true, Some(e), |this| this.visit_block(&e.block)),
            Expr::Closure(e) => self.within(true, self.own, |this| this.visit_expr(&e.body)),
            _ => visit::visit_expr(self, expr),
        }
    }

    fn visit_macro(&mut self, mac: &'m Macro) {
        if let Some(opened) = self.macros.get(mac) {
            opened.visit(self);
        }
    }

    fn visit_item(&mut self, _: &'m syn::Item) {}
}

/// True for a name that a `let` of the block binds, in plain sight.
fn binds(block: &ExprAsync, name: &str) -> bool {
    block.block.stmts.iter().any(|stmt| match stmt {
        syn::Stmt::Local(local) => names::any(&local.pat, &|bound| bound == name),
        _ => false,
    })
}
