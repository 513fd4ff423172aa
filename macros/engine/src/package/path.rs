//! The path under which a package has the crate: `crate = PATH`.
//!
//! Everything that is emitted says `::async_hygiene`. Where the crate is called otherwise, one last pass over the tokens puts the path in
//! its place; who does not need that does not pay for it.

use std::collections::HashSet;

use proc_macro2::{Group, Ident, LineColumn, Spacing, Span, TokenStream, TokenTree};
use quote::quote;
use syn::parse::Parser;
use syn::{Meta, Path};

use crate::args::{self, Attribute};

const NAME: &str = "async_hygiene";

/// Where names stand.
type Places = HashSet<(LineColumn, LineColumn)>;

/// The path that an argument gives.
pub fn given(tokens: TokenStream) -> syn::Result<TokenStream> {
    let tokens = bare(tokens);
    match Path::parse_mod_style.parse2(tokens.clone()) {
        Ok(_) => Ok(tokens),
        Err(error) => {
            let text = "`crate` wants the path of async-hygiene: `crate = hyg`, `crate = ::guard::async_hygiene`";
            Err(syn::Error::new(error.span(), text))
        }
    }
}

/// Without what a macro puts round its arguments.
fn bare(tokens: TokenStream) -> TokenStream {
    let each = tokens.into_iter().map(|token| match token {
        TokenTree::Group(group) if group.delimiter() == proc_macro2::Delimiter::None => bare(group.stream()),
        token => token.into(),
    });
    each.collect()
}

/// The path that a file gives. It is seen from everywhere, so it starts at a crate: by the name of that, or by `crate`. The crate that is
/// being compiled does not know its own name.
pub fn tokens(path: &str) -> TokenStream {
    let path: TokenStream = path.strip_prefix("::").unwrap_or(path).parse().unwrap_or_default();
    let mut rest = path.into_iter().peekable();
    let Some(TokenTree::Ident(first)) = rest.peek() else { return rest.collect() };
    if *first == "crate" {
        return rest.collect();
    }
    if is_this_crate(&first.to_string()) {
        rest.next();
        return quote!(crate #(#rest)*);
    }
    quote!(:: #(#rest)*)
}

/// A binary may have the name of its library, and a test in the documentation is told that of the library: neither is it.
fn is_this_crate(name: &str) -> bool {
    let is = std::env::var("CARGO_CRATE_NAME").is_ok_and(|this| this == name);
    is && std::env::var_os("CARGO_BIN_NAME").is_none() && !is_doctest()
}

/// True in a compiler that rustdoc has started, by its arguments: it hands over what it was told to turn on in a file of this name.
fn is_doctest() -> bool {
    std::env::args_os().any(|arg| arg.to_string_lossy().ends_with("rustdoc-cfgs"))
}

pub fn segments(path: &TokenStream) -> Vec<String> {
    path.clone().into_iter().filter(|token| matches!(token, TokenTree::Ident(_))).map(|t| t.to_string()).collect()
}

/// What another attribute of ours on the item says.
pub fn of_siblings(item: &TokenStream) -> Option<TokenStream> {
    let mut tokens = item.clone().into_iter();
    loop {
        match (tokens.next()?, tokens.next()?) {
            (TokenTree::Punct(hash), TokenTree::Group(attribute)) if hash.as_char() == '#' => {
                let mut last = None;
                for token in attribute.stream() {
                    match token {
                        TokenTree::Ident(ident) => last = Some(ident),
                        TokenTree::Group(group) => {
                            let ours = last.is_some_and(|last| {
                                Attribute::from_ident(&last).is_some() || last == "offload" || last == "lock_guard"
                            });
                            if let (true, (_, Some(path), _)) = (ours, args::crate_path(group.stream())) {
                                return Some(path);
                            }
                            break;
                        }
                        TokenTree::Punct(punct) if punct.as_char() == ':' => {}
                        TokenTree::Punct(_) | TokenTree::Literal(_) => break,
                    }
                }
            }
            _ => return None,
        }
    }
}

/// Where the user's own code has the name.
pub fn written<'t>(code: impl IntoIterator<Item = &'t TokenStream>) -> Places {
    fn within(tokens: &TokenStream, places: &mut Places) {
        for token in tokens.clone() {
            match token {
                TokenTree::Ident(ident) if ident == NAME => drop(places.insert(place(ident.span()))),
                TokenTree::Group(group) => within(&group.stream(), places),
                _ => {}
            }
        }
    }
    let mut places = Places::new();
    code.into_iter().for_each(|code| within(code, &mut places));
    places
}

/// Tells the attributes of ours that are left behind where the crate is.
pub fn pass_on(attributes: &mut [syn::Attribute]) -> bool {
    let Some(argument) = super::argument() else { return false };
    let mut edited = false;
    for attribute in attributes {
        let Some(last) = attribute.path().segments.last() else { continue };
        let is_ours =
            Attribute::from_ident(&last.ident).is_some_and(|ours| !ours.rewrites()) || last.ident == "offload";
        let path = attribute.path().clone();
        match &mut attribute.meta {
            Meta::Path(_) if is_ours => {
                attribute.meta = syn::parse_quote!(#path(#argument));
                edited = true;
            }
            Meta::List(list) if is_ours && args::crate_path(list.tokens.clone()).1.is_none() => {
                let args = &list.tokens;
                list.tokens = quote!(#argument, #args);
                edited = true;
            }
            _ => {}
        }
    }
    edited
}

fn place(span: Span) -> (LineColumn, LineColumn) {
    (span.start(), span.end())
}

/// Puts the path in the place of every `::async_hygiene` that is not the user's own.
pub fn put(tokens: TokenStream, path: &TokenStream, written: &Places) -> TokenStream {
    let mut out: Vec<TokenTree> = Vec::new();
    for token in tokens {
        match token {
            TokenTree::Group(group) => {
                let mut inner = Group::new(group.delimiter(), put(group.stream(), path, written));
                inner.set_span(group.span());
                out.push(inner.into());
            }
            TokenTree::Ident(ident) if ident == NAME && starts(&out) && !written.contains(&place(ident.span())) => {
                out.truncate(out.len() - 2);
                out.extend(located(path, ident.span()));
            }
            token => out.push(token),
        }
    }
    out.into_iter().collect()
}

/// True behind the two colons with which a path begins.
fn starts(before: &[TokenTree]) -> bool {
    let [outer @ .., TokenTree::Punct(first), TokenTree::Punct(second)] = before else { return false };
    let colons = first.as_char() == ':' && first.spacing() == Spacing::Joint && second.as_char() == ':';
    // A keyword is no segment.
    let within = matches!(outer.last(), Some(TokenTree::Ident(ident)) if is_segment(ident));
    colons && !within
}

fn is_segment(ident: &Ident) -> bool {
    matches!(&*ident.to_string(), "crate" | "self" | "super" | "Self" | "$crate")
        || syn::parse_str::<Ident>(&ident.to_string()).is_ok()
}

/// The path as if it stood here: what the compiler underlines stays what it was, and names mean what they mean where they are written.
fn located(path: &TokenStream, at: Span) -> impl Iterator<Item = TokenTree> {
    path.clone().into_iter().map(move |mut token| {
        token.set_span(at.resolved_at(token.span()));
        token
    })
}
