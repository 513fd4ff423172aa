//! Which expressions are the same place: `self.jobs`, `(&self.jobs)`, `Arc::clone(&self.jobs)`, and a variable that was bound to one of them.
//!
//! By their names, so only where a name means one thing in the whole function. In doubt there is no place.

use std::collections::HashMap;

use syn::visit::{self, Visit};
use syn::{Block, Expr, ExprAssign, ExprCall, FnArg, Local, Macro, Member, Pat, PatIdent, Signature, UnOp};

use crate::names;
use crate::survey::Macros;

/// The names of a function, and what they stand for.
#[derive(Default)]
pub struct Places {
    names: HashMap<String, Name>,
    /// The places that get another value.
    assigned: Vec<String>,
}

#[derive(Default)]
struct Name {
    /// How often it is bound to something else than the like of itself.
    bound: usize,
    /// What it was made of in a `let`.
    alias: Option<String>,
}

impl Places {
    pub fn of(signature: &Signature, block: &Block, macros: &Macros) -> Places {
        let mut find = Find { macros, places: Places::default() };
        for input in &signature.inputs {
            if let FnArg::Typed(arg) = input {
                find.visit_pat(&arg.pat);
            }
        }
        find.visit_block(block);
        find.places
    }

    /// The place of an expression, by the first name that it has.
    pub fn place(&self, expr: &Expr) -> Option<String> {
        let written = written(expr)?;
        if self.assigned.iter().any(|place| is_part(&written, place)) {
            return None;
        }
        self.first_name(&written, 4)
    }

    fn first_name(&self, place: &str, depth: usize) -> Option<String> {
        let (root, rest) = match place.find('.') {
            Some(at) => place.split_at(at),
            None => (place, ""),
        };
        if root == "self" {
            return Some(place.to_owned());
        }
        match self.names.get(root) {
            // A static, which like a constant is written in capitals.
            None => {
                let last = root.rsplit("::").next()?;
                last.chars().all(|c| !c.is_lowercase()).then(|| place.to_owned())
            }
            Some(_) if self.assigned.iter().any(|place| place == root) => None,
            Some(Name { bound: 0 | 1, alias: Some(alias) }) => {
                self.first_name(&format!("{alias}{rest}"), depth.checked_sub(1)?)
            }
            Some(Name { bound: 0 | 1, alias: None }) => Some(place.to_owned()),
            Some(_) => None,
        }
    }
}

/// True if `part` is `whole` or something in it.
fn is_part(part: &str, whole: &str) -> bool {
    part.strip_prefix(whole).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}

/// The place as it is written, without what only points to it.
fn written(expr: &Expr) -> Option<String> {
    match expr {
        Expr::Paren(e) => written(&e.expr),
        Expr::Group(e) => written(&e.expr),
        Expr::Reference(e) => written(&e.expr),
        Expr::Unary(e) if matches!(e.op, UnOp::Deref(_)) => written(&e.expr),
        Expr::MethodCall(e) if e.method == "clone" && e.args.is_empty() => written(&e.receiver),
        Expr::Call(e) if is_clone(e) => written(e.args.first()?),
        Expr::Field(e) => {
            let base = written(&e.base)?;
            Some(match &e.member {
                Member::Named(name) => format!("{base}.{name}"),
                Member::Unnamed(index) => format!("{base}.{}", index.index),
            })
        }
        Expr::Path(e) if e.qself.is_none() => {
            let path = names::segments(&e.path).join("::");
            // As `#[async_trait]` has it.
            Some(if path == "__self" { "self".to_owned() } else { path })
        }
        _ => None,
    }
}

/// `Arc::clone(&place)`
fn is_clone(call: &ExprCall) -> bool {
    let Expr::Path(path) = &*call.func else { return false };
    let segments = names::segments(&path.path);
    call.args.len() == 1 && matches!(&segments[..], [.., of, last] if last == "clone" && (of == "Arc" || of == "Rc"))
}

struct Find<'a> {
    macros: &'a Macros,
    places: Places,
}

