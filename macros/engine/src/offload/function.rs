//! `#[offload]` on a function.
//!
//! Input:  `fn digest((a, b): (u32, u32), mut bytes: Vec<u8>) -> Result<u32, Error> { … }`
//!
//! Output: the parameters of the body are those of an inner closure, with the same patterns, so that they bind, are dropped and are warned
//! about as before. One of type `impl Trait`, which a closure cannot say, is bound outside and captured.
//!
//! ```text
//! async fn digest(argument_0: (u32, u32), bytes: Vec<u8>) -> Result<u32, Error> {
//!     let argument_0 = moved(argument_0);
//!     let bytes = moved(bytes);
//!     ::async_hygiene::offload(move || {
//!         let value = (move |(a, b): (u32, u32), mut bytes: Vec<u8>| -> Result<u32, Error> { … })(argument_0.unpack(), bytes.unpack());
//!         back(value)
//!     })
//!     .await
//!     .unpack()
//! }
//! ```

use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::visit_mut::{self, VisitMut};
use syn::{
    AttrStyle, Attribute, Block, FnArg, FnModifiers, ImplItemFn, Item, ItemFn, Pat, PatIdent, Receiver, ReceiverKind,
    ReturnType, Safety, Signature, Token, TraitItemFn, Type, Visibility,
};

use super::{Pool, owned, statement};
use crate::{package, span};

