//! What our attributes take, as a table.

use proc_macro2::{Ident, TokenStream, TokenTree};
use syn::parse::Parser;
use syn::punctuated::Punctuated;
use syn::{Expr, Meta, Token};

use crate::levels::{self, Level, Setting, nearest};
use crate::lints::Lint;
use crate::package;

/// The attributes that look at a body.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Attribute {
    Hygiene,
    NoLockAcrossAwait,
    NoBlocking,
    CancelSafe,
    Cancellable,
    Timeout,
    Bounded,
    Future,
}

impl Attribute {
    const ALL: [Attribute; 8] = [
        Attribute::Hygiene,
        Attribute::NoLockAcrossAwait,
        Attribute::NoBlocking,
        Attribute::CancelSafe,
        Attribute::Cancellable,
        Attribute::Timeout,
        Attribute::Bounded,
        Attribute::Future,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Attribute::Hygiene => "hygiene",
            Attribute::NoLockAcrossAwait => "no_lock_across_await",
            Attribute::NoBlocking => "no_blocking",
            Attribute::CancelSafe => "cancel_safe",
            Attribute::Cancellable => "cancellable",
            Attribute::Timeout => "timeout",
            Attribute::Bounded => "bounded",
            Attribute::Future => "future",
        }
    }

    /// Where it goes, for a message.
    pub fn goes(self) -> &'static str {
        match self {
            Attribute::CancelSafe => "it goes on an `async fn`, or on an `impl` or a `trait` with async functions",
            _ if self.rewrites() => "it goes on an `async fn`",
            _ => "it goes on a `fn`, an `impl`, a `trait` or an inline `mod`",
        }
    }

    /// By the last segment of its path.
    pub fn from_ident(ident: &Ident) -> Option<Attribute> {
        Attribute::ALL.into_iter().find(|a| ident == a.name())
    }

    /// It changes what a function does, and goes on functions only.
    pub fn rewrites(self) -> bool {
        matches!(self, Attribute::Cancellable | Attribute::Timeout | Attribute::Bounded | Attribute::Future)
    }

    /// The arguments it knows, each with what it means.
    fn known(self) -> &'static [&'static str] {
        match self {
            Attribute::Hygiene => &["strict"],
            Attribute::NoLockAcrossAwait => &["sync_only"],
            Attribute::NoBlocking => &["offload"],
            Attribute::CancelSafe => &["assert", "token"],
            // Read in `call::args`.
            Attribute::Cancellable | Attribute::Timeout | Attribute::Bounded | Attribute::Future => &[],
        }
    }
}

/// The lints that look whether a future is cancel safe.
pub const PROVES: [Lint; 2] = [Lint::ValueLostOnCancel, Lint::CancelSafetyUnknown];

/// What an attribute asks for.
#[derive(Clone)]
pub struct Settings {
    pub levels: Vec<(Lint, Setting)>,
    /// Blocking calls are moved to the blocking pool where that can be done.
    pub offload: bool,
    /// Futures are published as cancel safe.
    pub promise: Option<Promise>,
    /// Cancellation is injected; the token, where it is no parameter.
    pub inject: Option<Option<Expr>>,
    /// Every await drops what it waits for, so it is looked at what that loses.
    pub races: bool,
}

/// On whose word a future is cancel safe.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Promise {
    /// The lints look.
    Checked,
    /// Somebody says so, and why.
    Asserted,
}

/// Takes `crate = PATH` out of the arguments of any of our attributes.
pub fn crate_path(args: TokenStream) -> (TokenStream, Option<TokenStream>, Vec<syn::Error>) {
    let is =
        |token: Option<&TokenTree>, char| matches!(token, Some(TokenTree::Punct(punct)) if punct.as_char() == char);
    if !args.clone().into_iter().any(|token| matches!(&token, TokenTree::Ident(ident) if ident == "crate")) {
        return (args, None, Vec::new());
    }
    let tokens: Vec<TokenTree> = args.into_iter().collect();
    let (mut rest, mut paths) = (Vec::<&[TokenTree]>::new(), Vec::new());
    for arg in tokens.split(|token| is(Some(token), ',')) {
        match arg.split_first() {
            Some((TokenTree::Ident(name), path))
                if name == "crate" && is(path.first(), '=') && !is(path.get(1), '=') =>
            {
                paths.push((name.span(), path[1..].iter().cloned().collect::<TokenStream>()));
            }
            _ => rest.push(arg),
        }
    }
    if paths.is_empty() {
        return (tokens.into_iter().collect(), None, Vec::new());
    }
    let comma = tokens.iter().find(|token| is(Some(token), ','));
    let mut left = TokenStream::new();
    for (n, arg) in rest.into_iter().enumerate() {
        left.extend(comma.filter(|_| n > 0).cloned());
        left.extend(arg.iter().cloned());
    }
    let mut errors: Vec<_> =
        paths[1..].iter().map(|(span, _)| syn::Error::new(*span, "`crate` is given twice")).collect();
    let (_, path) = paths.swap_remove(0);
    let path = package::given(path).map_err(|error| errors.push(error)).ok();
    (left, path, errors)
}

/// Reads the arguments. All that is wrong with them is reported at once; what could be read is used.
pub fn read(attribute: Attribute, args: TokenStream) -> (Settings, Vec<syn::Error>) {
    if attribute.rewrites() {
        let races = attribute == Attribute::Cancellable && crate::names::any(&args, &|name| name == "race");
        return (settings(attribute, |name| races && name == "race"), Vec::new());
    }
    let mut inject = None;
    let (flags, errors) = match attribute {
        Attribute::CancelSafe => promise(args, &mut inject),
        _ => flags(attribute.name(), attribute.known(), args),
    };
    let mut settings = settings(attribute, |name| flags.contains(&name));
    settings.inject = inject;
    (settings, errors)
}

