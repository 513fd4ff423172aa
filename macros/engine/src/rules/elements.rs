//! How many elements an iterator has, as far as the tokens tell: a number somebody wrote down, or as many as there is input.

use std::collections::HashMap;

use syn::visit::{self, Visit};
use syn::{Expr, ExprForLoop, FnArg, GenericParam, Ident, Local, Pat, Type};

use super::Scene;
use crate::scan::{LoopId, What};
use crate::survey::Macros;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Size {
    /// Written down, or limited.
    Fixed,
    /// As many as there is input.
    Runtime,
    /// The tokens do not tell.
    Unknown,
}

/// Where the names of a function come from.
pub struct Names<'a> {
    origins: HashMap<String, Vec<Origin<'a>>>,
    /// Collections that are filled in a loop which does not make them.
    grown: Vec<String>,
}

enum Origin<'a> {
    Let(&'a Expr),
    Type(&'a Type),
    /// The element of a loop over this.
    Element(&'a Expr),
    /// Part of a pattern.
    Part,
}

impl<'a> Names<'a> {
    pub fn of(scene: &Scene<'a>) -> Names<'a> {
        let mut find = Find { macros: scene.macros, depth: 0, origins: HashMap::new(), depths: HashMap::new() };
        for param in &scene.signature.inputs {
            if let FnArg::Typed(param) = param
                && let Pat::Ident(name) = &*param.pat
            {
                find.add(&name.ident, Origin::Type(&param.ty));
            }
        }
        find.visit_block(scene.block);
        let names = Names { origins: find.origins, grown: Vec::new() };
        let mut grown = Vec::new();
        for call in &scene.scan.calls {
            let What::Method(method) = call.what else { continue };
            let Expr::Path(path) = &*method.receiver else { continue };
            let Some(name) = path.path.get_ident().map(Ident::to_string) else { continue };
            let loops: Vec<_> =
                std::iter::successors(call.around.in_loop, |at| scene.scan.loops[at.0].around.in_loop).collect();
            let made = find.depths.get(&name).copied().unwrap_or(usize::MAX);
            // A loop that goes round as often as it says makes as many as it says.
            let counted = |at: &LoopId| match scene.scan.loops[at.0].expr {
                Expr::ForLoop(e) => names.size(&e.expr) == Size::Fixed,
                _ => false,
            };
            let since = &loops[..loops.len().saturating_sub(made)];
            let grows = match call.name.to_string().as_str() {
                "push" | "push_back" | "insert" => !since.iter().all(counted),
                "extend" | "append" | "extend_from_slice" => true,
                _ => false,
            };
            if grows {
                grown.push(name);
            }
        }
        Names { grown, ..names }
    }

    pub fn size(&self, expr: &Expr) -> Size {
        self.size_of(expr, 8)
    }

    /// `deeper`: how many steps are left, as names may go round in circles.
    fn size_of(&self, expr: &Expr, deeper: usize) -> Size {
        let Some(deeper) = deeper.checked_sub(1) else { return Size::Unknown };
        match expr {
            Expr::Paren(e) => self.size_of(&e.expr, deeper),
            Expr::Group(e) => self.size_of(&e.expr, deeper),
            Expr::Reference(e) => self.size_of(&e.expr, deeper),
            Expr::Unary(e) => self.size_of(&e.expr, deeper),
            Expr::Array(_) | Expr::Repeat(_) => Size::Fixed,
            Expr::Macro(e) if is_named(&e.mac.path.segments, &["vec", "smallvec", "array_vec"]) => Size::Fixed,
            Expr::Range(e) => match (&e.start, &e.end) {
                (_, Some(end)) if calls_len(end) => Size::Runtime,
                (_, Some(_)) => Size::Fixed,
                (_, None) => Size::Unknown,
            },
            Expr::Path(e) => match e.path.get_ident() {
                Some(name) => self.size_of_name(name, deeper),
                None if e.path.segments.last().is_some_and(|s| is_constant(&s.ident)) => Size::Fixed,
                None => Size::Unknown,
            },
            Expr::Field(e) => match &e.member {
                syn::Member::Named(name) if counts(name) => Size::Fixed,
                _ => Size::Unknown,
            },
            Expr::MethodCall(e) => {
                let name = e.method.to_string();
                let is = |names: &[&str]| names.contains(&name.as_str());
                if is(LIMITS) {
                    return Size::Fixed;
                }
                if is(&["drain"])
                    && !e.args.iter().all(|arg| matches!(arg, Expr::Range(r) if r.end.is_none() && r.start.is_none()))
                {
                    return Size::Fixed;
                }
                if is(&["zip"]) && e.args.iter().any(|arg| self.size_of(arg, deeper) == Size::Fixed) {
                    return Size::Fixed;
                }
                match is(ADAPTERS) {
                    true => self.size_of(&e.receiver, deeper),
                    false => Size::Unknown,
                }
            }
            // As many as it has run: whether these are limited was asked there.
            Expr::Await(e) if is_joined(&e.base) => Size::Fixed,
            Expr::Try(e) if matches!(&*e.expr, Expr::Await(e) if is_joined(&e.base)) => Size::Fixed,
            Expr::Call(e) => match (&*e.func, e.args.first()) {
                (Expr::Path(path), Some(arg))
                    if is_named(&path.path.segments, &["iter", "from_iter", "once", "repeat_n"]) =>
                {
                    self.size_of(arg, deeper)
                }
                _ => Size::Unknown,
            },
            _ => Size::Unknown,
        }
    }

    fn size_of_name(&self, name: &Ident, deeper: usize) -> Size {
        if is_constant(name) || counts(name) {
            return Size::Fixed;
        }
        let text = name.to_string();
        let Some(origins) = self.origins.get(&text) else { return Size::Unknown };
        let sizes = origins.iter().map(|origin| match origin {
            Origin::Let(init) => match self.size_of(init, deeper) {
                size if !is_empty_collection(init) && !is_list(init) => size,
                _ if self.grown.contains(&text) => Size::Runtime,
                _ => Size::Fixed,
            },
            Origin::Type(ty) => size_of_type(ty),
            Origin::Element(of) if is_chunked(of) => Size::Fixed,
            Origin::Element(_) | Origin::Part => Size::Unknown,
        });
        // Shadowing is not followed: the most harmless meaning of a name counts.
        sizes
            .reduce(|one, other| match (one, other) {
                (Size::Fixed, _) | (_, Size::Fixed) => Size::Fixed,
                (Size::Unknown, _) | (_, Size::Unknown) => Size::Unknown,
                (Size::Runtime, Size::Runtime) => Size::Runtime,
            })
            .unwrap_or(Size::Unknown)
    }

    /// The expressions that a name was bound to.
    pub fn bound_to(&self, name: &Ident) -> impl Iterator<Item = &'a Expr> {
        let origins = self.origins.get(&name.to_string()).into_iter().flatten();
        origins.filter_map(|origin| match origin {
            Origin::Let(init) => Some(*init),
            Origin::Type(_) | Origin::Element(_) | Origin::Part => None,
        })
    }
}

/// Methods that limit how many there are.
const LIMITS: &[&str] = &[
    "array_chunks",
    "array_windows",
    "chunks",
    "chunks_exact",
    "chunks_timeout",
    "chunks_mut",
    "as_chunks",
    "first_chunk",
    "last_chunk",
    "rchunks",
    "ready_chunks",
    "take",
    "tuple_windows",
    "try_chunks",
    "windows",
];

/// Methods that leave the number as it is, or make it smaller by what the elements are.
const ADAPTERS: &[&str] = &[
    "as_mut_slice",
    "as_ref",
    "as_slice",
    "by_ref",
    "clone",
    "cloned",
    "collect",
    "copied",
    "drain",
    "enumerate",
    "filter",
    "filter_map",
    "inspect",
    "into_iter",
    "into_keys",
    "into_values",
    "iter",
    "iter_mut",
    "keys",
    "lines",
    "map",
    "peekable",
    "rev",
    "skip",
    "skip_while",
    "take_while",
    "then",
    "to_owned",
    "to_vec",
    "values",
    "values_mut",
    "zip",
];

fn is_named(segments: &syn::punctuated::Punctuated<syn::PathSegment, syn::Token![::]>, names: &[&str]) -> bool {
    segments.last().is_some_and(|s| names.contains(&s.ident.to_string().as_str()))
}

/// `join_all(..)`
fn is_joined(expr: &Expr) -> bool {
    let Expr::Call(e) = expr else { return false };
    matches!(&*e.func, Expr::Path(path) if is_named(&path.path.segments, &["join_all", "try_join_all"]))
}

/// `SHARDS`
fn is_constant(name: &Ident) -> bool {
    let name = name.to_string();
    name.chars().any(|c| c.is_ascii_uppercase()) && !name.chars().any(|c| c.is_ascii_lowercase())
}

/// A name that says that somebody has limited the number: a batch, a pool.
fn counts(name: &Ident) -> bool {
    const WORDS: &[&str] = &[
        "batch",
        "chunk",
        "core",
        "listener",
        "page",
        "partition",
        "pool",
        "replica",
        "shard",
        "slot",
        "thread",
        "window",
        "worker",
    ];
    let name = name.to_string();
    name.split('_').any(|word| {
        WORDS.iter().any(|known| word.strip_prefix(known).is_some_and(|rest| ["", "s", "es"].contains(&rest)))
    })
}

fn is_list(expr: &Expr) -> bool {
    matches!(expr, Expr::Macro(e) if is_named(&e.mac.path.segments, &["vec", "smallvec"]))
}

/// `Vec::new()`
fn is_empty_collection(expr: &Expr) -> bool {
    matches!(expr, Expr::Call(e) if matches!(&*e.func, Expr::Path(path)
        if is_named(&path.path.segments, &["new", "with_capacity", "default"])))
}

fn is_chunked(expr: &Expr) -> bool {
    match expr {
        Expr::MethodCall(e) => LIMITS.contains(&e.method.to_string().as_str()) || is_chunked(&e.receiver),
        Expr::Reference(e) => is_chunked(&e.expr),
        Expr::Paren(e) => is_chunked(&e.expr),
        _ => false,
    }
}

/// `items.len()` somewhere in it.
fn calls_len(expr: &Expr) -> bool {
    match expr {
        Expr::MethodCall(e) => e.method == "len" || calls_len(&e.receiver),
        Expr::Binary(e) => calls_len(&e.left) || calls_len(&e.right),
        Expr::Paren(e) => calls_len(&e.expr),
        _ => false,
    }
}

fn size_of_type(ty: &Type) -> Size {
    match ty {
        Type::Reference(e) => size_of_type(&e.elem),
        Type::Paren(e) => size_of_type(&e.elem),
        Type::Group(e) => size_of_type(&e.elem),
        Type::Array(_) => Size::Fixed,
        Type::Slice(_) => Size::Runtime,
        Type::Path(e) => match is_named(
            &e.path.segments,
            &["Vec", "VecDeque", "HashMap", "HashSet", "BTreeMap", "BTreeSet", "IndexMap", "IndexSet"],
        ) {
            true => Size::Runtime,
            false => Size::Unknown,
        },
        Type::ImplTrait(e) => {
            let iterates = e.bounds.iter().any(|bound| {
                matches!(bound, syn::TypeParamBound::Trait(bound)
                    if is_named(&bound.path.segments, &["Iterator", "IntoIterator", "ExactSizeIterator", "DoubleEndedIterator"]))
            });
            if iterates { Size::Runtime } else { Size::Unknown }
        }
        _ => Size::Unknown,
    }
}

struct Find<'a> {
    macros: &'a Macros,
    /// How many loops are around.
    depth: usize,
    origins: HashMap<String, Vec<Origin<'a>>>,
    /// The loops around the innermost place where a name is bound.
    depths: HashMap<String, usize>,
}

impl<'a> Find<'a> {
    fn add(&mut self, name: &Ident, origin: Origin<'a>) {
        let name = name.to_string();
        let depth = self.depths.entry(name.clone()).or_default();
        *depth = self.depth.max(*depth);
        self.origins.entry(name).or_default().push(origin);
    }
}

impl<'a> Visit<'a> for Find<'a> {
    fn visit_local(&mut self, local: &'a Local) {
        let (pat, ty) = match &local.pat {
            Pat::Type(typed) => (&*typed.pat, Some(&*typed.ty)),
            pat => (pat, None),
        };
        match (pat, &local.init) {
            (Pat::Ident(name), Some(init)) => {
                let told = ty.map(size_of_type).filter(|size| *size == Size::Fixed);
                match (told, ty) {
                    (Some(_), Some(ty)) => self.add(&name.ident, Origin::Type(ty)),
                    _ => self.add(&name.ident, Origin::Let(&init.expr)),
                }
            }
            (pat, _) => self.visit_pat(pat),
        }
        if let Some(init) = &local.init {
            self.visit_expr(&init.expr);
            if let Some((_, diverge)) = &init.diverge {
                self.visit_expr(diverge);
            }
        }
    }

    fn visit_pat_ident(&mut self, pat: &'a syn::PatIdent) {
        self.add(&pat.ident, Origin::Part);
        visit::visit_pat_ident(self, pat);
    }

    fn visit_expr_for_loop(&mut self, e: &'a ExprForLoop) {
        self.visit_expr(&e.expr);
        self.depth += 1;
        match &*e.pat {
            Pat::Ident(name) => self.add(&name.ident, Origin::Element(&e.expr)),
            pat => self.visit_pat(pat),
        }
        self.visit_block(&e.body);
        self.depth -= 1;
    }

    fn visit_expr_while(&mut self, e: &'a syn::ExprWhile) {
        self.depth += 1;
        visit::visit_expr_while(self, e);
        self.depth -= 1;
    }

    fn visit_expr_loop(&mut self, e: &'a syn::ExprLoop) {
        self.depth += 1;
        visit::visit_expr_loop(self, e);
        self.depth -= 1;
    }

    fn visit_macro(&mut self, mac: &'a syn::Macro) {
        if let Some(opened) = self.macros.get(mac) {
            opened.visit(self);
        }
    }

    fn visit_item(&mut self, _: &'a syn::Item) {}
    fn visit_type(&mut self, _: &'a Type) {}
    fn visit_path(&mut self, _: &'a syn::Path) {}
    fn visit_generic_param(&mut self, _: &'a GenericParam) {}
}
