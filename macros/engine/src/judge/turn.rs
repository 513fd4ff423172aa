//! Whether a future can be kept from one turn of a loop to the next, and how.

use std::collections::HashSet;

use proc_macro2::{Group, LineColumn, TokenStream, TokenTree};
use quote::ToTokens;
use syn::visit::{self, Visit};
use syn::{Expr, ExprForLoop, ExprLet, Local, Macro, Pat, PatIdent};

use super::{Operation, What, worked_on};
use crate::known::cancel::Verdict;
use crate::later;
use crate::macros::{On, Opened};
use crate::names;
use crate::survey::Macros;

/// How the future can be kept, so that the next turn goes on with it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Turn {
    /// There is one turn.
    Only,
    /// Pinned before the loop, which ends when it is done.
    Before,
    /// Pinned before the loop, and made anew when it is done: it borrows nothing, or what may be borrowed twice.
    Again,
    /// Pinned in the turn, with a loop of its own.
    Within,
    /// It borrows what others use meanwhile.
    Borrows,
}

impl Turn {
    /// `repeats` is the loop around; `after_itself` is what runs when it is done, `after_others` what runs when it was dropped.
    pub fn of(
        operation: &Operation,
        future: &Expr,
        repeats: Option<&Expr>,
        macros: &Macros,
        after_itself: &TokenStream,
        after_others: &[TokenStream],
    ) -> Turn {
        let own = Own::of(future);
        let code = after_others.iter().cloned().chain(repeats.map(ToTokens::to_token_stream)).collect();
        let elsewhere = own.without(code);
        let borrowed: Vec<_> = match shares(operation) {
            true => Vec::new(),
            false => worked_on(future).into_iter().chain(operation.places.iter().cloned()).collect(),
        };
        if borrowed.iter().any(|place| later::mentions(&elsewhere, place, &|_| false)) {
            return Turn::Borrows;
        }
        match repeats {
            None => Turn::Only,
            Some(repeats) if is_made_of(future, &bound_in(repeats, macros, future)) => Turn::Within,
            Some(_) if own.is_in(after_itself.clone()) => match &borrowed[..] {
                [] => Turn::Again,
                // What queues, queues by `&self`.
                _ if operation.marker(Verdict::Partial) == "place_in_queue"
                    && matches!(future, Expr::MethodCall(_)) =>
                {
                    Turn::Again
                }
                _ => Turn::Within,
            },
            Some(_) => Turn::Before,
        }
    }
}

/// True for a future that shares what it works on: there may be others at the same time.
fn shares(operation: &Operation) -> bool {
    const SHARING: [&str; 7] =
        ["acquire", "acquire_many", "acquire_owned", "lock", "lock_owned", "notified", "reserve"];
    match &operation.what {
        What::Method { name, .. } => operation.way.is_empty() && SHARING.contains(&name.as_str()),
        _ => false,
    }
}

/// True if the code mentions one of the names.
pub fn is_made_of(code: &impl ToTokens, names: &HashSet<String>) -> bool {
    names::any(code, &|name| names.contains(name))
}

