//! Patterns: which names they bind, and what they do to the value they are matched with.

use syn::{Expr, Ident, Pat, Stmt};

use super::Lower;
use crate::ir::{Hint, LocalId, LocalKind, NodeId, Part, Site};

/// What is the same for all names of a pattern.
pub struct Source {
    pub kind: LocalKind,
    pub site: Option<Site>,
    pub hint: Hint,
    /// False for `let x;`: the value comes later.
    pub init: bool,
    /// The expression that is matched.
    pub from: Option<NodeId>,
}

impl<'a> Lower<'a> {
    /// Binds the names of a pattern in the innermost scope.
    pub(super) fn bind(&mut self, pat: &'a Pat, source: &Source) -> Vec<LocalId> {
        let mut names = Vec::new();
        names_of(pat, &mut names);
        let mut bound = Vec::with_capacity(names.len());
        for name in names {
            // A `ref` binding borrows: the value it borrows from is the one to ask about. An error has a guard in it where a lock was taken.
            let plain = name.by_ref || name.is_error && source.hint == Hint::None;
            let site = if plain { None } else { source.site };
            let id = self.add_binding(name.ident, source.kind, site, source.hint, source.init);
            if let Some(from) = source.from {
                self.note_given(id, from);
            }
            bound.push(id);
        }
        bound
    }

    /// Matches a value with a pattern: what is bound by value moves out of it.
    pub(super) fn destructure(&mut self, pat: &'a Pat, value: Option<LocalId>, source: &Source) -> Vec<LocalId> {
        if moves(pat) {
            self.consume(value);
        }
        let bound = self.bind(pat, source);
        self.keep_contents(pat, value, &bound);
        bound
    }

    /// `let kept = Parts { guard, .. };`: what went into the literal is in `kept` now.
    pub(super) fn keep_contents(&mut self, pat: &Pat, value: Option<LocalId>, bound: &[LocalId]) {
        let ([one], Some(value), Pat::Ident(_)) = (bound, value, pat) else { return };
        let value = self.function.local(value);
        let (parts, members, callable_again) = (value.parts.clone(), value.members.clone(), value.callable_again);
        let one = &mut self.function.locals[one.index()];
        one.contents.clone_from(&parts);
        one.parts = parts;
        one.members = members;
        one.callable_again = callable_again;
    }
}

/// `let (a, b) = { …; (c, d) };`: what each name is given.
pub fn parts_of_tuple<'p>(pat: &'p Pat, init: &'p Expr) -> Option<impl Iterator<Item = (&'p Pat, &'p Expr)>> {
    let mut init = init;
    while let Expr::Block(e) = init {
        if e.label.is_some() {
            return None;
        }
        let Some(Stmt::Expr(tail, None)) = e.block.stmts.last() else { return None };
        init = tail;
    }
    let (Pat::Tuple(pat), Expr::Tuple(init)) = (pat, init) else { return None };
    let alike = pat.elems.len() == init.elems.len() && !pat.elems.iter().any(|pat| matches!(pat, Pat::Rest(_)));
    alike.then(|| pat.elems.iter().zip(&init.elems))
}

struct Name<'p> {
    ident: &'p Ident,
    by_ref: bool,
    /// `Err(name)`
    is_error: bool,
}

/// The names that a pattern binds, each once, in source order.
fn names_of<'p>(pat: &'p Pat, out: &mut Vec<Name<'p>>) {
    match pat {
        Pat::Ident(p) => {
            // A path to a constant or a unit variant looks the same; by convention it is not written in lower case.
            let binds = p.subpat.is_some()
                || p.by_ref.is_some()
                || p.mutability.is_some()
                || !p.ident.to_string().starts_with(char::is_uppercase);
            if binds {
                out.push(Name { ident: &p.ident, by_ref: p.by_ref.is_some(), is_error: false });
            }
            if let Some((_, sub)) = &p.subpat {
                names_of(sub, out);
            }
        }
        Pat::Or(p) => {
            if let Some(first) = p.cases.first() {
                names_of(first, out);
            }
        }
        Pat::Paren(p) => names_of(&p.pat, out),
        Pat::Reference(p) => names_of(&p.pat, out),
        Pat::Guard(p) => names_of(&p.pat, out),
        Pat::Type(p) => names_of(&p.pat, out),
        Pat::Slice(p) => p.elems.iter().for_each(|p| names_of(p, out)),
        Pat::Tuple(p) => p.elems.iter().for_each(|p| names_of(p, out)),
        Pat::TupleStruct(p) => {
            let known = out.len();
            p.elems.iter().for_each(|p| names_of(p, out));
            if p.path.segments.last().is_some_and(|last| last.ident == "Err") {
                out[known..].iter_mut().for_each(|name| name.is_error = true);
            }
        }
        Pat::Struct(p) => {
            // A field that may be configured away has no name to rely on.
            p.fields.iter().filter(|f| f.attrs.is_empty()).for_each(|f| names_of(&f.pat, out));
        }
        _ => {}
    }
}

/// True if the pattern takes something out of its value.
pub fn moves(pat: &Pat) -> bool {
    let mut names = Vec::new();
    names_of(pat, &mut names);
    names.iter().any(|n| !n.by_ref)
}

/// True if the pattern borrows from its value, which a `let` then keeps alive.
pub fn borrows(pat: &Pat) -> bool {
    let mut names = Vec::new();
    names_of(pat, &mut names);
    names.iter().any(|n| n.by_ref)
}

/// The pattern without its `if`.
pub fn without_guard(pat: &Pat) -> (&Pat, Option<&syn::Expr>) {
    match pat {
        Pat::Guard(guard) => (&guard.pat, Some(&guard.guard)),
        _ => (pat, None),
    }
}

/// The positions of a tuple that its pattern ignores.
pub fn ignored_parts(tuple: &syn::PatTuple) -> Vec<Part> {
    if tuple.elems.iter().any(|e| matches!(e, Pat::Rest(_))) {
        return Vec::new();
    }
    let of = tuple.elems.len();
    let ignored = tuple.elems.iter().enumerate().filter(|(_, e)| matches!(e, Pat::Wild(_)));
    ignored.map(|(index, _)| Part { index, of }).collect()
}
