//! Where the body of a function is, which other attributes may have moved.

use proc_macro2::{Ident, TokenStream};
use quote::{quote, quote_spanned};
use syn::visit::{self, Visit};
use syn::visit_mut::{self, VisitMut};
use syn::{
    Attribute, Block, Expr, ExprAsync, ExprCall, ExprMethodCall, GenericArgument, Pat, PathArguments, Signature, Stmt,
    Type, TypeParamBound,
};

use crate::ir::NodeId;

/// The async block that is the body of a function which is not async itself: `Box::pin(async move { … })` of `#[async_trait]`,
/// `let body = async { … };` of `#[tokio::test]`, `async move { … }` written by hand. The first there is, outside of closures.
pub fn body<'b>(signature: &Signature, block: &'b Block) -> Option<&'b ExprAsync> {
    match signature.asyncness {
        Some(_) => None,
        None => in_block(block),
    }
}

fn in_block(block: &Block) -> Option<&ExprAsync> {
    block.stmts.iter().find_map(|stmt| match stmt {
        Stmt::Local(local) => local.init.as_ref().and_then(|init| in_expr(&init.expr)),
        Stmt::Expr(expr, _) => in_expr(expr),
        Stmt::Item(_) | Stmt::Macro(_) => None,
    })
}

fn in_expr(expr: &Expr) -> Option<&ExprAsync> {
    match expr {
        Expr::Async(block) => Some(block),
        Expr::Call(call) => call.args.iter().find_map(in_expr),
        Expr::MethodCall(call) => in_expr(&call.receiver).or_else(|| call.args.iter().find_map(in_expr)),
        Expr::Block(e) => in_block(&e.block),
        Expr::Unsafe(e) => in_block(&e.block),
        Expr::Paren(e) => in_expr(&e.expr),
        Expr::Group(e) => in_expr(&e.expr),
        Expr::Reference(e) => in_expr(&e.expr),
        Expr::Cast(e) => in_expr(&e.expr),
        Expr::Return(e) => e.expr.as_deref().and_then(in_expr),
        Expr::If(e) => {
            in_block(&e.then_branch).or_else(|| e.else_branch.as_ref().and_then(|(_, otherwise)| in_expr(otherwise)))
        }
        _ => None,
    }
}

/// True for `#[tokio::main]`, `#[tokio::test]` and their kind, which have yet to put a `block_on` around the body.
pub fn is_started(attrs: &[Attribute]) -> bool {
    attrs
        .iter()
        .any(|attr| attr.path().segments.last().is_some_and(|last| last.ident == "main" || last.ident == "test"))
}