impl Find<'_> {
    /// `let NAME = INIT;` True if the name stands for a place from now on.
    fn alias(&mut self, pat: &Pat, init: &Expr) -> bool {
        let name = match pat {
            Pat::Ident(name) if name.by_ref.is_none() && name.subpat.is_none() && name.mutability.is_none() => name,
            Pat::Type(typed) => return self.alias(&typed.pat, init),
            _ => return false,
        };
        let Some(place) = written(init) else { return false };
        let entry = self.places.names.entry(name.ident.to_string()).or_default();
        // `let jobs = jobs.clone();` is the same under the same name.
        if name.ident != place {
            entry.bound += 1;
            entry.alias = Some(place);
        }
        true
    }
}

impl<'ast> Visit<'ast> for Find<'_> {
    fn visit_local(&mut self, local: &'ast Local) {
        match &local.init {
            Some(init) => {
                if !self.alias(&local.pat, &init.expr) {
                    self.visit_pat(&local.pat);
                }
                self.visit_expr(&init.expr);
                if let Some((_, diverge)) = &init.diverge {
                    self.visit_expr(diverge);
                }
            }
            None => self.visit_pat(&local.pat),
        }
    }

    fn visit_pat_ident(&mut self, pat: &'ast PatIdent) {
        let name = pat.ident.to_string();
        if pat.subpat.is_some() || !name.starts_with(char::is_uppercase) {
            self.places.names.entry(name).or_default().bound += 1;
        }
        visit::visit_pat_ident(self, pat);
    }

    fn visit_expr_assign(&mut self, assign: &'ast ExprAssign) {
        self.places.assigned.extend(written(&assign.left));
        visit::visit_expr_assign(self, assign);
    }

    fn visit_expr_call(&mut self, call: &'ast ExprCall) {
        if crate::evidence::is_mem_take(&call.func) {
            self.places.assigned.extend(call.args.iter().filter_map(written));
        }
        visit::visit_expr_call(self, call);
    }

    fn visit_macro(&mut self, mac: &'ast Macro) {
        if let Some(opened) = self.macros.get(mac) {
            // `pin!(future);` declares it anew, as the same.
            opened.visit(self);
        }
    }

    fn visit_item(&mut self, _: &'ast syn::Item) {}
    fn visit_type(&mut self, _: &'ast syn::Type) {}
}

#[cfg(test)]
mod tests {
    use super::*;
    use syn::ItemFn;

    /// The place of each `at(EXPR)`.
    fn places(source: &str) -> Vec<Option<String>> {
        struct At<'p>(&'p Places, Vec<Option<String>>);
        impl<'ast> Visit<'ast> for At<'_> {
            fn visit_expr_call(&mut self, call: &'ast ExprCall) {
                if matches!(&*call.func, Expr::Path(path) if path.path.is_ident("at")) {
                    self.1.push(self.0.place(&call.args[0]));
                }
                visit::visit_expr_call(self, call);
            }
        }
        let item: ItemFn = syn::parse_str(source).unwrap();
        let macros = crate::survey::survey(&item.block).macros;
        let found = Places::of(&item.sig, &item.block, &macros);
        let mut at = At(&found, Vec::new());
        at.visit_block(&item.block);
        at.1
    }

    #[test]
    fn one_place_under_several_names() {
        let found = places(
            "fn f(&self, jobs: Arc<Mutex<u8>>) {
                 let theirs = Arc::clone(&jobs);
                 let ours = theirs.clone();
                 let jobs = jobs.clone();
                 let state = &self.inner.state;
                 at(ours); at(&*jobs); at((&self.a).b); at(state.0); at(crate::LOCK); at(nobody); at(self.list[0]); at(self.get());
             }",
        );
        let expected = [
            Some("jobs"),
            Some("jobs"),
            Some("self.a.b"),
            Some("self.inner.state.0"),
            Some("crate::LOCK"),
            None,
            None,
            None,
        ];
        assert_eq!(found.iter().map(Option::as_deref).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn a_name_for_two_things_is_no_place() {
        let found = places(
            "fn f(&self, a: &Node, mut b: &Node) {
                 for a in list { }
                 b = next;
                 self.c = next;
                 std::mem::swap(&mut self.d.e, &mut x);
                 at(a); at(b.lock); at(self.c.lock); at(self.d.e); at(self.d);
             }",
        );
        let expected = [None, None, None, None, Some("self.d")];
        assert_eq!(found.iter().map(Option::as_deref).collect::<Vec<_>>(), expected);
    }
}
