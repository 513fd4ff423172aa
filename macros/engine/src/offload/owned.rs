//! Types that are borrowed, as far as tokens show, and what to take instead.

use proc_macro2::TokenStream;
use quote::ToTokens;
use syn::visit::{self, Visit};
use syn::{GenericArgument, Lifetime, PathArguments, Type, TypeParamBound, TypePath, TypeReference};

use crate::span;

/// What in a type is borrowed for less than `'static`.
pub struct Borrowed {
    /// The borrowed part.
    pub tokens: TokenStream,
    /// What to do instead.
    pub owned: String,
    /// It is a part of the type.
    pub inside: bool,
}

/// The borrowed part of a type, the outermost and first.
pub fn borrowed(ty: &Type) -> Option<Borrowed> {
    let mut find = Find { whole: ty, found: None };
    find.visit_type(ty);
    find.found
}

struct Find<'t> {
    whole: &'t Type,
    found: Option<Borrowed>,
}

impl Find<'_> {
    fn report(&mut self, node: &impl ToTokens, owned: String) {
        let tokens = node.to_token_stream();
        let inside = tokens.to_string() != self.whole.to_token_stream().to_string();
        self.found.get_or_insert(Borrowed { tokens, owned, inside });
    }
}

fn is_static(lifetime: &Lifetime) -> bool {
    lifetime.ident == "static"
}

impl<'ast> Visit<'ast> for Find<'_> {
    fn visit_type(&mut self, ty: &'ast Type) {
        match ty {
            Type::Reference(reference) if !reference.lifetime.as_ref().is_some_and(is_static) => {
                self.report(reference, of_reference(reference));
            }
            // Borrows in their signatures are somebody else's.
            Type::FnPtr(_) | Type::Macro(_) => {}
            _ => visit::visit_type(self, ty),
        }
    }

    fn visit_type_path(&mut self, path: &'ast TypePath) {
        let short = path.path.segments.iter().find(|segment| match &segment.arguments {
            PathArguments::AngleBracketed(list) => {
                list.args.iter().any(|arg| matches!(arg, GenericArgument::Lifetime(l) if !is_static(l)))
            }
            _ => false,
        });
        match short {
            Some(segment) if segment.ident == "Cow" => self.report(path, of_cow(segment)),
            Some(_) => {
                let this = quoted(path).unwrap_or_else(|| "this".to_owned());
                self.report(path, format!("take a type that owns what it holds in place of {this}"));
            }
            None => visit::visit_type_path(self, path),
        }
    }

    // `Fn(&str)` takes any borrow.
    fn visit_parenthesized_generic_arguments(&mut self, _: &'ast syn::ParenthesizedGenericArguments) {}

    fn visit_trait_bound(&mut self, bound: &'ast syn::TraitBound) {
        // `for<'a> Trait<'a>`
        if bound.lifetimes.is_none() {
            visit::visit_trait_bound(self, bound);
        }
    }

    fn visit_type_param_bound(&mut self, bound: &'ast TypeParamBound) {
        match bound {
            TypeParamBound::Lifetime(lifetime) if !is_static(lifetime) => {
                self.report(lifetime, "take `'static`".to_owned());
            }
            TypeParamBound::Trait(_) => visit::visit_type_param_bound(self, bound),
            _ => {}
        }
    }

    fn visit_lifetime(&mut self, lifetime: &'ast Lifetime) {
        if !is_static(lifetime) {
            self.report(lifetime, "take `'static`".to_owned());
        }
    }

    fn visit_expr(&mut self, _: &'ast syn::Expr) {}
    fn visit_attribute(&mut self, _: &'ast syn::Attribute) {}
}

fn quoted(ty: &impl ToTokens) -> Option<String> {
    span::text(ty).map(|text| format!("`{text}`"))
}

fn of_reference(reference: &TypeReference) -> String {
    let elem = strip(&reference.elem);
    let Some(text) = span::text(elem) else { return "take the owned value".to_owned() };
    let name = match elem {
        Type::Path(path) => path.path.segments.last().map(|s| s.ident.to_string()).unwrap_or_default(),
        _ => String::new(),
    };
    let owned = match (elem, name.as_str()) {
        (_, "str") => "`String`".to_owned(),
        (_, "Path") => "`PathBuf`".to_owned(),
        (_, "OsStr") => "`OsString`".to_owned(),
        (_, "CStr") => "`CString`".to_owned(),
        (Type::Slice(slice), _) => quoted(&slice.elem)
            .map_or_else(|| "a `Vec`".to_owned(), |elem| format!("`Vec<{}>`", elem.trim_matches('`'))),
        (Type::TraitObject(_), _) => format!("`Box<{text} + Send>`"),
        (_, "String" | "PathBuf" | "OsString" | "CString" | "Vec" | "Arc" | "Box" | "Bytes") => format!("`{text}`"),
        _ if reference.mutability.is_some() => format!("`{text}`"),
        (Type::ImplTrait(_), _) => format!("`{text} + Send + 'static`"),
        _ => format!("`{text}`, or `Arc<{text}>`"),
    };
    match reference.mutability {
        Some(_) => format!("take {owned}, and give it back with the result"),
        None => format!("take {owned}"),
    }
}

fn strip(ty: &Type) -> &Type {
    match ty {
        Type::Paren(ty) => strip(&ty.elem),
        Type::Group(ty) => strip(&ty.elem),
        ty => ty,
    }
}

fn of_cow(cow: &syn::PathSegment) -> String {
    let PathArguments::AngleBracketed(list) = &cow.arguments else { return String::new() };
    let of = list.args.iter().find_map(|arg| match arg {
        GenericArgument::Type(ty) => span::text(ty),
        _ => None,
    });
    match of {
        Some(ty) => format!("take `Cow<'static, {ty}>`"),
        None => "take `Cow<'static, …>`".to_owned(),
    }
}