/// True for a function that hands the first async block in it to a `block_on`: what those attributes make, or the same by hand.
pub fn runs_body(block: &Block) -> bool {
    struct Find(bool);
    impl<'ast> Visit<'ast> for Find {
        fn visit_expr_method_call(&mut self, call: &'ast ExprMethodCall) {
            self.0 |= call.method == "block_on";
            visit::visit_expr_method_call(self, call);
        }

        fn visit_expr_call(&mut self, call: &'ast ExprCall) {
            self.0 |= matches!(&*call.func, Expr::Path(path)
                if path.path.segments.last().is_some_and(|last| last.ident == "block_on"));
            visit::visit_expr_call(self, call);
        }

        // What runs elsewhere.
        fn visit_expr_async(&mut self, _: &'ast ExprAsync) {}
        fn visit_expr_closure(&mut self, _: &'ast syn::ExprClosure) {}
        fn visit_item(&mut self, _: &'ast syn::Item) {}
    }
    if in_block(block).is_none() {
        return false;
    }
    let mut find = Find(false);
    find.visit_block(block);
    find.0
}

/// Puts something in the place of that async block.
pub fn replace(block: &mut Block, body: NodeId, with: TokenStream) {
    struct Replace(NodeId, Option<TokenStream>);
    impl VisitMut for Replace {
        fn visit_expr_mut(&mut self, expr: &mut Expr) {
            match expr {
                Expr::Async(block) if NodeId::of(block) == self.0 => {
                    if let Some(with) = self.1.take() {
                        *expr = Expr::Verbatim(with);
                    }
                }
                _ if self.1.is_none() => {}
                _ => visit_mut::visit_expr_mut(self, expr),
            }
        }
    }
    Replace(body, Some(with)).visit_block_mut(block);
}

/// True for the statement into which `#[tracing::instrument]` has put the body: its async block is awaited in place of the function's own.
pub fn is_delegate(stmt: &Stmt) -> bool {
    match stmt {
        Stmt::Local(local) => matches!(&local.pat, Pat::Ident(name) if name.ident == "__tracing_instrument_future"),
        _ => false,
    }
}

/// The output of the future that a sync function returns, or runs.
pub fn inner_output(ty: &Type, block: Option<&Block>) -> Option<Type> {
    fn of_bounds<'t>(bounds: impl IntoIterator<Item = &'t TypeParamBound>) -> Option<Type> {
        bounds.into_iter().find_map(|bound| {
            let TypeParamBound::Trait(bound) = bound else { return None };
            let last = bound.path.segments.last().filter(|last| last.ident == "Future")?;
            let PathArguments::AngleBracketed(args) = &last.arguments else { return None };
            args.args.iter().find_map(|arg| match arg {
                GenericArgument::AssocType(output) if output.ident == "Output" => Some(output.ty.clone()),
                _ => None,
            })
        })
    }
    fn within(ty: &Type) -> Option<Type> {
        match ty {
            Type::ImplTrait(e) => of_bounds(&e.bounds),
            Type::TraitObject(e) => of_bounds(&e.bounds),
            Type::Paren(e) => within(&e.elem),
            Type::Group(e) => within(&e.elem),
            Type::Path(path) => {
                let PathArguments::AngleBracketed(args) = &path.path.segments.last()?.arguments else { return None };
                args.args.iter().find_map(|arg| match arg {
                    GenericArgument::Type(ty) => within(ty),
                    _ => None,
                })
            }
            _ => None,
        }
    }
    let output = within(ty).unwrap_or_else(|| match block.is_some_and(returns_it) {
        // `Self::Future`, or another name: the compiler knows which.
        true => {
            let (first, last) = crate::span::printed(ty);
            let of = quote_spanned!(first=> <#ty as ::async_hygiene::__private::std::future::Future);
            let output = quote_spanned!(last=> >::Output);
            Type::Verbatim(quote!(#of #output))
        }
        // A function that runs the future returns its output.
        false => ty.clone(),
    });
    Some(output).filter(|ty| !is_unit(ty))
}

/// True for a function that ends in its async block, boxed or not, by itself or by the name that it has: the block is returned, not run.
fn returns_it(block: &Block) -> bool {
    let Some(Stmt::Expr(end, None)) = block.stmts.last() else { return false };
    is_future(end, block)
}

fn is_future(expr: &Expr, block: &Block) -> bool {
    const WRAPS: &[&str] = &["pin", "new", "from", "into_pin"];
    match expr {
        Expr::Async(_) => true,
        Expr::Call(call) => match &*call.func {
            Expr::Path(path) => {
                path.path.segments.last().is_some_and(|name| WRAPS.iter().any(|wraps| name.ident == wraps))
                    && call.args.iter().any(|arg| is_future(arg, block))
            }
            _ => false,
        },
        Expr::MethodCall(call) => {
            (call.method == "boxed" || call.method == "boxed_local" || call.method == "into")
                && is_future(&call.receiver, block)
        }
        Expr::Path(path) => path.path.get_ident().is_some_and(|name| is_bound(name, block)),
        Expr::Paren(e) => is_future(&e.expr, block),
        Expr::Group(e) => is_future(&e.expr, block),
        Expr::Cast(e) => is_future(&e.expr, block),
        Expr::Block(e) => returns_it(&e.block),
        Expr::Return(e) => e.expr.as_deref().is_some_and(|e| is_future(e, block)),
        _ => false,
    }
}

/// True if a statement binds the async block to that name.
fn is_bound(name: &Ident, block: &Block) -> bool {
    let bound = block.stmts.iter().rev().find_map(|stmt| match stmt {
        Stmt::Local(local) if matches!(&local.pat, Pat::Ident(known) if known.ident == *name) => local.init.as_ref(),
        _ => None,
    });
    bound.is_some_and(|init| matches!(&*init.expr, Expr::Async(_)))
}

fn is_unit(ty: &Type) -> bool {
    matches!(ty, Type::Tuple(tuple) if tuple.elems.is_empty())
}

/// The type for a question that is asked apart from the body. What a `Result` holds when all is well does not matter: in its place `()` for
/// an `impl Trait`. None where the body has to say more.
pub fn known(output: TokenStream) -> Option<TokenStream> {
    struct Infers(bool);
    impl VisitMut for Infers {
        fn visit_type_infer_mut(&mut self, _: &mut syn::TypeInfer) {
            self.0 = true;
        }
    }
    let infers = |ty: &mut Type| {
        let mut infers = Infers(false);
        infers.visit_type_mut(ty);
        infers.0
    };
    let mut ty: Type = match syn::parse2(output.clone()) {
        Ok(ty) => ty,
        Err(_) => return Some(output),
    };
    if let Type::Path(path) = &mut ty
        && let Some(last) = path.path.segments.last_mut()
        && let PathArguments::AngleBracketed(args) = &mut last.arguments
        && let Some(GenericArgument::Type(fine)) = args.args.first_mut()
        && infers(fine)
    {
        *fine = syn::parse_quote!(());
    }
    if infers(&mut ty) { None } else { Some(quote!(#ty)) }
}
