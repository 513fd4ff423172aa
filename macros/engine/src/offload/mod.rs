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

use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream};
use quote::{ToTokens, quote_spanned};
use syn::{Attribute, Expr, Meta};

use crate::args;

pub use call::offloaded_call;
pub use function::expand;
#[cfg(test)]
pub use owned::borrowed;
pub use statement::rewrite;

/// Which work it is, and where the attribute stands.
#[derive(Clone, Copy)]
pub struct Pool {
    /// It computes: no more at once than there are cores.
    cpu: bool,
    /// Where to show what is wrong with the work as a whole.
    span: Span,
}

impl Pool {
    /// For an attribute at this place.
    pub fn at(span: Span) -> Pool {
        Pool { cpu: false, span }
    }

    /// Reads the arguments. All that is wrong with them is reported at once.
    fn read(span: Span, args: TokenStream) -> (Pool, Vec<syn::Error>) {
        let (args, _, mut errors) = args::crate_path(args);
        let (flags, wrong) = args::flags("offload", &["cpu"], args);
        errors.extend(wrong);
        (Pool { cpu: !flags.is_empty(), span }, errors)
    }

    fn of(attr: &Attribute) -> (Pool, Vec<syn::Error>) {
        let span = attr.path().segments.last().map_or_else(Span::call_site, |s| s.ident.span());
        match &attr.meta {
            Meta::List(list) => Pool::read(span, list.tokens.clone()),
            Meta::Path(_) => Pool::read(span, TokenStream::new()),
            Meta::NameValue(pair) => {
                let text = "`#[offload]` takes no value\nit takes: `cpu`";
                (Pool::read(span, TokenStream::new()).0, vec![syn::Error::new_spanned(&pair.value, text)])
            }
        }
    }

    /// Runs `work` there, behind some statements, and awaits its value, which is shown at these tokens if it cannot come back.
    fn run(self, setup: &TokenStream, work: impl ToTokens, ends: (Span, Span)) -> TokenStream {
        let span = self.span;
        let name = Ident::new(if self.cpu { "offload_cpu" } else { "offload" }, span);
        let value = Ident::new("value", Span::mixed_site());
        let back = private("back", &shown_at(&value, ends), ends);
        // To its end, where a value of another type is expected.
        let mut nothing = Group::new(Delimiter::Parenthesis, TokenStream::new());
        nothing.set_span(span.located_at(ends.1));
        quote_spanned! {span=>
            ::async_hygiene::#name(move || {
                #setup
                #[allow(unused_braces)]
                let #value = #work;
                #[allow(unreachable_code)]
                { #back }
            }).await.unpack #nothing
        }
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

/// A call of a private function, underlined as something else: from its first to its last token.
fn private(function: &str, argument: &impl ToTokens, (first, last): (Span, Span)) -> TokenStream {
    let function = Ident::new(function, first);
    let mut argument = Group::new(Delimiter::Parenthesis, argument.to_token_stream());
    argument.set_span(last);
    quote_spanned!(first=> ::async_hygiene::__private::offload::#function #argument)
}

/// The same value, underlined so.
fn shown_at(value: &impl ToTokens, ends: (Span, Span)) -> TokenStream {
    private("same", value, ends)
}
