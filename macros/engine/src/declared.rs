//! What types are written down as evidence: of parameters, of `let`s, by the functions that make values.

use syn::punctuated::Punctuated;
use syn::{Expr, FnArg, Pat, Path, Stmt, Token, Type, TypeParamBound};

use crate::ir::LocalKind;
use crate::names;
use crate::rules::Scene;

/// What a function and its file declare, as seen from a line.
pub struct Declared<'s, 'a> {
    pub scene: &'s Scene<'a>,
    pub line: usize,
}

impl Declared<'_, '_> {
    /// A path with its first segment as the imports of the file have it.
    pub fn resolved(&self, path: &Path) -> Vec<String> {
        match self.scene.file() {
            Some(file) => file.resolve_path(path, self.line),
            None => names::segments(path),
        }
    }

    /// The path of the receiver's type, where it is written down: a parameter, a `let` with a type, or `let x = Type::new(..)…;`.
    pub fn of(&self, receiver: &Expr) -> Option<String> {
        let path = match strip_references(receiver) {
            Expr::Path(path) => {
                let name = path.path.get_ident()?;
                let bound = self
                    .scene
                    .function
                    .locals
                    .iter()
                    .filter(|local| local.kind == LocalKind::Binding && local.name.as_ref() == Some(name));
                let bound = bound.count();
                let params = self.scene.signature.inputs.iter().filter_map(|arg| match arg {
                    FnArg::Typed(arg) => Some((&*arg.pat, &*arg.ty)),
                    FnArg::Receiver(_) => None,
                });
                let mut declared =
                    params.filter(|(pat, _)| matches!(pat, Pat::Ident(p) if p.ident == *name)).map(|(_, ty)| ty);
                match (declared.next(), bound) {
                    (Some(ty), 0) => type_path(ty)?.clone(),
                    (None, 0 | 1) => self.let_type(name)?,
                    // Which of them is meant nobody knows.
                    _ => return None,
                }
            }
            value => made_by(value)?,
        };
        Some(self.resolved(&path).join("::"))
    }

    fn let_type(&self, name: &syn::Ident) -> Option<Path> {
        let mut found = None;
        for stmt in &self.scene.block.stmts {
            let Stmt::Local(local) = stmt else { continue };
            let (pat, ty) = match &local.pat {
                Pat::Type(typed) => (&*typed.pat, Some(&*typed.ty)),
                pat => (pat, None),
            };
            if !matches!(pat, Pat::Ident(p) if p.ident == *name) {
                continue;
            }
            found = match (ty, &local.init) {
                (Some(ty), _) => type_path(ty).cloned(),
                (None, Some(init)) => made_by(&init.expr),
                (None, None) => None,
            };
        }
        found
    }
}

pub fn strip_references(expr: &Expr) -> &Expr {
    match expr {
        Expr::Reference(e) => strip_references(&e.expr),
        Expr::Paren(e) => strip_references(&e.expr),
        Expr::Group(e) => strip_references(&e.expr),
        _ => expr,
    }
}

pub fn is_self(expr: &Expr) -> bool {
    matches!(expr, Expr::Path(path) if path.path.is_ident("self"))
}

/// A place that can be named twice.
pub fn is_place(expr: &Expr) -> bool {
    match expr {
        Expr::Path(path) => path.qself.is_none(),
        Expr::Field(e) => is_place(&e.base),
        Expr::Paren(e) => is_place(&e.expr),
        Expr::Group(e) => is_place(&e.expr),
        Expr::Unary(e) => matches!(e.op, syn::UnOp::Deref(_)) && is_place(&e.expr),
        Expr::Index(e) => is_place(&e.expr) && matches!(&*e.index, Expr::Path(_) | Expr::Lit(_)),
        // `self.inner().rx`
        Expr::MethodCall(e) => is_place(&e.receiver) && e.args.is_empty(),
        // The type of a number hangs on where it stands: a copy of it may get another one.
        Expr::Lit(e) => matches!(e.lit, syn::Lit::Str(_)),
        _ => false,
    }
}

pub fn type_path(ty: &Type) -> Option<&Path> {
    match ty {
        Type::Path(path) if path.qself.is_none() => Some(&path.path),
        Type::Reference(reference) => type_path(&reference.elem),
        Type::ImplTrait(bounds) => trait_path(&bounds.bounds),
        Type::TraitObject(bounds) => trait_path(&bounds.bounds),
        Type::Paren(paren) => type_path(&paren.elem),
        Type::Group(group) => type_path(&group.elem),
        _ => None,
    }
}

fn trait_path(bounds: &Punctuated<TypeParamBound, Token![+]>) -> Option<&Path> {
    bounds.iter().find_map(|bound| match bound {
        TypeParamBound::Trait(bound) => Some(&bound.path),
        _ => None,
    })
}

/// `Type` of `Type::new(..)`, also behind `?` and methods that unpack.
fn made_by(expr: &Expr) -> Option<Path> {
    match expr {
        Expr::Try(e) => made_by(&e.expr),
        Expr::Paren(e) => made_by(&e.expr),
        Expr::Group(e) => made_by(&e.expr),
        Expr::MethodCall(e) if matches!(e.method.to_string().as_str(), "unwrap" | "expect") => made_by(&e.receiver),
        Expr::Call(e) => {
            let Expr::Path(path) = &*e.func else { return None };
            let mut path = path.path.clone();
            path.segments.pop();
            path.segments.pop_punct();
            let last = path.segments.last()?;
            last.ident.to_string().starts_with(char::is_uppercase).then_some(path)
        }
        _ => None,
    }
}
