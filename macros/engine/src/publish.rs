//! The future of a function with `#[cancel_safe]` says of itself what it is.
//!
//! Input:  `async fn read(self, (a, b): (u8, u8), mut n: usize) -> io::Result<T> { … }`
//!
//! Output: the parameters are bound in the order, and so dropped in the order, in which rustc does it for an async fn.
//!
//! ```text
//! fn read(self, argument_1: (u8, u8), n: usize) -> impl Future<Output = io::Result<T>> + CancelSafe {
//!     Published::new(async move {
//!         if false { return unreachable::<io::Result<T>>(); } // the type that `?` and what is returned is checked against
//!         let _ = &self;                                      // the whole of it
//!         let argument_1 = argument_1;
//!         let (a, b) = argument_1;
//!         let mut n = n;
//!         { … }
//!     })
//! }
//! ```
//!
//! `impl` and the braces of the async block are tokens of the macro, and so of edition 2024 wherever they are used: `impl` captures every
//! lifetime, as an async fn does, and what the body's last expression borrows is given back before the parameters are dropped.

use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::visit_mut::{self, VisitMut};
use syn::{
    Attribute, Block, Expr, FnArg, ImplItem, ImplItemFn, ItemFn, ItemImpl, ItemTrait, Pat, PatIdent, PatType,
    ReturnType, Signature, Stmt, Token, TraitItem, TraitItemFn, Type, TypeImplTrait, TypeParamBound, TypePath,
    parse_quote,
};

use crate::{file, names, package, span};

/// What the attributes on the `impl` or `trait` around have yet to do.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Around {
    Nothing,
    /// Some may read an async fn.
    Reading,
    /// Futures are boxed, or have been.
    Boxing,
    /// All have had their turn, those on the function too.
    Done,
}

impl Around {
    pub fn of<'a>(attrs: &[Attribute], mut methods: impl Iterator<Item = &'a Signature>) -> Around {
        let boxes = |attr: &Attribute| attr.path().segments.last().is_some_and(|s| s.ident == "async_trait");
        if attrs.iter().any(boxes) || methods.any(is_boxed) {
            Around::Boxing
        } else if attrs.iter().any(rewrites) {
            Around::Reading
        } else {
            Around::Nothing
        }
    }
}

