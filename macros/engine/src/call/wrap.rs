//! The function as one future that knows what may interrupt it.
//!
//! Input:  `#[timeout("1s")] async fn fetch(id: u64) -> io::Result<Row> { … }`
//!
//! Output: as in `publish`, the parameters are bound in the future, in the order in which rustc does it.
//!
//! ```text
//! fn fetch(id: u64) -> impl Future<Output = io::Result<Row>> {
//!     Call::new(
//!         async move {
//!             let id = id;
//!             deadline(Duration::new(1, 0), concat!(module_path!(), "::fetch"), true);
//!             { … }
//!         },
//!         Nothing, Timer::none(),
//!         outcomes(never(), carry::<TimedOut, io::Result<Row>>(), never()),
//!         concat!(module_path!(), "::fetch"),
//!     )
//! }
//! ```
//!
//! What another attribute has made sync, with an async block for the body, keeps its form: the call is put round the block.

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::{Attribute, Block, Expr, ImplItemFn, ItemFn, ReturnType, Signature, Stmt, TraitItemFn, Type, parse_quote};

use super::args::Full;
use super::{Wanted, Why, carries, mentions, output, path_of, prologue, shapes, told, with_or};
use crate::ir::NodeId;
use crate::package;
use crate::publish::{self, Around, Dress};
use crate::span;

