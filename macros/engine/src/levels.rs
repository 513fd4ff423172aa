//! Lint levels: what `#[async_hygiene::allow(lock_across_await, reason = "…")]` and its kind say, and where it holds.
//!
//! `#[allow(async_hygiene::lock_across_await)]` is read as well, but on stable rustc turns it down before any macro runs (E0710): it
//! knows no tools but its own.
//!
//! A scope is an item, a statement, a block or an expression that carries such attributes. The inner one wins, but for `forbid`.

use std::collections::HashMap;

use proc_macro2::{Span, TokenTree};
use quote::ToTokens;
use syn::punctuated::Punctuated;
use syn::{Attribute, Meta, Token};

use crate::lints::Lint;
use crate::{file, names, package};

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Level {
    Allow,
    Expect,
    Warn,
    Deny,
    Forbid,
}

impl Level {
    pub fn from_name(name: &str) -> Option<Level> {
        Some(match name {
            "allow" => Level::Allow,
            "expect" => Level::Expect,
            "warn" => Level::Warn,
            "deny" => Level::Deny,
            "forbid" => Level::Forbid,
            _ => return None,
        })
    }

    fn name(self) -> &'static str {
        match self {
            Level::Allow => "allow",
            Level::Expect => "expect",
            Level::Warn => "warn",
            Level::Deny => "deny",
            Level::Forbid => "forbid",
        }
    }
}

/// A scope of levels.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct LevelId(u32);

/// A level in force at some place.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Setting {
    pub level: Level,
    /// Somebody wrote it, here, in the attribute's arguments or in the package's file; else it is the default.
    pub explicit: bool,
    /// The `#[expect]` that this is, for `Level::Expect`.
    pub expect: Option<ExpectId>,
}

impl Setting {
    /// By hand: on an item, in the arguments of an attribute, in the package's file.
    pub fn written(level: Level) -> Setting {
        Setting { level, explicit: true, expect: None }
    }

    pub fn default(level: Level) -> Setting {
        Setting { level, explicit: false, expect: None }
    }
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct ExpectId(pub u32);

/// An `#[expect(async_hygiene::…)]`.
pub struct Expectation {
    /// The lint's path in the attribute.
    pub span: Span,
    pub reason: Option<String>,
}

struct Scope {
    parent: Option<LevelId>,
    set: Vec<(Lint, Setting)>,
}

/// All scopes of one expansion.
pub struct Levels {
    scopes: Vec<Scope>,
    /// The scopes of nodes of the function at hand, by the address of their attributes.
    known: HashMap<*const Attribute, LevelId>,
    /// The lints that some scope does not allow, as bits.
    on: u64,
    /// Those that are off, whatever a scope says, as bits.
    off: u64,
    /// Where the code is.
    pub at: Option<Span>,
    pub expectations: Vec<Expectation>,
    pub errors: Vec<syn::Error>,
}

impl Levels {
    /// A root scope with what the attribute itself says.
    pub fn new(root: impl IntoIterator<Item = (Lint, Setting)>) -> Levels {
        let mut levels = Levels {
            scopes: Vec::new(),
            known: HashMap::new(),
            on: 0,
            off: package::off(),
            at: None,
            expectations: Vec::new(),
            errors: Vec::new(),
        };
        levels.push(None, root.into_iter().collect());
        levels
    }

    /// These are not off: something that is no lint rests on them.
    pub fn keep(&mut self, lints: &[Lint]) {
        if !package::is_broken() {
            self.off = lints.iter().fold(self.off, |off, lint| off & !(1 << *lint as u32));
        }
    }

    /// True if no trait can have a text of its own where the code is, so that what is denied is a warning of rustc's that is denied. Asked
    /// only where it matters, as it takes looking into files.
    pub fn without_texts(&self) -> bool {
        self.at.is_some_and(file::prelude::may_lack_tools)
    }

    fn is_off(&self, lint: Lint) -> bool {
        self.off & (1 << lint as u32) != 0
    }

    pub fn root(&self) -> LevelId {
        LevelId(0)
    }

