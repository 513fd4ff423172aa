//! `#[cancellable]`, `#[timeout]`, `#[bounded]`, `#[future]`: attributes that change what a function does.
//!
//! All of them on one function are one rewrite. Its body gets a word at each await (`guards`), and is put into one future that knows what may
//! interrupt it (`wrap`), whatever the order in which the attributes are written.

pub mod args;
mod duration;
pub mod guards;
pub mod shapes;
mod wrap;

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote};
use syn::parse::Parser;
use syn::punctuated::Punctuated;
use syn::{Expr, Meta, Signature, Token};

use crate::args::Attribute;

use args::{Bound, Bounded, Cancellable, Full, Shape, Timeout};
pub use shapes::{body, is_delegate};
pub use wrap::{function, late};

/// What all of them on one function ask for.
#[derive(Clone, Default)]
pub struct Wanted {
    pub cancellable: Option<Cancellable>,
    pub timeout: Option<Timeout>,
    pub bounded: Option<Bounded>,
    pub shape: Option<Shape>,
    /// The future is published as cancel safe, too.
    pub published: bool,
    /// Something is wrong with the arguments of one, which has been said: what follows from it is not.
    broken: bool,
    /// Each as it was written: its name and arguments, and where.
    written: Vec<(Attribute, TokenStream, Span)>,
}

impl Wanted {
    pub fn is_empty(&self) -> bool {
        self.written.is_empty()
    }

    /// Takes what one attribute asks for. `span` is that of its name.
    pub fn add(&mut self, attribute: Attribute, tokens: TokenStream, span: Span) -> Vec<syn::Error> {
        let twice = self.written.iter().any(|(known, ..)| *known == attribute);
        if twice {
            self.broken = true;
            return vec![syn::Error::new(span, format!("`#[{}]` is given twice", attribute.name()))];
        }
        let errors = match attribute {
            Attribute::Cancellable => {
                let (read, errors) = args::cancellable(tokens.clone());
                self.cancellable = Some(read);
                errors
            }
            Attribute::Timeout => {
                let (read, errors) = args::timeout(tokens.clone());
                self.timeout = read;
                errors
            }
            Attribute::Bounded => {
                let (read, errors) = args::bounded(tokens.clone());
                self.bounded = read;
                errors
            }
            Attribute::Future => {
                let (read, errors) = args::shape(tokens.clone());
                self.shape = Some(read);
                errors
            }
            Attribute::Hygiene | Attribute::NoLockAcrossAwait | Attribute::NoBlocking | Attribute::CancelSafe => {
                return Vec::new();
            }
        };
        self.written.push((attribute, tokens, span));
        self.broken |= !errors.is_empty();
        errors.into_iter().map(|error| at(error, span)).collect()
    }

