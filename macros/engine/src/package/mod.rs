//! What holds for a package as a whole: `async-hygiene.toml` beside its `Cargo.toml`, and under which path it has the crate.
//!
//! ```toml
//! crate = "hyg"                        # the name or path of async-hygiene, where it is another one
//! facts = ["shop::facts::Ours"]        # tags under which the package states facts about types of others
//!
//! [lints]
//! detached_task = "allow"              # `allow`, `warn`, `deny` or `forbid`
//!
//! [[off]]
//! paths = ["src/generated/**"]         # relative to this file
//! lints = ["blocking_call"]            # all of them, where this is left out
//! ```
//!
//! A package without the file has that of its workspace's root. The file is read once a process; an editor's macro server, which lives
//! long, reads it again when it has changed.

mod file;
mod glob;
mod path;
mod toml;

use std::cell::RefCell;
use std::collections::HashSet;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use proc_macro2::{Literal, Span, TokenStream};
use quote::{quote, quote_spanned};

use crate::args;
use crate::levels::Level;
use crate::lints::Lint;
pub use path::{given, pass_on};

/// The settings of the package at hand, for one expansion.
#[derive(Default)]
struct Here {
    file: Option<Arc<file::Settings>>,
    /// The lints that are off in this source file, as bits.
    off: u64,
    /// The path of the crate, where it is not `::async_hygiene`.
    path: Option<TokenStream>,
    /// Its segments.
    segments: Vec<String>,
    tags: Vec<TokenStream>,
}

thread_local! {
    static HERE: RefCell<Here> = RefCell::default();
}

/// Expands an attribute or a derive of ours, under the settings of the package. `arguments` are those of the attribute, without `crate = …`.
pub fn expand(
    arguments: TokenStream,
    item: TokenStream,
    expand: impl FnOnce(TokenStream, TokenStream) -> TokenStream,
) -> TokenStream {
    let (arguments, own, mut errors) = args::crate_path(arguments);
    let file = file::settings();
    let mut here = Here::default();
    if let Some(settings) = &file {
        let source = Span::call_site().local_file();
        here.off = settings.off(source.as_deref());
        here.tags = settings.facts.iter().map(|path| path::tokens(path)).collect();
    }
    let given = own.or_else(|| path::of_siblings(&item));
    here.path = given.or_else(|| file.as_ref()?.krate.as_ref().map(|path| path::tokens(path)));
    here.segments = here.path.as_ref().map(path::segments).unwrap_or_default();
    here.file = file;
    let path = here.path.clone();
    let written = path.as_ref().map(|_| path::written([&arguments, &item]));
    errors.extend(complaint(&here));
    let outer = HERE.replace(here);
    let expanded = expand(arguments, item);
    HERE.set(outer);
    let errors = errors.iter().map(syn::Error::to_compile_error);
    let expanded = quote!(#expanded #(#errors)*);
    match (path, written) {
        (Some(path), Some(written)) => path::put(expanded, &path, &written),
        _ => expanded,
    }
}

/// What the file says of a lint.
pub fn level(lint: Lint) -> Option<Level> {
    HERE.with_borrow(|here| here.file.as_ref()?.levels.iter().find(|(of, _)| *of == lint).map(|(_, level)| *level))
}

/// The lints that are off here, as bits.
pub fn off() -> u64 {
    HERE.with_borrow(|here| here.off)
}

/// The file could not be read: nothing is said but that.
pub fn is_broken() -> bool {
    HERE.with_borrow(|here| here.file.as_ref().is_some_and(|file| file.error.is_some()))
}

/// True for the path of the crate: as the package calls it, or the end of that, or by its own name, wherever that is re-exported.
pub fn is_crate(segments: &[String]) -> bool {
    segments.last().is_some_and(|last| last == "async_hygiene")
        || HERE.with_borrow(|here| !segments.is_empty() && here.segments.ends_with(segments))
}

/// The path of the crate as an argument, for an attribute that is left behind.
pub fn argument() -> Option<TokenStream> {
    HERE.with_borrow(|here| here.path.as_ref().map(|path| quote!(crate = #path)))
}

/// True if the package states facts under tags of its own.
pub fn is_tagged() -> bool {
    HERE.with_borrow(|here| !here.tags.is_empty())
}

/// Where the traits are that ask about facts, and the functions that warn: others where the package has tags.
pub fn questions(at: Span) -> TokenStream {
    match is_tagged() {
        true => quote_spanned!(at=> ::async_hygiene::__private::tagged),
        false => quote_spanned!(at=> ::async_hygiene::__private),
    }
}

/// The verdict of a question about facts, for a call: the literal `0`, or one for each tag and one without.
pub fn verdict() -> TokenStream {
    HERE.with_borrow(|here| match &here.tags[..] {
        [] => quote!(0),
        tags => {
            let verdicts = tags.iter().map(|_| quote!(0));
            quote!(::async_hygiene::__private::tagged::under::<(#(#tags,)*), _, _>((#(#verdicts,)*), 0))
        }
    })
}

/// The answer to a question about facts, of which a bound is made: one, where there is one under each tag. `at` spans the bound.
pub fn joined(answer: TokenStream, at: Span) -> TokenStream {
    match is_tagged() {
        true => quote_spanned!(at=> <#answer as ::async_hygiene::__private::tagged::Joined>::Out),
        false => answer,
    }
}

/// What [`joined`] wants of a generic parameter, as its bounds.
pub fn joins() -> TokenStream {
    match is_tagged() {
        true => quote!(: ::async_hygiene::__private::tagged::Joined),
        false => TokenStream::new(),
    }
}

/// What has been said once for a crate.
static SAID: Mutex<Option<HashSet<(What, PathBuf, String)>>> = Mutex::new(None);

#[derive(PartialEq, Eq, Hash)]
enum What {
    Tracked,
    Broken,
}

/// True the first time in the compilation of a crate.
fn first(what: What, file: &file::Settings) -> bool {
    if cfg!(test) {
        // Which of the tests that share this process would be it?
        return false;
    }
    let name = std::env::var("CARGO_CRATE_NAME").unwrap_or_default();
    let mut said = SAID.lock().unwrap_or_else(PoisonError::into_inner);
    said.get_or_insert_default().insert((what, file.path.clone(), name))
}

/// What is wrong with the file, once.
fn complaint(here: &Here) -> Option<syn::Error> {
    let file = here.file.as_ref()?;
    let error = file.error.as_ref().filter(|_| first(What::Broken, file))?;
    Some(syn::Error::new(Span::call_site(), error))
}

/// True if there is a file whose changes matter.
pub fn is_tracked() -> bool {
    HERE.with_borrow(|here| here.file.is_some())
}

/// An item that makes cargo compile the crate again when the file changes. Once is enough.
pub fn tracked() -> Option<TokenStream> {
    let file = HERE.with_borrow(|here| here.file.clone())?;
    let path = file.path.to_str().filter(|_| first(What::Tracked, &file))?;
    let path = Literal::string(path);
    Some(quote! {
        const _: &[::async_hygiene::__private::std::primitive::u8] = ::async_hygiene::__private::std::include_bytes!(#path);
    })
}

/// Settings for a test, which would come from a file.
#[cfg(test)]
pub fn with_file<T>(text: &str, within: impl FnOnce() -> T) -> T {
    let settings = file::Settings::read(PathBuf::from("/shop/async-hygiene.toml"), text);
    let outer = file::in_tests(Some(Arc::new(settings)));
    let result = within();
    file::in_tests(outer);
    result
}