    fn push(&mut self, parent: Option<LevelId>, set: Vec<(Lint, Setting)>) -> LevelId {
        let on = set.iter().filter(|(_, setting)| setting.level != Level::Allow);
        self.on |= on.fold(0, |on, (lint, _)| on | 1 << *lint as u32);
        self.scopes.push(Scope { parent, set });
        LevelId(self.scopes.len() as u32 - 1)
    }

    /// The scope of a node of a body, which several walks come by: the first one makes it.
    pub fn enter_node(&mut self, outer: LevelId, attrs: &[Attribute]) -> LevelId {
        if attrs.is_empty() {
            return outer;
        }
        if let Some(known) = self.known.get(&attrs.as_ptr()) {
            return *known;
        }
        let scope = self.enter(outer, attrs);
        self.known.insert(attrs.as_ptr(), scope);
        scope
    }

    /// Another function begins: nodes of the last one may be gone.
    pub fn forget_nodes(&mut self) {
        self.known.clear();
    }

    /// The scope of an item with these attributes inside `outer`.
    pub fn enter(&mut self, outer: LevelId, attrs: &[Attribute]) -> LevelId {
        if !attrs.iter().any(mentions_us) {
            return outer;
        }
        let mut set = Vec::new();
        for attr in attrs {
            let Some((level, form, metas)) = read(attr) else {
                if is_ours(attr) {
                    self.errors.push(syn::Error::new_spanned(attr.path(), TAKES));
                }
                continue;
            };
            let reason = metas.iter().find_map(reason_of);
            if form == Form::Ours && metas.iter().all(|m| our_lint(form, m).is_none()) {
                self.errors
                    .push(syn::Error::new_spanned(attr.path(), format!("`{}` of which lint?\n{TAKES}", level.name())));
            }
            for meta in &metas {
                if form == Form::Ours && meta.path().is_ident("reason") && reason_of(meta).is_none() {
                    self.errors.push(syn::Error::new_spanned(meta, "a reason is a text: `reason = \"…\"`"));
                    continue;
                }
                let Some(name) = our_lint(form, meta) else { continue };
                let Some(lint) = Lint::from_name(&name) else {
                    let known: Vec<_> = Lint::ALL.iter().map(|l| l.name()).collect();
                    self.errors.push(syn::Error::new_spanned(
                        meta,
                        format!(
                            "unknown lint `{name}`{}\nknown lints: {}",
                            nearest(&name, &known).map(|n| format!(", did you mean `{n}`?")).unwrap_or_default(),
                            known.join(", ")
                        ),
                    ));
                    continue;
                };
                if self.is_off(lint) {
                    continue;
                }
                if self.level(outer, lint).level == Level::Forbid && level < Level::Deny {
                    let forbidden = match package::level(lint) {
                        Some(Level::Forbid) => format!("by `{} = \"forbid\"` in async-hygiene.toml", lint.name()),
                        _ => format!("by an outer `forbid({})`", lint.name()),
                    };
                    let text = format!("`{}({})` is overruled {forbidden}", level.name(), lint.name());
                    self.errors.push(syn::Error::new_spanned(meta, text));
                    continue;
                }
                let mut setting = Setting::written(level);
                if level == Level::Expect {
                    setting.expect = Some(ExpectId(self.expectations.len() as u32));
                    self.expectations.push(Expectation { span: span_of(meta), reason: reason.clone() });
                }
                set.push((lint, setting));
            }
        }
        if set.is_empty() { outer } else { self.push(Some(outer), set) }
    }

    /// A scope that says this, as the arguments of an attribute do.
    pub fn enter_with(&mut self, outer: LevelId, set: impl IntoIterator<Item = (Lint, Setting)>) -> LevelId {
        self.push(Some(outer), set.into_iter().collect())
    }

    /// False if the lint is allowed wherever one looks.
    pub fn mentioned(&self, lint: Lint) -> bool {
        self.on & !self.off & (1 << lint as u32) != 0
    }

