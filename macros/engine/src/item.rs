//! From the tokens of an item to its tokens with probes.

use std::collections::{HashMap, HashSet};

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::visit_mut::{self, VisitMut};
use syn::{Block, ImplItem, ImplItemFn, Item, ItemFn, Meta, Signature, Stmt, TraitItem, TraitItemFn};

use crate::args::{self, Attribute, Promise, Settings};
use crate::call::{self, Wanted, shapes};
use crate::depth;
use crate::escapes;
use crate::file;
use crate::flow::across;
use crate::ir::{AwaitId, BodyKind, Discard, DiscardForm, NodeId};
use crate::levels::{self, ExpectId, Level, LevelId, Levels, Setting};
use crate::lints::Lint;
use crate::lower::{self, Edition, Lowered};
use crate::offload;
use crate::package;
use crate::publish::{self, Around};
use crate::rewrite::{self, Ask, Edits, Question};
use crate::rules::bounded_again::Calls;
use crate::rules::{self, Kind, Scene};
use crate::scan;
use crate::skim::{self, Read};
use crate::survey;

/// Expands one of our attributes.
pub fn expand(attribute: Attribute, args: TokenStream, tokens: TokenStream) -> TokenStream {
    let (settings, mut errors) = args::read(attribute, args.clone());
    let changes = attribute.rewrites() || settings.offload || settings.promise.is_some() || settings.inject.is_some();
    let target = match changes {
        true => Target::parse(&tokens),
        false => match skim::skim(&tokens) {
            Read::Nothing => {
                let tracked = package::tracked();
                return with_errors(quote!(#tokens #tracked), errors);
            }
            read => match Target::skimmed(read) {
                Some(target) => Ok(target),
                // Code that is too deep to look at compiles all the same.
                None if depth::too_deep(&tokens).is_some() => return tokens,
                None => Target::parse(&tokens),
            },
        },
    };
    let mut target = match target {
        Ok(target) => target,
        Err(error) => {
            errors.extend(error.map(|what| wrong_item(attribute, what, &tokens)));
            return with_errors(tokens, errors);
        }
    };
    if attribute.rewrites()
        && let Some(what) = target.several()
    {
        errors.push(wrong_item(attribute, what, &tokens));
        return with_errors(tokens, errors);
    }
    let promise = settings.promise;
    let mut pass = Pass::new(settings, target.async_fns());
    pass.levels.at = tokens.clone().into_iter().next().map(|token| token.span());
    target.calls(&mut pass.calls);
    errors.extend(pass.wanted.add(attribute, args, Span::call_site()));
    let is_async = target.is_async();
    target.visit(&mut pass);
    if target.has_room(is_async)
        && let Some(tracked) = package::tracked()
    {
        match target.body() {
            Some(body) => {
                body.stmts.insert(0, Stmt::Item(Item::Verbatim(tracked)));
                pass.edited = true;
            }
            None => pass.beside.extend(tracked),
        }
    }
    if promise.is_some() && pass.published == 0 {
        errors.push(nothing_to_publish(Span::call_site()));
    }
    errors.append(&mut pass.levels.errors);
    errors.append(&mut pass.errors);
    let tokens = if pass.edited { target.into_token_stream() } else { tokens };
    let beside = pass.beside;
    with_errors(quote!(#tokens #beside), errors)
}

fn with_errors(item: TokenStream, errors: Vec<syn::Error>) -> TokenStream {
    let errors = errors.iter().map(syn::Error::to_compile_error);
    quote!(#item #(#errors)*)
}

/// What an attribute may stand on.
enum Target {
    Item(Item),
    Method(ImplItemFn),
    Required(TraitItemFn),
}

impl Target {
    /// `Err(Some(_))`: something that has no async bodies. `Err(None)`: nothing that syn can read, which the compiler will report, or
    /// knows better.
    fn parse(tokens: &TokenStream) -> Result<Target, Option<&'static str>> {
        if let Some(what) = other_item(tokens) {
            return Err(Some(what));
        }
        if let Ok(item) = syn::parse2::<Item>(tokens.clone()) {
            return match item {
                Item::Fn(_) | Item::Impl(_) | Item::Trait(_) => Ok(Target::Item(item)),
                Item::Mod(ref module) if module.content.is_some() => Ok(Target::Item(item)),
                Item::Mod(_) => Err(Some("a module in another file")),
                Item::Const(_) => Err(Some("a constant")),
                Item::ForeignMod(_) => Err(Some("foreign functions")),
                Item::Macro(_) => Err(Some("a macro call")),
                Item::ExternCrate(_) => Err(Some("an extern crate")),
                // A method without a body is an item that syn has no name for.
                Item::Verbatim(_) => syn::parse2(tokens.clone()).map(Target::Required).map_err(|_| None),
                _ => Err(None),
            };
        }
        if let Ok(method) = syn::parse2::<ImplItemFn>(tokens.clone()) {
            return Ok(Target::Method(method));
        }
        syn::parse2::<TraitItemFn>(tokens.clone()).map(Target::Required).map_err(|_| None)
    }

    /// The same for lints alone, with what none of them is about left as it is. `None` if all of it has to be read.
    fn skimmed(read: Read) -> Option<Target> {
        let Read::Some(skimmed) = read else { return None };
        if depth::too_deep(&skimmed.tokens).is_some() {
            return None;
        }
        match Target::parse(&skimmed.tokens) {
            Ok(Target::Item(mut item)) => skimmed.restore(&mut item).then_some(Target::Item(item)),
            _ => None,
        }
    }

    /// What it is, if it is no function.
    fn several(&self) -> Option<&'static str> {
        match self {
            Target::Item(Item::Impl(_)) => Some("an `impl`"),
            Target::Item(Item::Trait(_)) => Some("a `trait`"),
            Target::Item(Item::Mod(_)) => Some("a module"),
            Target::Item(_) | Target::Method(_) | Target::Required(_) => None,
        }
    }

    fn is_async(&self) -> bool {
        match self {
            Target::Item(Item::Fn(item)) => item.sig.asyncness.is_some(),
            Target::Item(_) => false,
            Target::Method(method) => method.sig.asyncness.is_some(),
            Target::Required(method) => method.sig.asyncness.is_some(),
        }
    }

    /// The body of a function.
    fn body(&mut self) -> Option<&mut Block> {
        match self {
            Target::Item(Item::Fn(item)) => Some(&mut item.block),
            Target::Item(_) => None,
            Target::Method(method) => Some(&mut method.block),
            Target::Required(method) => method.default.as_mut(),
        }
    }

    /// True if there is room for an item: beside it, where it is no function, which may be a method; else in its body. Not in that of a
    /// function which is async no more, if somebody has yet to see how.
    fn has_room(&mut self, was_async: bool) -> bool {
        let attrs = match self {
            Target::Item(Item::Fn(item)) => &item.attrs,
            Target::Item(_) => return true,
            Target::Method(method) => &method.attrs,
            Target::Required(method) => &method.attrs,
        };
        let settled = was_async || !attrs.iter().any(publish::rewrites);
        settled && self.body().is_some()
    }

    /// The names of its functions that return a future.
    fn async_fns(&self) -> HashSet<String> {
        fn functions(item: &Item, out: &mut HashSet<String>) {
            match item {
                Item::Fn(item) => add(&item.sig, out),
                Item::Impl(item) => item.items.iter().for_each(|item| {
                    if let ImplItem::Fn(item) = item {
                        add(&item.sig, out)
                    }
                }),
                Item::Trait(item) => item.items.iter().for_each(|item| {
                    if let TraitItem::Fn(item) = item {
                        add(&item.sig, out)
                    }
                }),
                Item::Mod(module) => {
                    module.content.iter().flat_map(|(_, items)| items).for_each(|inner| functions(inner, out));
                }
                _ => {}
            }
        }
        fn add(signature: &Signature, out: &mut HashSet<String>) {
            if rules::returns_future(signature) {
                out.insert(signature.ident.to_string());
            }
        }
        let mut names = HashSet::new();
        match self {
            Target::Item(target) => functions(target, &mut names),
            Target::Method(method) => add(&method.sig, &mut names),
            Target::Required(method) => add(&method.sig, &mut names),
        }
        names
    }

    /// What its functions await of each other.
    fn calls(&self, out: &mut Calls) {
        fn within(item: &Item, out: &mut Calls) {
            match item {
                Item::Fn(item) => out.add(&item.sig, &item.block),
                Item::Impl(item) => item.items.iter().for_each(|item| {
                    if let ImplItem::Fn(item) = item {
                        out.add(&item.sig, &item.block);
                    }
                }),
                Item::Trait(item) => item.items.iter().for_each(|item| {
                    if let TraitItem::Fn(TraitItemFn { sig, default: Some(block), .. }) = item {
                        out.add(sig, block);
                    }
                }),
                Item::Mod(module) => {
                    module.content.iter().flat_map(|(_, items)| items).for_each(|inner| within(inner, out));
                }
                _ => {}
            }
        }
        if let Target::Item(item) = self {
            within(item, out);
        }
    }

    fn visit(&mut self, pass: &mut Pass) {
        match self {
            Target::Item(item) => pass.visit_item_mut(item),
            Target::Method(method) => pass.visit_impl_item_fn_mut(method),
            Target::Required(method) => pass.visit_trait_item_fn_mut(method),
        }
    }
}

impl ToTokens for Target {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        match self {
            Target::Item(item) => item.to_tokens(tokens),
            Target::Method(method) => method.to_tokens(tokens),
            Target::Required(method) => method.to_tokens(tokens),
        }
    }
}

/// The keyword of an item that has no bodies, without parsing it.
fn other_item(tokens: &TokenStream) -> Option<&'static str> {
    for token in tokens.clone() {
        let TokenTree::Ident(ident) = token else { continue };
        let what = match ident.to_string().as_str() {
            "struct" => "a struct",
            "enum" => "an enum",
            "static" => "a static",
            "type" => "a type",
            "use" => "an import",
            "macro_rules" => "a macro",
            "pub" | "crate" | "default" | "const" | "unsafe" | "async" | "extern" => continue,
            _ => return None,
        };
        return Some(what);
    }
    None
}

fn wrong_item(attribute: Attribute, what: &str, tokens: &TokenStream) -> syn::Error {
    let keyword = tokens.clone().into_iter().find(|t| match t {
        TokenTree::Ident(i) => !["pub", "crate", "unsafe"].contains(&i.to_string().as_str()),
        _ => false,
    });
    let span = keyword.map_or_else(Span::call_site, |t| t.span());
    syn::Error::new(
        span,
        match attribute.rewrites() {
            true => format!("`#[{}]` stands on {what}\n{}", attribute.name(), attribute.goes()),
            false => format!(
                "`#[{}]` stands on {what}: there is no async code in it\n{}",
                attribute.name(),
                attribute.goes()
            ),
        },
    )
}

/// `#[cancel_safe]` on something that makes no future.
fn nothing_to_publish(span: Span) -> syn::Error {
    let attribute = Attribute::CancelSafe;
    let (name, goes) = (attribute.name(), attribute.goes());
    syn::Error::new(span, format!("no async function here whose future `#[{name}]` could be about\n{goes}"))
}

/// True if an attribute by a name that others have as well is one of ours, as far as its path tells.
fn is_ours(path: &syn::Path) -> bool {
    let resolved = match file::of(path.segments.first().map_or_else(Span::call_site, |s| s.ident.span())) {
        Some(source) => {
            let line = path.segments.first().map_or(0, |s| crate::span::line(s.ident.span()));
            source.whole_outline().resolve_path(path, line)
        }
        None => crate::names::segments(path),
    };
    // By a name alone, where nothing tells what it is: the crate that is imported whole is this one.
    resolved.len() == 1
        || resolved.first().is_some_and(|first| first == "async_hygiene" || first == "crate")
        || (1..resolved.len()).any(|n| package::is_crate(&resolved[..n]))
}

/// What holds around an item.
struct Outer {
    scope: LevelId,
    offload: bool,
    promise: Option<Promise>,
    /// Where `#[cancel_safe]` stands on the item, and how many futures were published before it.
    promised: Option<(Span, usize)>,
    /// Names of attributes that were taken off.
    taken: Vec<Ident>,
    around: Around,
    inject: Option<Option<syn::Expr>>,
    races: bool,
}

/// One walk over the item.
struct Pass {
    levels: Levels,
    scope: LevelId,
    errors: Vec<syn::Error>,
    edited: bool,
    /// Blocking calls are to be offloaded here.
    offload: bool,
    /// Futures of async functions are published here.
    promise: Option<Promise>,
    /// How many there are.
    published: usize,
    /// What other attributes on the `impl` or `trait` have yet to do.
    around: Around,
    /// What goes beside the item.
    beside: TokenStream,
    async_fns: HashSet<String>,
    /// What the functions of the item await of each other.
    calls: Calls,
    /// What the function is to do besides.
    wanted: Wanted,
    /// `#[cancel_safe(token)]` holds here.
    inject: Option<Option<syn::Expr>>,
    /// `#[cancellable(race)]` holds here.
    races: bool,
    /// The function carries `#[tokio::main]` or `#[tokio::test]`, and has its body yet.
    starts: bool,
}

/// What an attribute does to a program it does where lints are off too.
fn keep(levels: &mut Levels, promise: Option<Promise>, offload: bool) {
    if promise == Some(Promise::Checked) {
        levels.keep(&args::PROVES);
    }
    if offload {
        levels.keep(&[Lint::BlockingCall]);
    }
}

impl Pass {
    fn new(settings: Settings, async_fns: HashSet<String>) -> Pass {
        let (offload, promise, races) = (settings.offload, settings.promise, settings.races);
        let inject = settings.inject;
        let mut levels = Levels::new(settings.levels);
        keep(&mut levels, promise, offload);
        let scope = levels.root();
        Pass {
            levels,
            scope,
            errors: Vec::new(),
            edited: false,
            offload,
            promise,
            published: 0,
            around: Around::Nothing,
            beside: TokenStream::new(),
            async_fns,
            calls: Calls::default(),
            wanted: Wanted::default(),
            inject,
            races,
            starts: false,
        }
    }

    /// Enters an item: its lint levels hold inside, and so do other attributes of ours on it. All of them are taken off.
    fn enter(&mut self, attrs: &mut Vec<syn::Attribute>) -> Outer {
        let mut outer = Outer {
            scope: self.scope,
            offload: self.offload,
            promise: self.promise,
            promised: None,
            taken: Vec::new(),
            around: self.around,
            inject: self.inject.clone(),
            races: self.races,
        };
        let foreign = attrs.iter().any(|attr| attr.path().segments.last().is_some_and(|s| s.ident == "rstest"));
        let mut kept = Vec::with_capacity(attrs.len());
        for attr in attrs.drain(..) {
            let ours = attr.path().segments.last().and_then(|s| Attribute::from_ident(&s.ident));
            let Some(ours) = ours.filter(|ours| !ours.rewrites() || (!foreign && is_ours(attr.path()))) else {
                kept.push(attr);
                continue;
            };
            outer.taken.extend(attr.path().get_ident().cloned());
            let span = attr.path().segments.last().map_or_else(Span::call_site, |s| s.ident.span());
            let args = match attr.meta {
                Meta::List(list) => list.tokens,
                _ => TokenStream::new(),
            };
            let (args, _, errors) = args::crate_path(args);
            self.errors.extend(errors);
            let (settings, errors) = args::read(ours, args.clone());
            self.errors.extend(errors);
            keep(&mut self.levels, settings.promise, settings.offload);
            let errors = self.wanted.add(ours, args, span);
            self.errors.extend(errors);
            self.races |= settings.races;
            if settings.inject.is_some() {
                self.inject.clone_from(&settings.inject);
            }
            self.edited = true;
            self.offload |= settings.offload;
            if settings.promise.is_some() {
                if (self.promise, settings.promise) == (Some(Promise::Checked), Some(Promise::Asserted)) {
                    // What is asserted of one function is not checked on behalf of all.
                    let unchecked = args::PROVES.iter().map(|lint| (*lint, Setting::written(Level::Allow)));
                    self.scope = self.levels.enter_with(self.scope, unchecked);
                }
                outer.promised = Some((span, self.published));
                self.promise = settings.promise;
            }
            // Of two attributes the stricter one holds.
            let stricter: Vec<_> = settings
                .levels
                .into_iter()
                .filter(|(lint, new)| {
                    let now = self.levels.level(self.scope, *lint);
                    now.level < new.level || (now.level == new.level && !now.explicit && new.explicit)
                })
                .collect();
            if !stricter.is_empty() {
                self.scope = self.levels.enter_with(self.scope, stricter);
            }
        }
        *attrs = kept;
        self.edited |= package::pass_on(attrs);
        self.scope = self.levels.enter(self.scope, attrs);
        self.edited |= levels::strip(attrs);
        outer
    }

    fn leave(&mut self, outer: Outer) {
        self.scope = outer.scope;
        self.offload = outer.offload;
        self.promise = outer.promise;
        self.around = outer.around;
        self.inject = outer.inject;
        self.races = outer.races;
        if let Some((span, _)) = outer.promised.filter(|(_, before)| *before == self.published) {
            self.errors.push(nothing_to_publish(span));
        }
    }

    /// Attributes that were taken off are no longer what their imports are for.
    fn keep_imports(&mut self, outer: &Outer, body: Option<&mut Block>) {
        let taken = &outer.taken;
        if taken.is_empty() {
            return;
        }
        let uses = quote!(#(#[allow(unused_imports)] use #taken as _;)*);
        match body {
            Some(body) => body.stmts.insert(0, Stmt::Item(Item::Verbatim(uses))),
            None => self.beside.extend(quote!(const _: () = { #uses };)),
        }
    }

    /// What the attributes on a function ask for, which hold for it alone.
    fn wanted(&mut self, signature: &Signature) -> Wanted {
        let mut wanted = std::mem::take(&mut self.wanted);
        if let Some(token) = &self.inject
            && publish::returns_future(signature)
        {
            wanted.inject(token.clone());
        }
        wanted
    }

    /// Publishes the function's future, if that is asked for. The lints have seen the function as it was written.
    fn publish(
        &mut self,
        attrs: &mut Vec<syn::Attribute>,
        signature: &mut Signature,
        body: Option<&mut Block>,
        mut wanted: Wanted,
    ) {
        if !wanted.is_empty() {
            // One future: the promise is a part of it.
            if self.promise.is_some() && publish::returns_future(signature) {
                wanted.published = !publish::is_boxed(signature) && self.around != Around::Boxing;
                self.published += 1;
            }
            let errors = call::function(attrs, signature, body, self.around, &wanted);
            self.errors.extend(errors);
            self.edited = true;
            return;
        }
        if self.promise.is_some() && publish::function(attrs, signature, body, self.around) {
            self.published += 1;
            self.edited = true;
        }
    }

    /// Moves calls that block to the blocking pool, where that can be done.
    fn offload(&mut self, signature: &Signature, block: &mut Block) {
        let mut macros = survey::survey(block).macros;
        // What the attributes in here say is reported when the lints run.
        let (errors, expectations) = (self.levels.errors.len(), self.levels.expectations.len());
        let (scope, task) = (self.scope, signature.asyncness.map(|token| token.span));
        self.levels.forget_nodes();
        let lowered = lower::sync_fn(block, &macros, &mut self.levels, scope, Edition::From2024);
        let scan = scan::scan(task, block, &macros, &mut self.levels, scope);
        let function = &lowered.function;
        let scene = Scene::new(signature, block, &macros, &scan, function, &self.levels, &self.async_fns);
        let mut edits = Edits::default();
        edits.offload = rules::blocking_call::movable(&scene);
        self.levels.errors.truncate(errors);
        self.levels.expectations.truncate(expectations);
        if !edits.is_empty() {
            self.edited = true;
            rewrite::apply(block, edits, &mut macros);
        }
    }

    /// The function's future is published, and not because somebody asserts something.
    fn is_checked(&self, signature: &Signature) -> bool {
        self.promise == Some(Promise::Checked) && publish::returns_future(signature)
    }

    /// `first_expectation`: those from there on are the function's own.
    fn function(&mut self, signature: &Signature, block: &mut Block, first_expectation: usize, wanted: &Wanted) {
        let mut surveyed = survey::survey(block);
        if surveyed.offloads {
            self.errors.extend(offload::rewrite(block, signature.asyncness.is_some()));
            self.edited = true;
            surveyed = survey::survey(block);
        }
        if self.offload {
            self.offload(signature, block);
            surveyed = survey::survey(block);
        }
        if surveyed.items {
            let (promise, beside) = (self.promise.take(), std::mem::take(&mut self.beside));
            visit_mut::visit_block_mut(self, block);
            self.promise = promise;
            let beside = std::mem::replace(&mut self.beside, beside);
            if !beside.is_empty() {
                block.stmts.insert(0, Stmt::Item(Item::Verbatim(beside)));
                surveyed = survey::survey(block);
            }
        }
        let mut macros = surveyed.macros;
        let asyncness = signature.asyncness.is_some();
        let stays = match asyncness {
            true => self.starts,
            false => shapes::runs_body(block),
        };
        let scope = self.scope;
        let mut edits = {
            let lower = |levels: &mut Levels, edition| lowered(signature, block, &macros, levels, scope, edition);
            self.levels.forget_nodes();
            let lowered = lower(&mut self.levels, Edition::From2024);
            let before = lowered.edition_matters.then(|| lower(&mut self.levels, Edition::Until2021));
            let task = signature.asyncness.map(|token| token.span);
            let mut asks = Vec::new();
            let guards = wanted.interrupts() && (asyncness || call::body(signature, block).is_some());
            let mut guarded = Edits::default();
            if rules::any(&self.levels) || guards {
                let scan = scan::scan(task, block, &macros, &mut self.levels, scope);
                let function = &lowered.function;
                let mut scene = Scene::new(signature, block, &macros, &scan, function, &self.levels, &self.async_fns);
                scene.scope = scope;
                scene.timed = wanted.timeout.as_ref().is_some_and(|timeout| !timeout.graceful);
                scene.calls = Some(&self.calls);
                scene.waits_for_permit = wanted.waits_for_permit();
                scene.cancel_safe = self.is_checked(signature) || (self.races && asyncness);
                asks = rules::asks(&scene);
                escapes::leave_out(&mut asks, asyncness, block, &macros);
                if guards {
                    call::guards::put(&scene, wanted, &mut guarded);
                }
            }
            let on = On { levels: &self.levels, scope, stays };
            plan(on, &lowered, before.as_ref(), (asks, guarded), block, first_expectation)
        };
        edits.strip = surveyed.lint_attributes;
        if !edits.is_empty() {
            self.edited = true;
            rewrite::apply(block, edits, &mut macros);
        }
    }
}

/// A function's graph by the rules of one edition.
pub fn lowered<'a>(
    signature: &'a Signature,
    block: &'a Block,
    macros: &'a survey::Macros,
    levels: &'a mut Levels,
    scope: LevelId,
    edition: Edition,
) -> Lowered {
    match signature.asyncness {
        Some(_) => lower::async_fn(signature.inputs.iter(), block, macros, levels, scope, edition),
        None => lower::sync_fn(block, macros, levels, scope, edition),
    }
}

const ACROSS: [Lint; 4] =
    [Lint::LockAcrossAwait, Lint::AsyncLockAcrossAwait, Lint::BorrowAcrossAwait, Lint::EnteredAcrossAwait];

/// What is on in a function.
#[derive(Clone, Copy)]
struct On<'a> {
    levels: &'a Levels,
    /// The function's.
    scope: LevelId,
    /// Its first body runs on the thread that calls `block_on`, from its beginning to its end: an entered context is entered there only.
    stays: bool,
}

/// What is alive at an await, with the kinds of guards that are told there.
fn questions(on: On<'_>, lowered: &Lowered, only_until_2021: bool) -> Vec<Question> {
    let On { levels, scope, stays } = on;
    let function = &lowered.function;
    let staying: HashSet<AwaitId> = match function.bodies.first() {
        Some(body) if stays && matches!(body.kind, BodyKind::AsyncFn | BodyKind::AsyncBlock) => body.awaits().collect(),
        _ => HashSet::new(),
    };
    // Allowed where it waits is as good as allowed where it is taken.
    let allows = |at: AwaitId, lint: Lint| {
        if lint == Lint::EnteredAcrossAwait && staying.contains(&at) {
            return true;
        }
        let here = function.awaits_at(at).levels;
        here != scope && {
            let (here, around) = (levels.level(here, lint), levels.level(scope, lint));
            here.explicit && here.level == Level::Allow && around.level != Level::Allow
        }
    };
    let awaits = || (0..function.awaits.len()).map(|n| AwaitId(n as u32));
    let (special, plain): (Vec<Lint>, Vec<Lint>) =
        ACROSS.into_iter().partition(|lint| awaits().any(|at| allows(at, *lint)));
    let mut groups: Vec<Vec<Lint>> = special.into_iter().map(|lint| vec![lint]).collect();
    if !plain.is_empty() {
        groups.insert(0, plain);
    }
    let mut found = Vec::new();
    for lints in groups {
        let kinds: Vec<Kind> = Kind::ALL.into_iter().filter(|k| lints.contains(&k.lint())).collect();
        let counts = |at| !lints.iter().any(|lint| allows(at, *lint));
        let crossings = across::crossings(function, &counts).into_iter();
        found.extend(crossings.filter(|c| rewrite::has_place(function, c)).map(|crossing| Question {
            crossing,
            kinds: kinds.clone(),
            only_until_2021,
        }));
    }
    found
}

/// What to put into a body.
fn plan(
    on: On<'_>,
    now: &Lowered,
    before: Option<&Lowered>,
    (asks, mut edits): (Vec<Ask>, Edits),
    block: &Block,
    first_expectation: usize,
) -> Edits {
    let levels = on.levels;
    let asked = questions(on, now, false);
    let asked_before: Vec<_> = before
        .map(|before| questions(on, before, true))
        .unwrap_or_default()
        .into_iter()
        .filter(|q| !asked.iter().any(|known| known.crossing.local == q.crossing.local))
        .collect();

    // An `#[expect]` that one question answers alone is passed on to rustc, which knows the answer.
    let mut uses: HashMap<ExpectId, usize> = HashMap::new();
    let mut answers = |setting: Setting| {
        if let Some(expect) = setting.expect {
            *uses.entry(expect).or_default() += 1;
        }
    };
    for (lowered, asked) in [(Some(now), &asked), (before, &asked_before)] {
        let Some(lowered) = lowered else { continue };
        for question in asked {
            let scope = lowered.function.local(question.crossing.local).levels;
            let lints = ACROSS.iter().filter(|lint| question.kinds.iter().any(|k| k.lint() == **lint));
            lints.for_each(|lint| answers(levels.level(scope, *lint)));
        }
    }
    let discards: Vec<_> = now.function.discards.iter().filter(|discard| !is_signal(block, discard)).collect();
    for discard in &discards {
        answers(levels.level(discard.levels, Lint::GuardDroppedAtOnce));
    }
    for ask in &asks {
        ask.checks.iter().for_each(|check| answers(levels.level(ask.levels, check.words.lint)));
    }
    let sole = |expect: ExpectId| uses.get(&expect) == Some(&1);

    for question in &asked {
        rewrite::ask_across(&mut edits, &now.function, question, levels, &sole);
    }
    if let Some(before) = before {
        for question in &asked_before {
            rewrite::ask_across(&mut edits, &before.function, question, levels, &sole);
        }
    }
    for discard in discards {
        let hinted = Kind::hinted(discard.hint).is_some();
        let expr = match discard.form {
            DiscardForm::Statement if !hinted => continue,
            DiscardForm::Statement => statement_copy(block, discard.expr),
            DiscardForm::LetUnderscore | DiscardForm::AssignUnderscore | DiscardForm::OutsideTask(_) => None,
        };
        rewrite::ask_dropped(&mut edits, discard, expr, levels, &sole);
    }
    for ask in asks {
        rewrite::ask(&mut edits, ask, levels, &sole);
    }
    for (n, _) in levels.expectations.iter().enumerate().skip(first_expectation) {
        let expect = ExpectId(n as u32);
        if !uses.contains_key(&expect) {
            edits.prelude.push(rewrite::unfulfilled(levels, expect));
        }
    }
    edits
}

/// The tokens of a statement's call, for a copy that never runs. `None` where it awaits: then it passes through instead, and no
/// `must_use` is lost, because that of an async fn is about its future.
fn statement_copy(block: &Block, id: NodeId) -> Option<TokenStream> {
    let expr = find(block, id).filter(|expr| matches!(expr, syn::Expr::Call(_) | syn::Expr::MethodCall(_)))?;
    let tokens = expr.to_token_stream();
    (!crate::names::awaits(&tokens)).then_some(tokens)
}

/// True for what drops a permit that was waited for, and not wanted.
fn is_signal(block: &Block, discard: &Discard) -> bool {
    Kind::hinted(discard.hint) == Some(Kind::Permit)
        && find(block, discard.expr).is_some_and(rules::guard_dropped_at_once::waits_for_signal)
}

/// The expression of that identity.
fn find(block: &Block, id: NodeId) -> Option<&syn::Expr> {
    struct Find<'a> {
        id: NodeId,
        found: Option<&'a syn::Expr>,
    }
    impl<'a> syn::visit::Visit<'a> for Find<'a> {
        fn visit_expr(&mut self, expr: &'a syn::Expr) {
            if NodeId::of(expr) == self.id {
                self.found = Some(expr);
            } else if self.found.is_none() {
                syn::visit::visit_expr(self, expr);
            }
        }
    }
    let mut find = Find { id, found: None };
    syn::visit::Visit::visit_block(&mut find, block);
    find.found
}

impl VisitMut for Pass {
    fn visit_item_fn_mut(&mut self, item: &mut ItemFn) {
        let expectations = self.levels.expectations.len();
        let outer = self.enter(&mut item.attrs);
        let wanted = self.wanted(&item.sig);
        let starts = std::mem::replace(&mut self.starts, shapes::is_started(&item.attrs));
        self.function(&item.sig, &mut item.block, expectations, &wanted);
        self.starts = starts;
        self.keep_imports(&outer, Some(&mut item.block));
        self.publish(&mut item.attrs, &mut item.sig, Some(&mut item.block), wanted);
        self.leave(outer);
    }

    fn visit_impl_item_fn_mut(&mut self, item: &mut ImplItemFn) {
        let expectations = self.levels.expectations.len();
        let outer = self.enter(&mut item.attrs);
        let wanted = self.wanted(&item.sig);
        self.function(&item.sig, &mut item.block, expectations, &wanted);
        self.keep_imports(&outer, Some(&mut item.block));
        self.publish(&mut item.attrs, &mut item.sig, Some(&mut item.block), wanted);
        self.leave(outer);
    }

    fn visit_trait_item_fn_mut(&mut self, item: &mut TraitItemFn) {
        let expectations = self.levels.expectations.len();
        let outer = self.enter(&mut item.attrs);
        let wanted = self.wanted(&item.sig);
        if let Some(block) = &mut item.default {
            self.function(&item.sig, block, expectations, &wanted);
        }
        if item.default.is_some() {
            self.keep_imports(&outer, item.default.as_mut());
        }
        self.publish(&mut item.attrs, &mut item.sig, item.default.as_mut(), wanted);
        self.leave(outer);
    }

    fn visit_item_impl_mut(&mut self, item: &mut syn::ItemImpl) {
        let outer = self.enter(&mut item.attrs);
        self.keep_imports(&outer, None);
        let methods = item.items.iter().filter_map(|item| match item {
            ImplItem::Fn(method) => Some(&method.sig),
            _ => None,
        });
        self.around = Around::of(&item.attrs, methods);
        if self.promise.is_some() && self.around == Around::Boxing {
            self.beside.extend(publish::boxed::facts(item));
        }
        visit_mut::visit_item_impl_mut(self, item);
        self.leave(outer);
    }

    fn visit_item_trait_mut(&mut self, item: &mut syn::ItemTrait) {
        let outer = self.enter(&mut item.attrs);
        self.keep_imports(&outer, None);
        let methods = item.items.iter().filter_map(|item| match item {
            TraitItem::Fn(method) => Some(&method.sig),
            _ => None,
        });
        self.around = Around::of(&item.attrs, methods);
        if self.promise.is_some() && self.around == Around::Boxing {
            publish::boxed::demand(item);
        }
        visit_mut::visit_item_trait_mut(self, item);
        self.leave(outer);
    }

    fn visit_item_mod_mut(&mut self, item: &mut syn::ItemMod) {
        let outer = self.enter(&mut item.attrs);
        self.keep_imports(&outer, None);
        // A promise is made of functions, not of all that is in a module.
        self.promise = None;
        let beside = std::mem::take(&mut self.beside);
        visit_mut::visit_item_mod_mut(self, item);
        let beside = std::mem::replace(&mut self.beside, beside);
        if let Some((_, items)) = &mut item.content
            && !beside.is_empty()
        {
            items.push(Item::Verbatim(beside));
        }
        self.leave(outer);
    }

    // Bodies are reached from their functions; in between there is nothing to see.
    fn visit_type_mut(&mut self, _: &mut syn::Type) {}
    fn visit_pat_mut(&mut self, _: &mut syn::Pat) {}
    fn visit_path_mut(&mut self, _: &mut syn::Path) {}
    fn visit_generics_mut(&mut self, _: &mut syn::Generics) {}
}