    /// `#[cancel_safe(token)]`.
    pub fn inject(&mut self, token: Option<Expr>) {
        let cancellable = self.cancellable.get_or_insert_default();
        if cancellable.token.is_none() {
            cancellable.token.clone_from(&token);
        }
        if !self.written.iter().any(|(known, ..)| *known == Attribute::Cancellable) {
            let tokens = token.map(|token| quote!(token = #token)).unwrap_or_default();
            self.written.push((Attribute::Cancellable, tokens, Span::call_site()));
        }
    }

    /// Something is done at awaits.
    pub fn guards(&self) -> bool {
        self.cancellable.is_some() || self.timeout.as_ref().is_some_and(|timeout| timeout.graceful)
    }

    /// It waits for a permit of a limiter of its own.
    pub fn waits_for_permit(&self) -> bool {
        self.bounded
            .as_ref()
            .is_some_and(|bounded| matches!(bounded.limit, Bound::Own(_)) && !matches!(bounded.full, Full::Refused))
    }

    /// Something may interrupt the call.
    pub fn interrupts(&self) -> bool {
        self.cancellable.is_some() || self.timeout.is_some() || self.bounded.is_some()
    }

    /// For the attribute that goes last, with what was written.
    fn written(&self) -> TokenStream {
        let each = self.written.iter().map(|(attribute, tokens, span)| {
            let name = Ident::new(attribute.name(), *span);
            quote!(#name(#tokens))
        });
        let published = self.published.then(|| quote!(published,));
        quote!(#published #(#each),*)
    }

    /// Back from [`written`](Self::written).
    fn read(tokens: TokenStream) -> Wanted {
        let mut wanted = Wanted::default();
        let metas = Punctuated::<Meta, Token![,]>::parse_terminated.parse2(tokens).unwrap_or_default();
        for meta in metas {
            match &meta {
                Meta::Path(path) => wanted.published |= path.is_ident("published"),
                Meta::List(list) => {
                    if let Some(name) = list.path.get_ident()
                        && let Some(attribute) = Attribute::from_ident(name)
                    {
                        // What is wrong with it has been said.
                        wanted.add(attribute, list.tokens.clone(), name.span());
                    }
                }
                Meta::NameValue(_) => {}
            }
        }
        wanted
    }
}

/// An error without a place of its own stands at the attribute.
fn at(error: syn::Error, span: Span) -> syn::Error {
    let is_placeless =
        error.span().start() == Span::call_site().start() && error.span().end() == Span::call_site().end();
    match is_placeless {
        true => syn::Error::new(span, error),
        false => error,
    }
}

/// The parameter that is the token of the call.
pub fn token_parameter(signature: &Signature) -> Result<Option<Ident>, syn::Error> {
    let mut tokens = signature.inputs.iter().filter_map(|input| {
        let syn::FnArg::Typed(parameter) = input else { return None };
        let syn::Pat::Ident(name) = &*parameter.pat else { return None };
        is_token(&parameter.ty).then(|| name.ident.clone())
    });
    let first = tokens.next();
    match tokens.next() {
        None => Ok(first),
        Some(second) => {
            let first = first.as_ref().map(Ident::to_string).unwrap_or_default();
            let text = format!(
                "two parameters are tokens: `{first}` and `{second}`\nhelp: say which one cancels the call: `token = {first}`"
            );
            Err(syn::Error::new_spanned(second, text))
        }
    }
}

fn is_token(ty: &syn::Type) -> bool {
    match ty {
        syn::Type::Reference(reference) => is_token(&reference.elem),
        syn::Type::Paren(e) => is_token(&e.elem),
        syn::Type::Group(e) => is_token(&e.elem),
        syn::Type::Path(path) => {
            path.qself.is_none() && path.path.segments.last().is_some_and(|s| s.ident == "CancellationToken")
        }
        _ => false,
    }
}

/// What is evaluated when the call begins, in its body: the token, the deadline, the permit.
fn prologue(wanted: &Wanted, signature: &Signature, name: &TokenStream) -> (TokenStream, Vec<syn::Error>) {
    let site = Span::mixed_site();
    let private = quote!(::async_hygiene::__private::call);
    let (mut out, mut errors) = (TokenStream::new(), Vec::new());
    if let Some(cancellable) = &wanted.cancellable {
        match &cancellable.token {
            Some(token) => {
                let span = crate::span::whole(token);
                out.extend(quote::quote_spanned!(site.located_at(span)=> #private::token(&#token);));
            }
            None => match token_parameter(signature) {
                Ok(Some(token)) => out.extend(quote!(#private::token(&#token);)),
                Ok(None) => out.extend(quote!(#private::ambient_token();)),
                Err(error) => errors.push(error),
            },
        }
    }
    if let Some(timeout) = &wanted.timeout {
        let (limit, hard) = (&timeout.limit, !timeout.graceful);
        let at = site.located_at(crate::span::whole(limit));
        let (given, ty) =
            (Ident::new("limit", site), quote::quote_spanned!(at=> ::async_hygiene::__private::std::time::Duration));
        out.extend(quote! {
            {
                let #given: #ty = #limit;
                #private::deadline(#given, #name, #hard);
            }
        });
    }
    if let Some(bounded) = &wanted.bounded {
        let usize_at = |expr: &Expr| {
            let at = site.located_at(crate::span::whole(expr));
            quote::quote_spanned!(at=> ::async_hygiene::__private::std::primitive::usize)
        };
        let queue = match &bounded.full {
            Full::Waits => quote!(#private::Full::Waits),
            Full::Refused => quote!(#private::Full::Refused),
            Full::Queued(most) => {
                let (queue, usize) = (Ident::new("queue", site), usize_at(most));
                out.extend(quote!(let #queue: #usize = #most;));
                quote!(#private::Full::Queued(#queue))
            }
        };
        let permit = Ident::new("permit", site);
        let admitted = match &bounded.limit {
            Bound::Own(limit) => {
                let place = Ident::new("PLACE", site);
                let at = site.located_at(crate::span::whole(limit));
                let checked = is_constant(limit).then(|| {
                    // Evaluated by the compiler, where it is known.
                    quote::quote_spanned!(at=> const _: () = ::async_hygiene::__private::std::assert!(#limit > 0, "a bound of 0 lets no call run, ever");)
                });
                let (most, limiter) = (Ident::new("most", site), Ident::new("limiter", site));
                let usize = usize_at(limit);
                // The static is an item, whose name would be seen by the body, and by the bound.
                out.extend(quote! {
                    #checked
                    let #limiter = {
                        let #most = || { let #most: #usize = #limit; #most };
                        { static #place: #private::Place = #private::Place::new(); #place.get(#name, #most) }
                    };
                });
                quote!(#private::admitted(#limiter, #name, #queue))
            }
            Bound::Per(limiter) => {
                let at = site.located_at(crate::span::whole(limiter));
                let limiter = quote::quote_spanned!(at=> #private::limiter(&#limiter));
                quote!(#private::admitted_by(#limiter, #name, #queue))
            }
        };
        let admitted = match wanted.guards() {
            true => quote!(#private::guarded(#admitted, (::async_hygiene::__private::ask(), #private::droppable()))),
            false => admitted,
        };
        out.extend(quote!(let #permit = #admitted.await;));
    }
    (out, errors)
}

/// A mention of each parameter that an `or` mentions: outside of the body, so that the compiler does not see it there.
pub fn mentions(wanted: &Wanted, signature: &Signature) -> TokenStream {
    let ors = [Why::Cancelled, Why::TimedOut, Why::Overloaded].into_iter().filter_map(|why| why.or(wanted).flatten());
    let texts: Vec<_> = ors.map(|or| or.to_token_stream().to_string()).collect();
    let is_mentioned = |name: &Ident| {
        let name = name.to_string();
        texts.iter().any(|text| text.split(|c: char| !(c.is_alphanumeric() || c == '_')).any(|word| word == name))
    };
    let names = signature.inputs.iter().filter_map(|input| match input {
        syn::FnArg::Typed(parameter) => match &*parameter.pat {
            syn::Pat::Ident(name) if is_mentioned(&name.ident) => Some(&name.ident),
            _ => None,
        },
        syn::FnArg::Receiver(_) => None,
    });
    quote!(#(let _ = &#names;)*)
}

/// True for what the compiler can evaluate without running anything, as far as tokens tell: literals and what looks like a constant, and
/// sums of these.
fn is_constant(expr: &Expr) -> bool {
    match expr {
        Expr::Lit(_) => false, // has been looked at
        Expr::Path(path) => {
            path.qself.is_none() && {
                let first = path.path.segments.first().map(|s| s.ident.to_string()).unwrap_or_default();
                let last = path.path.segments.last().map(|s| s.ident.to_string()).unwrap_or_default();
                first != "Self" && path.path.segments.len() == 1 && is_upper(&last)
            }
        }
        Expr::Binary(e) => {
            let part = |e: &Expr| matches!(e, Expr::Lit(_)) || is_constant(e);
            part(&e.left) && part(&e.right)
        }
        Expr::Paren(e) => is_constant(&e.expr),
        _ => false,
    }
}

fn is_upper(name: &str) -> bool {
    name.len() > 1 && name.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_')
}

/// What ends a call before it is done.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Why {
    Cancelled,
    TimedOut,
    Overloaded,
}

impl Why {
    fn name(self) -> &'static str {
        match self {
            Why::Cancelled => "Cancelled",
            Why::TimedOut => "TimedOut",
            Why::Overloaded => "Overloaded",
        }
    }

    fn attribute(self) -> &'static str {
        match self {
            Why::Cancelled => "cancellable",
            Why::TimedOut => "timeout",
            Why::Overloaded => "bounded",
        }
    }

    fn happened(self) -> &'static str {
        match self {
            Why::Cancelled => "was cancelled",
            Why::TimedOut => "timed out",
            Why::Overloaded => "was refused",
        }
    }

    /// What is done in this case: nothing, if it cannot happen.
    fn or(self, wanted: &Wanted) -> Option<Option<&Expr>> {
        match self {
            Why::Cancelled => wanted.cancellable.as_ref().map(|cancellable| cancellable.or.as_ref()),
            Why::TimedOut => wanted.timeout.as_ref().map(|timeout| timeout.or.as_ref()),
            Why::Overloaded => {
                let refuses = |bounded: &&Bounded| !matches!(bounded.full, Full::Waits);
                wanted.bounded.as_ref().filter(refuses).map(|bounded| bounded.or.as_ref())
            }
        }
    }
}

/// What is returned for one reason, as code of a body whose type is `output`.
pub fn told(why: Why, or: Option<&Expr>, output: &TokenStream) -> TokenStream {
    let why = Ident::new(why.name(), Span::call_site());
    let private = quote!(::async_hygiene::__private::call);
    match or {
        None => quote!({
            use #private::CarryingNothing as _;
            #private::Carrying::<::async_hygiene::#why, #output>::new().said()
        }),
        Some(Expr::Closure(closure)) => {
            // It stays in the future.
            let mut closure = closure.clone();
            closure.capture.get_or_insert_with(|| syn::parse_quote!(move));
            quote!(#private::or::<::async_hygiene::#why, #output, _>(#closure))
        }
        Some(instead) => {
            let at = Span::mixed_site().located_at(crate::span::whole(instead));
            quote::quote_spanned!(at=> #private::or::<::async_hygiene::#why, #output, _>(move |_| #instead))
        }
    }
}

/// The question whether the return type can say so, where it has to: the error stands at the type, and has the attribute as its other place.
///
/// Nothing is asked where the body alone says what an `impl Trait` in the error is.
pub fn carries(wanted: &Wanted, signature: &Signature, (output, at): (&TokenStream, Span)) -> TokenStream {
    if wanted.broken {
        return TokenStream::new();
    }
    let function = &signature.ident.to_string();
    let Some(checked) = shapes::known(output.clone()) else { return TokenStream::new() };
    let private = quote!(::async_hygiene::__private::call);
    let needed =
        [Why::Cancelled, Why::TimedOut, Why::Overloaded].into_iter().filter(|why| matches!(why.or(wanted), Some(None)));
    let checks = needed.map(|why| {
        let (name, attribute, happened) = (why.name(), why.attribute(), why.happened());
        let headline = format!("`{{Self}}` cannot say that `{function}` {happened}");
        let label = format!("no place for `{name}` in this type");
        let note = "a call that is interrupted has no other value to return";
        let help = format!(
            "help: return a `Result` whose error is `From<{name}>`, or say what to return instead: {}",
            with_or(attribute)
        );
        // The other place is the attribute.
        let written = wanted.written.iter().find(|(known, ..)| known.name() == attribute);
        let other = Span::call_site().located_at(written.map_or_else(Span::call_site, |(.., span)| *span));
        let says = quote::format_ident!("Says{name}", span = other);
        let check = quote::format_ident!("returned_by_{attribute}", span = other);
        let why = Ident::new(name, Span::call_site());
        let call = quote::quote_spanned!(at=> #check::<#checked>(););
        if crate::file::prelude::may_lack_tools(signature.ident.span()) {
            let says = quote::quote_spanned!(other=> #private::Says);
            return quote!({
                fn #check<T: #says<::async_hygiene::#why>>() {}
                #call
            });
        }
        quote!({
            #[diagnostic::on_unimplemented(message = #headline, label = #label, note = #note, note = #help)]
            trait #says {}
            #[diagnostic::do_not_recommend]
            impl<T: #private::Carries<::async_hygiene::#why>> #says for T {}
            fn #check<T: #says>() {}
            #call
        })
    });
    let checks: TokenStream = checks.collect();
    if checks.is_empty() { checks } else { crate::rewrite::never(checks) }
}

/// How an attribute says what to return when the call is interrupted. `#[cancellable]` may have to be added: `#[cancel_safe(token)]` takes none.
fn with_or(attribute: &str) -> String {
    match attribute {
        "cancellable" => "`#[cancellable(or = …)]`".to_owned(),
        _ => format!("`#[{attribute}(…, or = …)]`"),
    }
}

/// What the body of a function yields, as tokens that can stand in an expression, and where that is written.
pub fn output(signature: &Signature, block: Option<&syn::Block>) -> (TokenStream, Span) {
    let written = match (&signature.output, signature.asyncness) {
        (syn::ReturnType::Default, _) => None,
        (syn::ReturnType::Type(_, ty), Some(_)) => Some((**ty).clone()),
        (syn::ReturnType::Type(_, ty), None) => shapes::inner_output(ty, block),
    };
    let at = written.as_ref().map_or(signature.ident.span(), crate::span::whole);
    (output_of(written.as_ref(), at), at)
}

/// The path of a function, as an expression.
pub fn path_of(signature: &Signature) -> TokenStream {
    let name = signature.ident.to_string();
    let name = name.trim_start_matches("r#");
    let std = quote!(::async_hygiene::__private::std);
    quote!(#std::concat!(#std::module_path!(), "::", #name))
}

/// The tokens of an output type that can stand in an expression.
fn output_of(ty: Option<&syn::Type>, at: Span) -> TokenStream {
    let at = Span::call_site().located_at(at);
    match ty {
        None => quote::quote_spanned!(at=> ()),
        Some(syn::Type::Never(_)) => {
            quote::quote_spanned!(at=> <fn() -> ! as ::async_hygiene::__private::Returns>::Out)
        }
        Some(ty) => crate::publish::inferred(ty).to_token_stream(),
    }
}
