//! Which expressions are the same place: `self.jobs`, `(&self.jobs)`, `Arc::clone(&self.jobs)`, and a variable that was bound to one of them.
//!
//! By their names, where a name means one thing in the whole function. Where it means several, the graph tells which variable it is, and not
//! what that was bound to. In doubt there is no place.

use std::collections::HashMap;

use syn::visit::{self, Visit};
use syn::{Block, Expr, ExprAssign, ExprCall, FnArg, Local, Macro, Member, Pat, PatIdent, Signature, UnOp};

use crate::ir::{Function, LocalId, LocalKind, NodeId};
use crate::names;
use crate::survey::Macros;

/// The names of a function, and what they stand for.
#[derive(Default)]
pub struct Places {
    names: HashMap<String, Name>,
    /// The places that get another value.
    assigned: Vec<String>,
    /// The variables that mentions of names with several are about.
    variables: HashMap<NodeId, LocalId>,
}

/// Between a name that is bound several times and the number of the variable.
const NUMBER: char = '#';

/// True if the first name of a place is bound several times, and it is one of these that is meant.
pub fn is_one_of_several(root: &str) -> bool {
    root.contains(NUMBER)
}

#[derive(Default)]
struct Name {
    /// How often it is bound to something else than the like of itself.
    bound: usize,
    /// What it was made of in a `let`.
    alias: Option<String>,
}

impl Places {
    pub fn of(signature: &Signature, block: &Block, macros: &Macros, function: &Function) -> Places {
        let mut find = Find { macros, places: Places::default() };
        for input in &signature.inputs {
            if let FnArg::Typed(arg) = input {
                find.visit_pat(&arg.pat);
            }
        }
        find.visit_block(block);
        let mut places = find.places;
        if places.names.values().any(|name| name.bound > 1) {
            let origin = |mention: &crate::ir::Mention| (mention.node, outermost(function, mention.local));
            places.variables = function.mentions.iter().map(origin).collect();
            places.variables.retain(|_, id| {
                let name = function.local(*id).name.as_ref().map(ToString::to_string);
                name.is_some_and(|name| !function.namesakes.contains(&name))
            });
        }
        places
    }

    /// The place of an expression, by the first name that it has.
    pub fn place(&self, expr: &Expr) -> Option<String> {
        let written = written(expr)?;
        if self.assigned.iter().any(|place| is_part(&written, place)) {
            return None;
        }
        let root = written.split('.').next().unwrap_or_default();
        if self.names.get(root).is_some_and(|name| name.bound > 1) {
            let variable = self.variables.get(&NodeId::of(first_ident(expr)?))?;
            return Some(format!("{root}{NUMBER}{}{}", variable.0, &written[root.len()..]));
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

/// The variable itself, of one that a body inside captures.
fn outermost(function: &Function, mut id: LocalId) -> LocalId {
    while let (LocalKind::Upvar, Some(outer)) = (function.local(id).kind, function.local(id).contents.first()) {
        id = *outer;
    }
    id
}

/// The name with which the place begins, where it stands.
fn first_ident(expr: &Expr) -> Option<&syn::Ident> {
    match expr {
        Expr::Paren(e) => first_ident(&e.expr),
        Expr::Group(e) => first_ident(&e.expr),
        Expr::Reference(e) => first_ident(&e.expr),
        Expr::Unary(e) => first_ident(&e.expr),
        Expr::MethodCall(e) => first_ident(&e.receiver),
        Expr::Call(e) => first_ident(e.args.first()?),
        Expr::Field(e) => first_ident(&e.base),
        Expr::Path(e) => e.path.get_ident(),
        _ => None,
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
    use crate::levels::Levels;
    use crate::lower::{self, Edition};
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
        let mut levels = Levels::new([]);
        let root = levels.root();
        let lowered =
            lower::async_fn(item.sig.inputs.iter(), &item.block, &macros, &mut levels, root, Edition::From2024);
        let found = Places::of(&item.sig, &item.block, &macros, &lowered.function);
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
    fn a_name_for_two_things_is_each_of_them_where_it_is_meant() {
        let found = places(
            "fn f(&self, a: &Node, mut b: &Node) {
                 for a in list { }
                 b = next;
                 self.c = next;
                 std::mem::swap(&mut self.d.e, &mut x);
                 at(a); at(b.lock); at(self.c.lock); at(self.d.e); at(self.d);
             }",
        );
        let expected = [Some("a#0"), None, None, None, Some("self.d")];
        assert_eq!(found.iter().map(Option::as_deref).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn the_guard_of_a_lock_by_the_same_name_is_another_place() {
        let found = places(
            "async fn f(lock: &Mutex<Jobs>, other: &Mutex<Jobs>) {
                 let work = async { at(&lock.all) };
                 if first { let mut lock = at(lock).await; at(lock); }
                 let lock = &other.inner;
                 at(lock); at(&*other);
                 let other = || at(lock.all);
             }",
        );
        let expected = ["lock#0.all", "lock#0", "lock#", "lock#", "other#1", "lock#"];
        assert_eq!(found.len(), expected.len());
        for (found, expected) in found.iter().zip(expected) {
            let found = found.as_deref().unwrap_or("lock#"); // in a closure nothing is known
            let is_same = if expected.ends_with('#') { found.starts_with(expected) } else { found == expected };
            assert!(is_same && (expected.starts_with("lock#0") || !found.starts_with("lock#0")), "{found}: {expected}");
        }
    }
}