/// Expands the attribute.
pub fn expand(args: TokenStream, tokens: TokenStream) -> TokenStream {
    let (pool, mut errors) = Pool::read(Span::call_site(), args);
    let item = match Function::parse(&tokens) {
        Some(mut function) => {
            while let Some(again) = super::take(&mut function.attrs) {
                errors.push(syn::Error::new_spanned(again.path(), "`#[offload]` is given twice"));
            }
            package::pass_on(&mut function.attrs);
            errors.extend(check(&function.sig));
            if let Some(body) = &mut function.body {
                errors.extend(statement::rewrite(body, function.sig.asyncness.is_some()));
            }
            function.emit(errors.is_empty().then_some(pool))
        }
        None => {
            errors.extend(wrong_item(&tokens));
            tokens
        }
    };
    let errors = errors.iter().map(syn::Error::to_compile_error);
    quote!(#item #(#errors)*)
}

/// A function of any kind.
struct Function {
    attrs: Vec<Attribute>,
    /// Visibility, `default`.
    head: TokenStream,
    sig: Signature,
    body: Option<Block>,
}

impl Function {
    fn parse(tokens: &TokenStream) -> Option<Function> {
        if let Ok(ItemFn { attrs, vis, modifiers, sig, block }) = syn::parse2(tokens.clone()) {
            return Some(Function { attrs, head: head(vis, modifiers), sig, body: Some(*block) });
        }
        if let Ok(ImplItemFn { attrs, vis, modifiers, sig, block }) = syn::parse2(tokens.clone()) {
            return Some(Function { attrs, head: head(vis, modifiers), sig, body: Some(block) });
        }
        let TraitItemFn { attrs, modifiers, sig, default, .. } = syn::parse2(tokens.clone()).ok()?;
        Some(Function { attrs, head: head(Visibility::Inherited, modifiers), sig, body: default })
    }

    /// The function made async, so that whoever awaits it is right. `None`: not offloaded, because there are errors.
    fn emit(mut self, pool: Option<Pool>) -> TokenStream {
        let span = self.sig.fn_token.span;
        self.sig.constness = None;
        self.sig.abi = None;
        self.sig.asyncness.get_or_insert(Token![async](span));
        let body = match (self.body, pool) {
            (None, _) => quote!(;),
            (Some(body), None) => body.into_token_stream(),
            (Some(body), Some(pool)) => offloaded(&mut self.sig, &body, pool),
        };
        let (inner, outer): (Vec<_>, Vec<_>) =
            self.attrs.into_iter().partition(|attr| matches!(attr.style, AttrStyle::Inner(_)));
        let outer =
            outer.into_iter().chain(inner.into_iter().map(|attr| Attribute { style: AttrStyle::Outer, ..attr }));
        let (head, sig) = (self.head, self.sig);
        quote!(#(#outer)* #head #sig #body)
    }
}

fn head(vis: Visibility, modifiers: FnModifiers) -> TokenStream {
    let default = modifiers.defaultness;
    quote!(#vis #default)
}

/// The new body; patterns of the signature become names.
fn offloaded(sig: &mut Signature, body: &Block, pool: Pool) -> TokenStream {
    let site = Span::mixed_site();
    let (mut setup, mut whole) = (TokenStream::new(), TokenStream::new());
    let (mut parameters, mut values) = (TokenStream::new(), TokenStream::new());
    for (n, input) in sig.inputs.iter_mut().enumerate() {
        let parameter = match input {
            FnArg::Typed(parameter) => parameter,
            // Not in pieces, where the body uses some of its fields only.
            FnArg::Receiver(receiver) => {
                let this = &receiver.self_token;
                whole.extend(quote!(let _ = &#this;));
                continue;
            }
        };
        let (outer, name) = name(&parameter.pat, n);
        let inner = std::mem::replace(&mut *parameter.pat, outer);
        let attrs = std::mem::take(&mut parameter.attrs);
        let mut local = name.clone();
        local.set_span(site.located_at(name.span()));
        match without_impl(&parameter.ty) {
            Some(_) => whole.extend(quote!(let #local = #local.unpack(); #(#attrs)* let #inner = #local;)),
            None => {
                let ty = &parameter.ty;
                parameters.extend(quote!(#(#attrs)* #inner: #ty,));
                values.extend(quote!(#local.unpack(),));
            }
        }
        let ends = span::printed(&parameter.ty);
        let moved = super::private("moved", &super::shown_at(&name, ends), ends);
        setup.extend(quote_spanned!(ends.0=> let #local = #moved;));
    }
    let output = match &sig.output {
        ReturnType::Default => TokenStream::new(),
        ReturnType::Type(arrow, ty) => {
            let inferred = without_impl(ty);
            let ty = inferred.as_ref().unwrap_or(ty);
            quote!(#arrow #ty)
        }
    };
    let value = match &sig.output {
        ReturnType::Default => (sig.ident.span(), sig.ident.span()),
        ReturnType::Type(_, ty) => span::printed(ty),
    };
    let (moving, bar) = (quote_spanned!(site=> move), quote_spanned!(site=> |));
    let mut arguments = Group::new(Delimiter::Parenthesis, values);
    arguments.set_span(site);
    let work = quote!((#moving #bar #parameters #bar #output #body) #arguments);
    // At a token of the signature, so that an error is not one in code of a macro, of which rustc tells more than once.
    let receiver = sig.receiver().map(|receiver| receiver.self_token.span);
    let pool = Pool { span: receiver.unwrap_or_else(|| sig.ident.span()), ..pool };
    let run = pool.run(&whole, work, value);
    quote!({ #setup #run })
}

/// The name under which a parameter arrives, as a pattern too.
fn name(pat: &Pat, n: usize) -> (Pat, Ident) {
    if let Pat::Ident(PatIdent { by_ref: None, subpat: None, ident, .. }) = pat {
        return (plain(ident), ident.clone());
    }
    let ident = format_ident!("argument_{n}", span = Span::mixed_site().located_at(span::printed(pat).0));
    (plain(&ident), ident)
}

fn plain(ident: &Ident) -> Pat {
    Pat::Ident(PatIdent { attrs: Vec::new(), by_ref: None, mutability: None, ident: ident.clone(), subpat: None })
}

/// `_` in place of every `impl Trait`, which a closure cannot say; `None` if there is none.
fn without_impl(ty: &Type) -> Option<Type> {
    struct Infer(bool);
    impl VisitMut for Infer {
        fn visit_type_mut(&mut self, ty: &mut Type) {
            match ty {
                Type::ImplTrait(of) => {
                    let infer = Token![_](of.impl_token.span);
                    *ty = syn::parse_quote!(#infer);
                    self.0 = true;
                }
                ty => visit_mut::visit_type_mut(self, ty),
            }
        }
    }
    let mut infer = Infer(false);
    let mut ty = ty.clone();
    infer.visit_type_mut(&mut ty);
    infer.0.then_some(ty)
}

/// What keeps a function from being offloaded: everything at once.
fn check(sig: &Signature) -> Vec<syn::Error> {
    let mut errors = Vec::new();
    let mut error = |node: &dyn ToTokens, text: String| errors.push(syn::Error::new_spanned(node, text));
    let name = &sig.ident;
    if let Some(token) = &sig.asyncness {
        error(
            token,
            format!(
                "`{name}` is async already: it runs where it is awaited\nhelp: put `#[offload]` on the call or block in it that takes \
                 long, and `#[hygiene]` on the function; or take off `async`, if nothing is awaited in it"
            ),
        );
        return errors;
    }
    if let Safety::Unsafe(token) = &sig.safety {
        error(
            token,
            format!(
                "what the caller of an unsafe fn vouches for may not hold on another thread\nhelp: make `{name}` \
                 safe, with the `unsafe` block inside"
            ),
        );
    }
    if let Some(token) = &sig.constness {
        error(
            token,
            format!(
                "a const fn runs in the compiler too, where there is no pool\nhelp: call `{name}` from an offloaded function: `#[offload] fn … {{ {name}(…) }}`"
            ),
        );
    }
    if let Some(abi) = &sig.abi {
        error(
            abi,
            format!(
                "who calls an extern function cannot await\nhelp: call `{name}` from an offloaded function: `#[offload] fn … {{ {name}(…) }}`"
            ),
        );
    }
    if let Some(dots) = &sig.variadic {
        error(dots, "variadic arguments cannot move to another thread".to_owned());
    }
    for input in &sig.inputs {
        match input {
            FnArg::Receiver(receiver) => {
                if let Some((node, help)) = borrowed_receiver(receiver) {
                    error(
                        &node,
                        format!("`self` is borrowed, and the offloaded work may outlive its owner\nhelp: {help}"),
                    );
                }
            }
            FnArg::Typed(parameter) => {
                if let Some(cfg) = parameter.attrs.iter().find(|attr| attr.path().is_ident("cfg")) {
                    error(
                        cfg,
                        "a parameter of an offloaded function is there always\nhelp: put the `#[cfg]` on the function"
                            .to_owned(),
                    );
                }
                if let Some(borrowed) = owned::borrowed(&parameter.ty) {
                    let what = match &*parameter.pat {
                        Pat::Ident(name) => format!("`{}`", name.ident),
                        _ => "this argument".to_owned(),
                    };
                    let mut help = borrowed.owned;
                    if borrowed.inside && !help.contains(" in place of ") {
                        help += " in place of this";
                    }
                    error(
                        &borrowed.tokens,
                        format!("{what} is borrowed, and the offloaded work may outlive its owner\nhelp: {help}"),
                    );
                }
            }
        }
    }
    errors
}

/// Where the receiver borrows, and what to do about it.
fn borrowed_receiver(receiver: &Receiver) -> Option<(TokenStream, &'static str)> {
    const SHARED: &str = "take `self: Arc<Self>`, or pass what the work needs by value";
    const UNIQUE: &str = "take `self` and give it back with the result, or take `self: Arc<Self>` with a lock inside";
    match &receiver.kind {
        ReceiverKind::Reference(_, _, mutability) => {
            Some((receiver.to_token_stream(), if mutability.is_some() { UNIQUE } else { SHARED }))
        }
        ReceiverKind::Typed(_, ty) => owned::borrowed(ty).map(|borrowed| {
            let unique = borrowed.tokens.to_string().contains("mut ");
            (borrowed.tokens, if unique { UNIQUE } else { SHARED })
        }),
        _ => None,
    }
}

/// On something that is no function. Nothing about what cannot be read: the compiler reports it, or knows better.
fn wrong_item(tokens: &TokenStream) -> Option<syn::Error> {
    let item = syn::parse2::<Item>(tokens.clone()).ok()?;
    if matches!(item, Item::Verbatim(_)) {
        return None;
    }
    Some(syn::Error::new(
        keyword(tokens),
        "`#[offload]` stands on something that does not run\nit goes on a sync `fn`; or, in an async function with `#[hygiene]`, on a \
         statement or a block",
    ))
}

/// The first token behind attributes and visibility.
fn keyword(tokens: &TokenStream) -> Span {
    let word = tokens.clone().into_iter().find(|token| match token {
        TokenTree::Ident(ident) => !["pub", "crate", "unsafe"].iter().any(|w| ident == w),
        _ => false,
    });
    word.map_or_else(Span::call_site, |word| word.span())
}