/// The names that each turn of a loop binds, as far as the future may mean them.
pub fn bound_in(repeats: &Expr, macros: &Macros, future: &Expr) -> HashSet<String> {
    struct Bound<'m> {
        macros: &'m Macros,
        own: Own,
        names: HashSet<String>,
    }
    struct Names<'b>(&'b mut HashSet<String>);
    impl<'ast> Visit<'ast> for Names<'_> {
        fn visit_pat_ident(&mut self, pat: &'ast PatIdent) {
            self.0.insert(pat.ident.to_string());
            visit::visit_pat_ident(self, pat);
        }
    }
    impl Bound<'_> {
        fn pat(&mut self, pat: &Pat) {
            Names(&mut self.names).visit_pat(pat);
        }
    }
    impl<'ast> Visit<'ast> for Bound<'_> {
        fn visit_local(&mut self, local: &'ast Local) {
            self.pat(&local.pat);
            visit::visit_local(self, local);
        }
        fn visit_expr_let(&mut self, cond: &'ast ExprLet) {
            self.pat(&cond.pat);
            visit::visit_expr_let(self, cond);
        }
        fn visit_expr_for_loop(&mut self, repeats: &'ast ExprForLoop) {
            self.pat(&repeats.pat);
            visit::visit_expr_for_loop(self, repeats);
        }
        fn visit_arm(&mut self, arm: &'ast syn::Arm) {
            self.pat(&arm.pat);
            visit::visit_arm(self, arm);
        }
        fn visit_macro(&mut self, mac: &'ast Macro) {
            let macros = self.macros;
            let Some(opened) = macros.get(mac) else { return };
            if let Opened::Select(select) = opened {
                for branch in &select.branches {
                    if let On::Future { pat, .. } = &branch.on
                        && self.own.is_in(branch.handler.to_token_stream())
                    {
                        self.pat(pat);
                    }
                }
            }
            opened.visit(self);
        }
    }
    let mut bound = Bound { macros, own: Own::of(future), names: HashSet::new() };
    bound.visit_expr(repeats);
    bound.names
}

/// Where the names of an expression stand.
struct Own(HashSet<(usize, usize)>);

impl Own {
    fn of(expr: &Expr) -> Own {
        fn add(tokens: TokenStream, own: &mut HashSet<(usize, usize)>) {
            for token in tokens {
                match token {
                    TokenTree::Ident(ident) => _ = own.insert(place(ident.span().start())),
                    TokenTree::Group(group) => add(group.stream(), own),
                    TokenTree::Punct(_) | TokenTree::Literal(_) => {}
                }
            }
        }
        let mut own = HashSet::new();
        add(expr.to_token_stream(), &mut own);
        Own(own)
    }

    /// The code but for the names of the expression.
    fn without(&self, code: TokenStream) -> TokenStream {
        let kept = |token| match token {
            TokenTree::Ident(ident) if self.0.contains(&place(ident.span().start())) => None,
            TokenTree::Group(group) => {
                Some(TokenTree::Group(Group::new(group.delimiter(), self.without(group.stream()))))
            }
            token => Some(token),
        };
        code.into_iter().filter_map(kept).collect()
    }

    fn is_in(&self, code: TokenStream) -> bool {
        code.into_iter().any(|token| match token {
            TokenTree::Ident(ident) => self.0.contains(&place(ident.span().start())),
            TokenTree::Group(group) => self.is_in(group.stream()),
            TokenTree::Punct(_) | TokenTree::Literal(_) => false,
        })
    }
}

fn place(at: LineColumn) -> (usize, usize) {
    (at.line, at.column)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_each_turn_binds() {
        let cases = [
            ("loop { let (a, mut b) = f(); }", vec!["a", "b"]),
            ("while let Some(Job { id, .. }) = next() { match id { 0 => {} n => g(n) } }", vec!["id", "n"]),
            ("for x in xs { let y = x; if let Ok(z) = y {} }", vec!["x", "y", "z"]),
            ("while f(x) { g(x) }", vec![]),
        ];
        for (code, expected) in cases {
            let repeats: Expr = syn::parse_str(code).expect("a loop");
            let future: Expr = syn::parse_quote!(future());
            assert_eq!(
                bound_in(&repeats, &Macros::default(), &future),
                expected.into_iter().map(str::to_owned).collect(),
                "{code}"
            );
        }
    }

    #[test]
    fn a_name_is_known_by_where_it_stands() {
        let code: Expr = syn::parse_str("{ s.read(&mut b); f(s); s.read(&mut b) }").expect("code");
        let Expr::Block(block) = &code else { panic!("a block") };
        let Some(syn::Stmt::Expr(Expr::MethodCall(first), _)) = block.block.stmts.first() else { panic!("a call") };
        let own = Own::of(&Expr::MethodCall(first.clone()));
        assert!(own.is_in(code.to_token_stream()));
        let rest = own.without(code.to_token_stream());
        assert!(!own.is_in(rest.clone()));
        assert!(later::mentions(&rest, &["s".to_owned()], &|method| method == "read"));
    }
}