/// Rewrites a function, or leaves that to an attribute that goes last.
pub fn function(
    attrs: &mut Vec<Attribute>,
    sig: &mut Signature,
    mut body: Option<&mut Block>,
    around: Around,
    wanted: &Wanted,
) -> Vec<syn::Error> {
    let reads_async = sig.asyncness.is_some() && around == Around::Boxing;
    if reads_async || around == Around::Reading || (around != Around::Done && attrs.iter().any(publish::rewrites)) {
        let (written, path) = (wanted.written(), package::argument().map(|path| quote!(, #path)));
        attrs.push(parse_quote!(#[::async_hygiene::__private::rewrite(#written #path)]));
        return Vec::new();
    }
    let name = path_of(sig);
    if body.is_none() {
        return required(sig, wanted);
    }
    let (output, at) = output(sig, body.as_deref());
    let (prologue, mut errors) = prologue(wanted, sig, &name);
    if !errors.is_empty() {
        return errors;
    }
    if sig.asyncness.is_some() {
        if !needs_call(wanted) && wanted.shape.is_none() && !wanted.published {
            if let Some(body) = body {
                body.stmts.insert(0, Stmt::Expr(Expr::Verbatim(prologue), None));
            }
            return errors;
        }
        if let ReturnType::Type(_, ty) = &sig.output
            && (matches!(**ty, Type::ImplTrait(_)) || shapes::known(output.clone()).is_none() && !from_anything(ty))
        {
            errors.extend(nothing_to_return(wanted, ty));
        }
        if !errors.is_empty() {
            return errors;
        }
        let sizes = size_check(sig, wanted);
        let checked_apart = !sizes.is_empty();
        let name = &name;
        let bounds = bounds(wanted);
        // Where the trait promises less.
        attrs.push(parse_quote!(#[allow(refining_impl_trait)]));
        let checked = carries(wanted, sig, (&output, at));
        let mentions = mentions(wanted, sig);
        let prologue = quote!(#checked #mentions #prologue);
        let around = |future: TokenStream| dressed(wanted, call(wanted, future, &output, name), checked_apart);
        publish::of_async_fn(sig, body.as_deref_mut(), &Dress { prologue, bounds, around: &around });
        if let Some(body) = body {
            body.stmts.insert(0, Stmt::Expr(Expr::Verbatim(sizes), None));
        }
        return errors;
    }
    let Some(body) = body else { return errors };
    let Some(inner) = shapes::body(sig, body) else {
        errors.push(not_async(wanted, sig));
        return errors;
    };
    let id = NodeId::of(inner);
    let (keyword, moving, block) = (&inner.async_token, &inner.capture, &inner.block);
    let checked = carries(wanted, sig, (&output, at));
    let future = quote!(#keyword #moving { #checked #prologue #[allow(unused_braces)] #block });
    let future = dressed(wanted, call(wanted, future, &output, &name), false);
    shapes::replace(body, id, future);
    errors
}

/// Behind the attributes that read an async fn.
pub fn late(args: TokenStream, tokens: TokenStream) -> TokenStream {
    let wanted = Wanted::read(args);
    let (item, errors) =
        if let Ok(ItemFn { mut attrs, vis, modifiers, mut sig, mut block }) = syn::parse2(tokens.clone()) {
            let errors = function(&mut attrs, &mut sig, Some(&mut block), Around::Done, &wanted);
            (ItemFn { attrs, vis, modifiers, sig, block }.into_token_stream(), errors)
        } else if let Ok(mut method) = syn::parse2::<ImplItemFn>(tokens.clone()) {
            let errors = function(&mut method.attrs, &mut method.sig, Some(&mut method.block), Around::Done, &wanted);
            (method.into_token_stream(), errors)
        } else if let Ok(mut method) = syn::parse2::<TraitItemFn>(tokens.clone()) {
            let errors = function(&mut method.attrs, &mut method.sig, method.default.as_mut(), Around::Done, &wanted);
            (method.into_token_stream(), errors)
        } else {
            (tokens, Vec::new())
        };
    let errors = errors.iter().map(syn::Error::to_compile_error);
    quote!(#item #(#errors)*)
}

/// A method without a body: there is nothing to interrupt, but a contract holds for each implementation.
fn required(sig: &mut Signature, wanted: &Wanted) -> Vec<syn::Error> {
    if wanted.interrupts() {
        let text = "this method has no body that could be interrupted\nthe attribute goes on each implementation";
        return vec![syn::Error::new(sig.ident.span(), text)];
    }
    if sig.asyncness.is_some() {
        let bounds = bounds(wanted);
        publish::of_async_fn(sig, None, &Dress { prologue: TokenStream::new(), bounds, around: &|future| future });
    }
    Vec::new()
}

/// Something may end the call from outside.
fn needs_call(wanted: &Wanted) -> bool {
    let refuses = wanted.bounded.as_ref().is_some_and(|bounded| !matches!(bounded.full, Full::Waits));
    wanted.cancellable.is_some() || wanted.timeout.is_some() || refuses
}

/// The body as a call.
fn call(wanted: &Wanted, future: TokenStream, output: &TokenStream, name: &TokenStream) -> TokenStream {
    if !needs_call(wanted) {
        return future;
    }
    let private = quote!(::async_hygiene::__private::call);
    let told = |why: Why| match why.or(wanted) {
        Some(or) => told(why, or, output),
        None => quote!(#private::never()),
    };
    let (cancelled, timed_out, overloaded) = (told(Why::Cancelled), told(Why::TimedOut), told(Why::Overloaded));
    let token = match &wanted.cancellable {
        Some(_) => quote!(#private::Registration::none()),
        None => quote!(#private::Nothing),
    };
    let timer = match &wanted.timeout {
        Some(_) => quote!(#private::Timer::none()),
        None => quote!(#private::Nothing),
    };
    quote! {
        #private::Call::new(
            #future,
            #token,
            #timer,
            #private::outcomes(#cancelled, #timed_out, #overloaded),
            #name,
        )
    }
}

/// What is promised of the future. Its size may have been checked apart.
fn dressed(wanted: &Wanted, future: TokenStream, checked_apart: bool) -> TokenStream {
    let private = quote!(::async_hygiene::__private);
    let mut future = future;
    if let Some(shape) = &wanted.shape {
        if let Some(max) = shape.max_size.as_ref().filter(|_| !checked_apart) {
            let max = bytes(max);
            future = quote!(#private::fits::<{ #max }, _>(#future));
        }
        if let Some(span) = shape.send {
            let send = quote_spanned!(span=> ::async_hygiene::__private::send);
            future = quote!(#send(#future));
        }
    }
    if wanted.published {
        future = quote!(#private::Published::new(#future));
    }
    future
}

/// A number of bytes, as one or two statements in braces: a type error of it stands at itself.
fn bytes(max: &Expr) -> TokenStream {
    let site = Span::mixed_site();
    let at = site.located_at(span::whole(max));
    let (name, usize) =
        (syn::Ident::new("max", site), quote_spanned!(at=> ::async_hygiene::__private::std::primitive::usize));
    quote!(let #name: #usize = #max; #name)
}

fn bounds(wanted: &Wanted) -> TokenStream {
    let send = wanted.shape.as_ref().is_some_and(|shape| shape.send.is_some());
    let send = send.then(|| quote!(+ ::async_hygiene::__private::std::marker::Send));
    let published = wanted.published.then(|| quote!(+ ::async_hygiene::facts::CancelSafe));
    quote!(#send #published)
}

/// The size of the future of a function that has no generic parameters, as a constant that is evaluated in any check.
fn size_check(sig: &Signature, wanted: &Wanted) -> TokenStream {
    let max = wanted.shape.as_ref().and_then(|shape| shape.max_size.as_ref());
    let methods = sig.inputs.iter().any(|input| matches!(input, syn::FnArg::Receiver(_)));
    let Some(max) = max.filter(|_| !methods && sig.generics.type_params().next().is_none()) else {
        return TokenStream::new();
    };
    let opaque = sig.inputs.iter().any(|input| crate::names::any(input, &|name| name == "impl" || name == "Self"));
    if opaque || sig.generics.const_params().next().is_some() || crate::names::any(&sig.output, &|n| n == "Self") {
        return TokenStream::new();
    }
    let function = &sig.ident;
    let name = function.to_string();
    let site = Span::mixed_site();
    let params: Vec<_> = (0..sig.inputs.len()).map(|n| quote::format_ident!("argument_{n}", span = site)).collect();
    let at = site.located_at(span::whole(max));
    let max = bytes(max);
    quote_spanned! {at=>
        const _: () = ::async_hygiene::__private::assert_size(
            ::async_hygiene::__private::size_of_output(&|(#(#params,)*)| #function(#(#params),*)),
            { #max },
            #name,
        );
    }
}

/// An opaque error that promises a conversion.
fn from_anything(ty: &Type) -> bool {
    crate::names::any(ty, &|name| matches!(name, "From" | "Into"))
}

/// `-> impl Trait` has no room that the macro knows of.
fn nothing_to_return(wanted: &Wanted, ty: &Type) -> Option<syn::Error> {
    let needed = |why: &Why| matches!(why.or(wanted), Some(None));
    let attribute = [Why::Cancelled, Why::TimedOut, Why::Overloaded].into_iter().find(needed)?.attribute();
    let text = format!(
        "this return type cannot say that the call was interrupted\nhelp: return a `Result`, or say what to return instead: {}",
        with_or(attribute)
    );
    Some(syn::Error::new_spanned(ty, text))
}

fn not_async(wanted: &Wanted, sig: &Signature) -> syn::Error {
    let name = &sig.ident;
    let attributes: Vec<_> = wanted.written.iter().map(|(known, ..)| format!("`#[{}]`", known.name())).collect();
    let goes = if attributes.len() == 1 { "goes" } else { "go" };
    let text = format!("`{name}` is not async: {} {goes} on an `async fn`", attributes.join(" and "));
    syn::Error::new(sig.fn_token.span, text)
}
