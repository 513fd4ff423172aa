//! What our attributes take, as a table.

use proc_macro2::{Ident, TokenStream};
use syn::parse::Parser;
use syn::punctuated::Punctuated;
use syn::{Meta, Token};

use crate::levels::{Level, nearest};
use crate::lints::Lint;

/// The attributes that look at a body.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Attribute {
    Hygiene,
    NoLockAcrossAwait,
    NoBlocking,
}

impl Attribute {
    pub fn name(self) -> &'static str {
        match self {
            Attribute::Hygiene => "hygiene",
            Attribute::NoLockAcrossAwait => "no_lock_across_await",
            Attribute::NoBlocking => "no_blocking",
        }
    }

    /// By the last segment of its path.
    pub fn from_ident(ident: &Ident) -> Option<Attribute> {
        [Attribute::Hygiene, Attribute::NoLockAcrossAwait, Attribute::NoBlocking]
            .into_iter()
            .find(|a| ident == a.name())
    }

    /// The arguments it knows, each with what it means.
    fn known(self) -> &'static [&'static str] {
        match self {
            Attribute::Hygiene => &["strict"],
            Attribute::NoLockAcrossAwait => &["sync_only"],
            Attribute::NoBlocking => &["offload"],
        }
    }
}

/// What an attribute asks for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Settings {
    pub levels: Vec<(Lint, Level)>,
    /// The levels are defaults, not written by hand.
    pub defaults: bool,
    /// Blocking calls are moved to the blocking pool where that can be done.
    pub offload: bool,
}

/// Reads the arguments. All that is wrong with them is reported at once; what could be read is used.
pub fn read(attribute: Attribute, args: TokenStream) -> (Settings, Vec<syn::Error>) {
    let (flags, errors) = flags(attribute.name(), attribute.known(), args);
    (settings(attribute, |name| flags.contains(&name)), errors)
}

/// Those of the known arguments that are given.
pub fn flags<'a>(attribute: &str, known: &[&'a str], args: TokenStream) -> (Vec<&'a str>, Vec<syn::Error>) {
    let mut errors = Vec::new();
    let mut flags = Vec::new();
    match Punctuated::<Meta, Token![,]>::parse_terminated.parse2(args) {
        Ok(metas) => {
            for meta in metas {
                match flag(attribute, known, &meta) {
                    Ok(name) if flags.contains(&name) => {
                        errors.push(syn::Error::new_spanned(&meta, format!("`{name}` is given twice")));
                    }
                    Ok(name) => flags.push(name),
                    Err(error) => errors.push(error),
                }
            }
        }
        Err(error) => {
            errors.push(syn::Error::new(error.span(), format!("`#[{attribute}]` takes: {}", list(known))));
        }
    }
    (flags, errors)
}

fn flag<'a>(attribute: &str, known: &[&'a str], meta: &Meta) -> syn::Result<&'a str> {
    let given = meta.path().segments.last().map(|s| s.ident.to_string()).unwrap_or_default();
    match known.iter().find(|k| **k == given) {
        Some(name) if matches!(meta, Meta::Path(path) if path.get_ident().is_some()) => Ok(name),
        Some(_) => {
            Err(syn::Error::new_spanned(meta, format!("`{given}` takes no value: write `#[{attribute}({given})]`")))
        }
        None => {
            let hint = nearest(&given, known).map(|n| format!(", did you mean `{n}`?")).unwrap_or_default();
            Err(syn::Error::new_spanned(
                meta,
                format!("unknown argument of `#[{attribute}]`{hint}\nit takes: {}", list(known)),
            ))
        }
    }
}

/// The arguments that an attribute takes, for a message.
fn list(known: &[&str]) -> String {
    known.iter().map(|k| format!("`{k}`")).collect::<Vec<_>>().join(", ")
}

fn settings(attribute: Attribute, has: impl Fn(&str) -> bool) -> Settings {
    match attribute {
        Attribute::Hygiene if has("strict") => {
            let strict = |lint: &Lint| match lint {
                // Most of what a program calls nobody has looked at.
                Lint::CancelSafetyUnknown => (*lint, Level::Warn),
                lint => (*lint, Level::Deny),
            };
            Settings { levels: Lint::ALL.iter().map(strict).collect(), defaults: false, offload: false }
        }
        Attribute::Hygiene => Settings {
            levels: Lint::ALL.iter().map(|l| (*l, l.default_level())).collect(),
            defaults: true,
            offload: false,
        },
        Attribute::NoLockAcrossAwait => {
            let mut levels = vec![(Lint::LockAcrossAwait, Level::Deny)];
            if !has("sync_only") {
                levels.push((Lint::AsyncLockAcrossAwait, Level::Deny));
            }
            Settings { levels, defaults: false, offload: false }
        }
        Attribute::NoBlocking => {
            Settings { levels: vec![(Lint::BlockingCall, Level::Deny)], defaults: false, offload: has("offload") }
        }
    }
}
