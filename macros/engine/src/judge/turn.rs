//! Whether a future can be kept from one turn of a loop to the next, and how.

use std::collections::HashSet;

use quote::ToTokens;
use syn::visit::{self, Visit};
use syn::{Expr, ExprForLoop, ExprLet, Local, Macro, Pat, PatIdent};

use super::{Operation, What, worked_on};
use crate::known::cancel::Verdict;
use crate::later::Code;
use crate::macros::{On, Opened};
use crate::mentions::{Mentions, Own};
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
        repeats: Option<&Repeats>,
        after_itself: Option<&Code>,
        after_others: &[&Mentions],
    ) -> Turn {
        let own = Own::of(future);
        let borrowed: Vec<_> = match shares(operation) {
            true => Vec::new(),
            false => worked_on(future).into_iter().chain(operation.places.iter().cloned()).collect(),
        };
        let mut elsewhere = after_others.iter().copied().chain(repeats.map(|repeats| &repeats.mentions));
        if elsewhere.any(|code| borrowed.iter().any(|place| code.place_outside(place, &own))) {
            return Turn::Borrows;
        }
        match repeats {
            None => Turn::Only,
            Some(repeats) if is_made_of(future, &repeats.bound) => Turn::Within,
            Some(_) if after_itself.is_some_and(|code| code.part(|part| part.has(&own))) => match &borrowed[..] {
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

/// The loop around some futures.
pub struct Repeats {
    mentions: Mentions,
    /// The names that each turn binds, as far as the futures may mean them.
    pub bound: HashSet<String>,
}

impl Repeats {
    /// `future` is one of them. The others stand in the same macro or call, where they see the same names.
    pub fn of(repeats: &Expr, macros: &Macros, future: &Expr) -> Repeats {
        Repeats { mentions: Mentions::of(repeats.to_token_stream()), bound: bound_in(repeats, macros, future) }
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
fn bound_in(repeats: &Expr, macros: &Macros, future: &Expr) -> HashSet<String> {
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
                        && Mentions::of(branch.handler.to_token_stream()).has(&self.own)
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
}
