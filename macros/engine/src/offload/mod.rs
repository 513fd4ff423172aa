//! `#[offload]`: work for the blocking pool.
//!
//! On a sync function it is an attribute of its own, and makes it async. On a statement or an expression stable rustc expands no
//! attributes, so the attribute on the function around it takes it off and rewrites what it stands on, before anything is analysed: the
//! lints see the await that it becomes.

mod call;
mod function;
mod leave;
mod owned;
mod statement;

use proc_macro2::{Delimiter, Group, Span, TokenStream};
use quote::{ToTokens, quote_spanned};
use syn::{Attribute, Expr, Meta};

use crate::args;

#[allow(unused_imports, reason = "for attributes that offload the calls they find")]
pub use call::offloaded_call;
pub use function::expand;
pub use statement::rewrite;

/// Which work it is, and where the attribute stands.
#[derive(Clone, Copy)]
pub struct Pool {
    /// It computes: no more at once than there are cores.
    pub cpu: bool,
    /// What the emitted call is shown at.
    pub span: Span,
}

impl Pool {
    /// Reads the arguments. All that is wrong with them is reported at once.
    fn read(span: Span, args: TokenStream) -> (Pool, Vec<syn::Error>) {
        let (flags, errors) = args::flags("offload", &["cpu"], args);
        (Pool { cpu: !flags.is_empty(), span }, errors)
    }

    fn of(attr: &Attribute) -> (Pool, Vec<syn::Error>) {
        let span = attr.path().segments.last().map_or_else(Span::call_site, |s| s.ident.span());
        match &attr.meta {
            Meta::List(list) => Pool::read(span, list.tokens.clone()),
            Meta::Path(_) => Pool::read(span, TokenStream::new()),
            Meta::NameValue(pair) => (
                Pool { cpu: false, span },
                vec![syn::Error::new_spanned(&pair.value, "`#[offload]` takes no value\nit takes: `cpu`")],
            ),
        }
    }

    /// The call, awaited, of what runs this closure body there.
    fn run(self, body: impl ToTokens) -> TokenStream {
        let span = self.span.resolved_at(Span::mixed_site());
        let path = match self.cpu {
            true => quote_spanned!(span=> ::async_hygiene::offload_cpu),
            false => quote_spanned!(span=> ::async_hygiene::offload),
        };
        let closure = quote_spanned!(span=> move ||);
        quote_spanned!(span=> #path(#closure #body).await)
    }
}

/// By the last segment of its path.
pub fn is_ours(attr: &Attribute) -> bool {
    attr.path().segments.last().is_some_and(|s| s.ident == "offload")
}

/// Takes the attribute off.
fn take(attrs: &mut Vec<Attribute>) -> Option<Attribute> {
    let at = attrs.iter().position(is_ours)?;
    Some(attrs.remove(at))
}

/// As an expression; what syn cannot read is for the compiler to complain about.
fn parsed(tokens: TokenStream) -> Expr {
    syn::parse2(tokens.clone()).unwrap_or(Expr::Verbatim(tokens))
}

/// A value, underlined as something else: from its first to its last token.
fn shown_at(value: &impl ToTokens, (first, last): (Span, Span)) -> TokenStream {
    let mut value = Group::new(Delimiter::Parenthesis, value.to_token_stream());
    value.set_span(last);
    quote_spanned!(first=> ::async_hygiene::__private::offload::same #value)
}