    /// What holds for `lint` in this scope.
    pub fn level(&self, scope: LevelId, lint: Lint) -> Setting {
        if self.is_off(lint) {
            return Setting::default(Level::Allow);
        }
        let mut at = Some(scope);
        let mut found = None;
        while let Some(id) = at {
            let scope = &self.scopes[id.0 as usize];
            for (of, setting) in scope.set.iter().rev() {
                if *of == lint {
                    if setting.level == Level::Forbid {
                        return *setting;
                    }
                    found.get_or_insert(*setting);
                }
            }
            at = scope.parent;
        }
        found.unwrap_or(Setting::default(Level::Allow))
    }
}

const TAKES: &str = "it takes the names of lints: `#[async_hygiene::allow(lock_across_await, reason = \"…\")]`";

/// Removes our lint attributes, and our lints from those of rustc. True if there was anything.
pub fn strip(attrs: &mut Vec<Attribute>) -> bool {
    if !attrs.iter().any(mentions_us) {
        return false;
    }
    attrs.retain_mut(|attr| {
        if !mentions_us(attr) {
            return true;
        }
        let Some((_, form, metas)) = read(attr) else { return !is_ours(attr) };
        let rest: Punctuated<Meta, Token![,]> = metas.into_iter().filter(|m| our_lint(form, m).is_none()).collect();
        if form == Form::Ours || rest.iter().all(|m| reason_of(m).is_some()) {
            return false;
        }
        if let Meta::List(list) = &mut attr.meta {
            list.tokens = rest.to_token_stream();
        }
        true
    });
    true
}

/// Cheap test, before anything is parsed.
pub fn mentions_us(attr: &Attribute) -> bool {
    if is_ours(attr) {
        return true;
    }
    let Meta::List(list) = &attr.meta else { return false };
    list.path.get_ident().is_some_and(|i| Level::from_name(&i.to_string()).is_some())
        && list
            .tokens
            .clone()
            .into_iter()
            .any(|t| matches!(t, TokenTree::Ident(i) if package::is_crate(&[i.to_string()])))
}

/// `#[async_hygiene::allow(…)]`, under whatever path that is here.
fn is_ours(attr: &Attribute) -> bool {
    let path = attr.path();
    path.segments.len() > 1
        && path.segments.last().is_some_and(|last| Level::from_name(&last.ident.to_string()).is_some())
        && names::segments(path).split_last().is_some_and(|(_, outer)| package::is_crate(outer))
}

/// How a lint attribute is written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    /// `#[async_hygiene::allow(NAME)]`
    Ours,
    /// `#[allow(async_hygiene::NAME)]`
    Tool,
}

fn read(attr: &Attribute) -> Option<(Level, Form, Punctuated<Meta, Token![,]>)> {
    let form = if is_ours(attr) { Form::Ours } else { Form::Tool };
    let level = Level::from_name(&attr.path().segments.last()?.ident.to_string())?;
    let metas = attr.parse_args_with(Punctuated::<Meta, Token![,]>::parse_terminated).ok()?;
    Some((level, form, metas))
}

/// The name of a lint of ours.
fn our_lint(form: Form, meta: &Meta) -> Option<String> {
    let segments = &meta.path().segments;
    match form {
        Form::Ours if reason_of(meta).is_some() => None,
        Form::Ours => segments.last().map(|s| s.ident.to_string()),
        Form::Tool => (segments.len() == 2 && package::is_crate(&[segments[0].ident.to_string()]))
            .then(|| segments[1].ident.to_string()),
    }
}

/// The text of `reason = "…"`.
pub fn reason_of(meta: &Meta) -> Option<String> {
    let Meta::NameValue(pair) = meta else { return None };
    let syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. }) = &pair.value else { return None };
    pair.path.is_ident("reason").then(|| text.value())
}

fn span_of(node: &impl ToTokens) -> Span {
    crate::span::whole(node)
}

/// The known name that is most like a mistyped one.
pub fn nearest<'a>(name: &str, known: &[&'a str]) -> Option<&'a str> {
    let distance = |a: &str, b: &str| {
        let b: Vec<char> = b.chars().collect();
        let mut row: Vec<usize> = (0..=b.len()).collect();
        for (i, x) in a.chars().enumerate() {
            let mut before = row[0];
            row[0] = i + 1;
            for j in 0..b.len() {
                let here = row[j + 1];
                row[j + 1] = (before + usize::from(x != b[j])).min(here + 1).min(row[j] + 1);
                before = here;
            }
        }
        row[b.len()]
    };
    let best = known.iter().min_by_key(|k| distance(name, k))?;
    (distance(name, best) * 3 <= name.len().max(best.len())).then_some(*best)
}