/// Publishes the future of a function. Another attribute that reads an async fn goes first, on it or around it. False: it returns no
/// future.
pub fn function(attrs: &mut Vec<Attribute>, sig: &mut Signature, body: Option<&mut Block>, around: Around) -> bool {
    if is_boxed(sig) || (around == Around::Boxing && sig.asyncness.is_some()) {
        return true;
    }
    if sig.asyncness.is_none() && !is_opaque(sig, body.as_deref()) {
        return false;
    }
    if around == Around::Reading || (around != Around::Done && attrs.iter().any(rewrites)) {
        let path = package::argument().map(|path| quote!((#path)));
        attrs.push(parse_quote!(#[::async_hygiene::__private::publish #path]));
        return true;
    }
    if body.is_some() {
        // Where the trait promises less.
        attrs.push(parse_quote!(#[allow(refining_impl_trait)]));
    }
    match sig.asyncness {
        Some(_) => {
            let bounds = quote!(+ ::async_hygiene::facts::CancelSafe);
            let site = Span::mixed_site();
            let around = |future| quote_spanned!(site=> ::async_hygiene::__private::Published::new(#future));
            of_async_fn(sig, body, &Dress { prologue: TokenStream::new(), bounds, around: &around });
        }
        None => of_opaque(sig, body),
    }
    true
}

/// True if that is what happens to it.
pub fn returns_future(sig: &Signature) -> bool {
    sig.asyncness.is_some() || is_boxed(sig) || opaque(&sig.output).is_some()
}

/// `#[async_trait]` boxes futures, and a `Pin<Box<dyn Future>>` has no room for anything else. So it is said of who has the methods.
pub mod boxed {
    use super::*;

    /// Of the type, if the file says that it is one of this crate: only then may it be said. Of a trait with parameters a type may have
    /// several, and one fact would meet another.
    pub fn facts(item: &ItemImpl) -> TokenStream {
        let Some((of, _)) = &item.trait_ else { return TokenStream::new() };
        let Type::Path(TypePath { qself: None, path, .. }) = &*item.self_ty else { return TokenStream::new() };
        let [ty] = &path.segments.iter().collect::<Vec<_>>()[..] else { return TokenStream::new() };
        let is_declared = || file::of(ty.ident.span()).is_some_and(|file| file.declares_type(&ty.ident.to_string()));
        if of.segments.iter().any(|segment| !segment.arguments.is_none()) || !is_declared() {
            return TokenStream::new();
        }
        let (generics, _, bounds) = item.generics.split_for_impl();
        let around = crate::attrs::cfgs(&item.attrs);
        let each = item.items.iter().filter_map(|item| match item {
            ImplItem::Fn(method) if returns_future(&method.sig) => Some(method),
            _ => None,
        });
        each.map(|method| {
            let (cfgs, fact) = (crate::attrs::cfgs(&method.attrs), fact(&method.sig));
            quote!(#around #cfgs #[automatically_derived] impl #generics #fact for #path #bounds {})
        })
        .collect()
    }

    /// Of whatever implements the trait, for whoever knows no more of it: each `impl` has to say so. Not of what an `impl` may leave out.
    pub fn demand(item: &mut ItemTrait) {
        if !item.generics.params.is_empty() {
            return;
        }
        for method in &item.items {
            if let TraitItem::Fn(method) = method
                && returns_future(&method.sig)
                && method.default.is_none()
                && crate::attrs::cfgs(&method.attrs).is_empty()
            {
                let fact = fact(&method.sig);
                item.supertraits.push(parse_quote!(#fact));
                item.colon_token.get_or_insert_default();
            }
        }
    }

    fn fact(sig: &Signature) -> TokenStream {
        let method = names::method_marker(&sig.ident.to_string());
        quote!(::async_hygiene::facts::DropSafe<#method>)
    }
}

/// Behind the attributes that read an async fn: a function of any kind, or what they have made of it.
pub fn late(tokens: TokenStream) -> TokenStream {
    if let Ok(ItemFn { mut attrs, vis, modifiers, mut sig, mut block }) = syn::parse2(tokens.clone()) {
        function(&mut attrs, &mut sig, Some(&mut block), Around::Done);
        return ItemFn { attrs, vis, modifiers, sig, block }.into_token_stream();
    }
    if let Ok(mut method) = syn::parse2::<ImplItemFn>(tokens.clone()) {
        function(&mut method.attrs, &mut method.sig, Some(&mut method.block), Around::Done);
        return method.into_token_stream();
    }
    if let Ok(mut method) = syn::parse2::<TraitItemFn>(tokens.clone()) {
        function(&mut method.attrs, &mut method.sig, method.default.as_mut(), Around::Done);
        return method.into_token_stream();
    }
    tokens
}

/// What `#[async_trait]` has made of an async fn: a `Pin<Box<dyn Future>>`, whose type has no room for anything else.
pub fn is_boxed(sig: &Signature) -> bool {
    sig.generics.lifetimes().any(|param| param.lifetime.ident == "async_trait")
}

/// True for an attribute that may read what it stands on: all but those of the compiler and of its tools.
pub fn rewrites(attr: &Attribute) -> bool {
    const INERT: &[&str] = &[
        "allow",
        "cfg",
        "cold",
        "coverage",
        "deny",
        "deprecated",
        "doc",
        "expect",
        "export_name",
        "forbid",
        "inline",
        "instruction_set",
        "link_section",
        "must_use",
        "no_mangle",
        "optimize",
        "target_feature",
        "track_caller",
        "unsafe",
        "warn",
    ];
    const TOOLS: &[&str] = &["clippy", "diagnostic", "miri", "rust_analyzer", "rustfmt"];
    let path = attr.path();
    match path.get_ident() {
        Some(ident) => !INERT.iter().any(|inert| ident == inert),
        None => !path.segments.first().is_some_and(|first| TOOLS.iter().any(|tool| first.ident == tool)),
    }
}

/// What else the future gets.
pub struct Dress<'d> {
    /// Statements behind the parameters.
    pub prologue: TokenStream,
    /// Bounds of the type, each with its `+`.
    pub bounds: TokenStream,
    /// What is put round it.
    pub around: &'d dyn Fn(TokenStream) -> TokenStream,
}

/// Of an async fn one that returns its future.
pub fn of_async_fn(sig: &mut Signature, body: Option<&mut Block>, dress: &Dress<'_>) {
    sig.asyncness = None;
    let site = Span::mixed_site();
    let private = quote!(::async_hygiene::__private);
    let Dress { prologue, bounds, around } = dress;
    let written = match &sig.output {
        ReturnType::Default => None,
        ReturnType::Type(_, ty) => Some(&**ty),
    };
    let at = site.located_at(written.map_or(sig.ident.span(), span::whole));
    let output = match written {
        None => quote!(()),
        // Not a type that stable Rust names elsewhere.
        Some(Type::Never(_)) => quote!(<fn() -> ! as #private::Returns>::Out),
        Some(ty) => ty.to_token_stream(),
    };
    if let Some(body) = body {
        let known = match written {
            None => Some(output.clone()),
            // Nothing coerces to these.
            Some(Type::Never(_) | Type::ImplTrait(_)) => None,
            Some(ty) => Some(inferred(ty).to_token_stream()),
        };
        let known =
            known.map(|ty| quote_spanned!(at=> if false { return ::async_hygiene::__private::unreachable::<#ty>(); }));
        let mut bindings = TokenStream::new();
        for (n, input) in sig.inputs.iter_mut().enumerate() {
            bindings.extend(bind(input, n));
        }
        let braces = body.brace_token.span;
        // The user's, as far as the compiler can tell: what a macro's own block captures has no name in errors.
        let (keyword, moving) = (Token![async](braces.open()), Token![move](braces.open()));
        let returned = match body.stmts.last() {
            // Not one that ends with a name: an editor completes it, and must find it there alone.
            Some(Stmt::Expr(value @ (Expr::Call(_) | Expr::MethodCall(_) | Expr::Try(_)), None)) => span::ends(value),
            _ => (at, at),
        };
        let inside = |code: TokenStream, braces| {
            let mut group = Group::new(Delimiter::Brace, code);
            group.set_span(braces);
            group
        };
        let result = inside(quote_spanned!(site=> #[allow(unused_braces)] #body), site);
        let block = inside(quote!(#known #bindings #prologue #result), braces.join());
        let future = underlined(around(quote!(#keyword #moving #block)), returned);
        body.stmts = vec![Stmt::Expr(Expr::Verbatim(future), None)];
    }
    let future = quote_spanned!(at=> impl #private::std::future::Future<Output = #output> #bounds);
    sig.output = ReturnType::Type(Token![->](at), Box::new(Type::Verbatim(future)));
}

/// A call that the compiler underlines as something else, from its first to its last token: by the `::` before it and its parentheses. To an
/// editor, a name at the place of one of the user's would be that one, too.
fn underlined(call: TokenStream, (first, last): (Span, Span)) -> TokenStream {
    let site = Span::mixed_site();
    let mut tokens: Vec<TokenTree> = call.into_iter().collect();
    if let [lead @ TokenTree::Punct(_), also @ TokenTree::Punct(_), .., TokenTree::Group(args)] = &mut tokens[..]
        && args.delimiter() == Delimiter::Parenthesis
    {
        lead.set_span(site.located_at(first));
        also.set_span(site.located_at(first));
        args.set_span(site.located_at(last));
    }
    tokens.into_iter().collect()
}

/// Binds a parameter anew, in the future, where it is there from the first poll to the end.
fn bind(input: &mut FnArg, n: usize) -> TokenStream {
    let site = Span::mixed_site();
    let parameter: &mut PatType = match input {
        FnArg::Typed(parameter) => parameter,
        FnArg::Receiver(receiver) => {
            let this = &receiver.self_token;
            return quote_spanned!(site=> let _ = &#this;);
        }
    };
    // As rustc does without being told of.
    let again = quote_spanned!(site=> #[allow(clippy::shadow_same, clippy::used_underscore_binding)]);
    let cfgs = crate::attrs::cfgs(&parameter.attrs);
    let (outer, inner): (Vec<_>, Vec<_>) =
        std::mem::take(&mut parameter.attrs).into_iter().partition(|attr| attr.path().is_ident("cfg"));
    parameter.attrs = outer;
    if let Pat::Ident(PatIdent { by_ref: None, subpat: None, ident, mutability, .. }) = &mut *parameter.pat {
        let mutability = mutability.take();
        return quote_spanned!(site=> #cfgs #again #(#inner)* let #mutability #ident = #ident;);
    }
    let ident = format_ident!("argument_{n}", span = site.located_at(span::printed(&parameter.pat).0));
    let pattern = std::mem::replace(&mut *parameter.pat, plain(&ident));
    quote_spanned!(site=> #cfgs #again let #ident = #ident; #cfgs #(#inner)* let #pattern = #ident;)
}

fn plain(ident: &Ident) -> Pat {
    Pat::Ident(PatIdent { attrs: Vec::new(), by_ref: None, mutability: None, ident: ident.clone(), subpat: None })
}

/// `_` in place of every `impl Trait`, which a body cannot say.
pub fn inferred(ty: &Type) -> Type {
    struct Infer;
    impl VisitMut for Infer {
        fn visit_type_mut(&mut self, ty: &mut Type) {
            match ty {
                Type::ImplTrait(of) => {
                    let infer = Token![_](of.impl_token.span);
                    *ty = parse_quote!(#infer);
                }
                ty => visit_mut::visit_type_mut(self, ty),
            }
        }
    }
    let mut ty = ty.clone();
    Infer.visit_type_mut(&mut ty);
    ty
}

/// `-> impl Future`, written by hand: without a body, or with one that is an async block.
fn is_opaque(sig: &Signature, body: Option<&Block>) -> bool {
    let is_block = |body: &Block| matches!(body.stmts[..], [Stmt::Expr(Expr::Async(_), None)]);
    opaque(&sig.output).is_some() && body.is_none_or(is_block)
}

fn of_opaque(sig: &mut Signature, body: Option<&mut Block>) {
    if let Some(body) = body {
        let Block { stmts, .. } = &body;
        let future = quote!(#(#stmts)*);
        body.stmts = vec![Stmt::Expr(parse_quote!(::async_hygiene::__private::Published::new(#future)), None)];
    }
    if let ReturnType::Type(_, ty) = &mut sig.output
        && let Type::ImplTrait(opaque) = &mut **ty
    {
        opaque.bounds.push(parse_quote!(::async_hygiene::facts::CancelSafe));
    }
}

fn opaque(output: &ReturnType) -> Option<&TypeImplTrait> {
    let ReturnType::Type(_, ty) = output else { return None };
    let Type::ImplTrait(opaque) = &**ty else { return None };
    let is_future = |bound: &TypeParamBound| match bound {
        TypeParamBound::Trait(bound) => names::segments(&bound.path).last().is_some_and(|name| name == "Future"),
        _ => false,
    };
    opaque.bounds.iter().any(is_future).then_some(opaque)
}