/// `assert, reason = "…"`, one not without the other; `token`, or `token = …`.
fn promise(args: TokenStream, inject: &mut Option<Option<Expr>>) -> (Vec<&'static str>, Vec<syn::Error>) {
    const FORM: &str = "`#[cancel_safe(assert, reason = \"…\")]`";
    let attribute = Attribute::CancelSafe;
    let metas = match metas(attribute.name(), attribute.known(), args) {
        Ok(metas) => metas,
        Err(error) => return (Vec::new(), vec![error]),
    };
    let (reasons, rest): (Vec<_>, Vec<_>) = metas.into_iter().partition(|meta| meta.path().is_ident("reason"));
    let (tokens, rest): (Vec<_>, Vec<_>) = rest.into_iter().partition(|meta| meta.path().is_ident("token"));
    let token = match tokens.first() {
        Some(Meta::NameValue(named)) => Some(Some(named.value.clone())),
        Some(_) => Some(None),
        None => None,
    };
    *inject = token;
    let asserts = rest.iter().find(|meta| meta.path().is_ident("assert")).cloned();
    let (flags, mut errors) = known_flags(attribute.name(), attribute.known(), rest);
    errors.extend(tokens.get(1).map(|again| syn::Error::new_spanned(again, "`token` is given twice")));
    if !errors.is_empty() {
        return (flags, errors);
    }
    let mut error = |meta: &Meta, text: String| errors.push(syn::Error::new_spanned(meta, text));
    match (&asserts, &reasons[..]) {
        (None, []) => {}
        (Some(assert), []) => {
            error(assert, format!("nobody checks what is asserted, so it wants a reason\nhelp: {FORM}"))
        }
        (None, [reason, ..]) => {
            error(reason, format!("a reason for what? only what is asserted needs one\nhelp: {FORM}"))
        }
        (Some(_), [reason]) => {
            if levels::reason_of(reason).is_none_or(|text| text.trim().is_empty()) {
                error(reason, "a reason is a text: `reason = \"…\"`".to_owned());
            }
        }
        (Some(_), [_, second, ..]) => error(second, "`reason` is given twice".to_owned()),
    }
    (flags, errors)
}

/// Those of the known arguments that are given.
pub fn flags<'a>(attribute: &str, known: &[&'a str], args: TokenStream) -> (Vec<&'a str>, Vec<syn::Error>) {
    match metas(attribute, known, args) {
        Ok(metas) => known_flags(attribute, known, metas),
        Err(error) => (Vec::new(), vec![error]),
    }
}

fn metas(attribute: &str, known: &[&str], args: TokenStream) -> syn::Result<Punctuated<Meta, Token![,]>> {
    Punctuated::parse_terminated
        .parse2(args)
        .map_err(|error| syn::Error::new(error.span(), format!("`#[{attribute}]` takes: {}", list(known))))
}

fn known_flags<'a>(
    attribute: &str,
    known: &[&'a str],
    metas: impl IntoIterator<Item = Meta>,
) -> (Vec<&'a str>, Vec<syn::Error>) {
    let mut errors = Vec::new();
    let mut flags = Vec::new();
    for meta in metas {
        match flag(attribute, known, &meta) {
            Ok(name) if flags.contains(&name) => {
                errors.push(syn::Error::new_spanned(&meta, format!("`{name}` is given twice")));
            }
            Ok(name) => flags.push(name),
            Err(error) => errors.push(error),
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
    let mut settings = Settings { levels: Vec::new(), offload: false, promise: None, inject: None, races: false };
    // What the package says stands in for a default. The attribute says more than that, but does not lift what is forbidden.
    let by_default = |lint: Lint, level| match package::level(lint) {
        Some(level) => (lint, Setting::written(level)),
        None => (lint, Setting::default(level)),
    };
    let denied = |lint| match package::level(lint) {
        Some(Level::Forbid) => (lint, Setting::written(Level::Forbid)),
        _ => (lint, Setting::written(Level::Deny)),
    };
    let mut deny = |lint| settings.levels.push(denied(lint));
    match attribute {
        Attribute::Hygiene if has("strict") => {
            let strict = |lint: &Lint| match lint {
                // Most of what a program calls nobody has looked at.
                Lint::CancelSafetyUnknown => (*lint, Setting::written(package::level(*lint).unwrap_or(Level::Warn))),
                lint => denied(*lint),
            };
            settings.levels = Lint::ALL.iter().map(strict).collect();
        }
        Attribute::Hygiene => {
            settings.levels = Lint::ALL.iter().map(|lint| by_default(*lint, lint.default_level())).collect();
        }
        Attribute::NoLockAcrossAwait => {
            deny(Lint::LockAcrossAwait);
            if !has("sync_only") {
                deny(Lint::AsyncLockAcrossAwait);
            }
        }
        Attribute::NoBlocking => {
            deny(Lint::BlockingCall);
            settings.offload = has("offload");
        }
        Attribute::CancelSafe => {
            deny(Lint::CancelUnsafeInSelect);
            deny(Lint::CancelUnsafeInTimeout);
            let asserted = has("assert");
            if !asserted {
                PROVES.iter().copied().for_each(deny);
            }
            settings.promise = Some(if asserted { Promise::Asserted } else { Promise::Checked });
        }
        Attribute::Cancellable => {
            if has("race") {
                deny(Lint::ValueLostOnCancel);
                settings.races = true;
            }
        }
        Attribute::Bounded => deny(Lint::SelfDeadlock),
        Attribute::Timeout | Attribute::Future => {}
    }
    settings
}
