//! Questions as code. See `async_hygiene::__private` for what they call.
//!
//! ```text
//! // a binding                                       // a temporary
//! if false {                                         around(EXPR, {
//!     loop {}                                            let asked = ask();
//!     {                                                  if false {
//!         fn still_held_at_this_await<…>(…) {}               loop {}
//!         still_held_at_this_await(&NAME, 0);                { … still_held_at_this_await(like(asked), 0); }
//!     }                                                  }
//! }                                                      asked
//!                                                    })
//! ```
//!
//! A check is a function declared at the await and called at the value, so that one error has both places. A value that looks like a
//! guard gets a trait of its own, whose text has the user's names; all others share the traits of the runtime crate, and those in the
//! same branch their functions, which costs the compiler a fifth.

use std::collections::BTreeMap;

use proc_macro2::{Delimiter, Group, Ident, Literal, Span, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};

use super::edit::Edits;
use crate::flow::across::Crossing;
use crate::flow::live;
use crate::headline;
use crate::ir::{Discard, DiscardForm, Function, Hint, LocalKind, NodeId, Site};
use crate::levels::{ExpectId, Level, Levels};
use crate::package;
use crate::rules::{self, Held, Kind, Words};

/// What is asked of a value.
pub struct Question {
    pub crossing: Crossing,
    pub kinds: Vec<Kind>,
    /// It is alive there by the rules of the editions up to 2021 only.
    pub only_until_2021: bool,
}

/// Checks of one value, for a branch that is never taken.
pub struct Probe {
    /// The binding that it mentions.
    pub name: Option<Ident>,
    /// The `#[cfg]`s that it stands under.
    cfg: TokenStream,
    /// What has to come before the value.
    setup: TokenStream,
    /// The value, by reference; spans it.
    subject: TokenStream,
    ends: Ends,
    /// Checks with words of their own.
    own: TokenStream,
    shared: Option<Shared>,
    only_until_2021: bool,
}

/// A check in the words of the runtime crate. Equal ones share a function.
#[derive(Clone, PartialEq, Eq)]
struct Shared {
    bound: Bound,
    levels: [Level; Kind::ALL.len()],
    line: usize,
    more: usize,
}

impl Probe {
    /// Checks that mention nothing of the user's by name.
    pub fn of(own: TokenStream, ends: Ends, cfg: TokenStream) -> Probe {
        Probe {
            name: None,
            cfg,
            setup: TokenStream::new(),
            subject: TokenStream::new(),
            ends,
            own,
            shared: None,
            only_until_2021: false,
        }
    }
}

/// What makes a value a guard here.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Bound {
    Type,
    /// Its type, if it derefs: a method may have taken it.
    Through,
    /// Its type, if it is not a number that is added to.
    UnlessNumber,
}

/// The first and last tokens of a value.
pub type Ends = (Span, Span);

/// The name of a check, which the compiler shows: `required by a bound in …`.
const HELD: &str = "still_held_at_this_await";

/// Which expectations a question answers alone.
pub type Sole<'s> = &'s dyn Fn(ExpectId) -> bool;

/// The place where a value is asked about.
enum Place {
    Name(Site, Ident),
    Type(Site, TokenStream),
    Value(NodeId),
}

fn place(function: &Function, crossing: &Crossing) -> Option<Place> {
    let local = function.local(crossing.local);
    let first = local.sites.first()?.site;
    match local.kind {
        LocalKind::Temp => {
            return match first {
                Site::Around(expr) => Some(Place::Value(expr)),
                Site::After(_) | Site::Start(_) | Site::Before(_) => None,
            };
        }
        LocalKind::Param => {
            if let Some(ty) = &local.ty {
                return Some(Place::Type(first, ty.clone()));
            }
        }
        LocalKind::Binding | LocalKind::Upvar => {}
    }
    let name = local.name.as_ref()?;
    let hidden = name.to_string().starts_with('_');
    if let (Some(init), true) = (local.init, hidden || local.reads == 0) {
        return Some(Place::Value(init));
    }
    if hidden && local.reads == 0 {
        return Some(Place::Name(first, name.clone()));
    }
    match live::readable_site(function, crossing.local) {
        Some(at) => Some(Place::Name(at.site, name.clone())),
        None => local.init.map(Place::Value),
    }
}

/// True if the crossing can be asked about.
pub fn has_place(function: &Function, crossing: &Crossing) -> bool {
    place(function, crossing).is_some()
}

/// Asks whether a value that is alive at an await is a guard of one of these kinds.
pub fn ask_across(edits: &mut Edits, function: &Function, question: &Question, levels: &Levels, sole: Sole<'_>) {
    let crossing = &question.crossing;
    let Some(place) = place(function, crossing) else { return };
    let local = function.local(crossing.local);
    let at = function.awaits_at(crossing.first);
    let mut setup = TokenStream::new();
    let subject = match &place {
        Place::Name(_, name) => quote_spanned!(local.ends.0=> &#name),
        Place::Type(_, ty) => {
            let param = placed("param", local.ends.0);
            // As in the signature: of a type that nobody knows the compiler says the same in both places, and so once.
            setup = quote!(let #param: #ty = ::async_hygiene::__private::unreachable(););
            quote_spanned!(local.ends.0=> &#param)
        }
        Place::Value(_) => like(local.ends),
    };
    let mut probe = Probe {
        name: None,
        cfg: TokenStream::new(),
        setup,
        subject,
        ends: local.ends,
        own: TokenStream::new(),
        shared: None,
        only_until_2021: question.only_until_2021,
    };
    let bound = match (local.unless_number, crossing.doubt) {
        (true, _) => Bound::UnlessNumber,
        (false, true) => Bound::Through,
        (false, false) => Bound::Type,
    };
    let words = |kind: Kind| {
        kind.words(&Held {
            name: local.name.as_ref().map(Ident::to_string),
            text: local.text.clone(),
            inside: crossing.inside.and_then(|id| Some(function.local(id).name.as_ref()?.to_string())),
            is_param: local.kind == LocalKind::Param,
            used: local.reads > 0,
            at: at.kind,
            line: crate::span::line(at.span),
            more: crossing.more,
        })
    };
    let mut shared = [Level::Allow; Kind::ALL.len()];
    // Kinds of one lint share what is expected: one of them is enough.
    let mut expected: BTreeMap<ExpectId, TokenStream> = BTreeMap::new();
    for kind in question.kinds.iter().copied() {
        let setting = kind.setting(levels, local.levels);
        let hinted = Kind::hinted(local.hint) == Some(kind);
        match setting.level {
            Level::Allow => {}
            Level::Expect => {
                if let Some(expect) = setting.expect.filter(|e| sole(*e)) {
                    let asked = warn_named(kind, bound, &words(kind), &probe.subject, local.ends);
                    expected.entry(expect).or_default().extend(asked);
                }
            }
            Level::Warn => {
                // An async guard comes out of an await; where none is, a default is not worth a question.
                let is_async = matches!(kind, Kind::AsyncLock | Kind::Permit);
                if hinted || setting.explicit || !is_async || local.awaited {
                    probe.own.extend(warn_named(kind, bound, &words(kind), &probe.subject, local.ends));
                }
            }
            Level::Deny | Level::Forbid if hinted && levels.without_texts() => {
                let (attr, asked) = (deny_attr(), warn_named(kind, bound, &words(kind), &probe.subject, local.ends));
                probe.own.extend(quote!(#attr { #asked }));
            }
            Level::Deny | Level::Forbid if hinted => {
                probe.own.extend(deny_named(kind, bound, &words(kind), at.span, &probe.subject, local.ends));
            }
            Level::Deny | Level::Forbid => shared[kind as usize] = Level::Deny,
        }
    }
    for (expect, asked) in expected {
        let attr = expect_attr(levels, expect);
        probe.own.extend(quote!(#attr { #asked }));
    }
    if shared.contains(&Level::Deny) {
        probe.shared = Some(Shared { bound, levels: shared, line: crate::span::line(at.span), more: crossing.more });
    }
    if probe.own.is_empty() && probe.shared.is_none() {
        return;
    }
    match place {
        Place::Name(site, name) => {
            probe.name = Some(name);
            probe.cfg = local.cfg.clone();
            edits.by_name(site, (probe, at.span));
        }
        Place::Type(site, _) => edits.by_name(site, (probe, at.span)),
        Place::Value(expr) => edits.around(expr, (probe, at.span)),
    }
}

/// Asks whether a value that nothing keeps is a guard. `expr` is its expression, for the form that cannot pass it through.
pub fn ask_dropped(edits: &mut Edits, discard: &Discard, expr: Option<TokenStream>, levels: &Levels, sole: Sole<'_>) {
    let lint = crate::lints::Lint::GuardDroppedAtOnce;
    let setting = levels.level(discard.levels, lint);
    let words = rules::guard_dropped_at_once::words(discard);
    // Through a function a statement would lose the `must_use` of the one it calls; so a copy is asked that never runs.
    let copied = matches!(discard.form, DiscardForm::Statement) && expr.is_some();
    let ends = discard.ends;
    let mut setup = TokenStream::new();
    let subject = match (expr, &discard.part) {
        (Some(expr), _) if copied => quote_spanned!(ends.0=> &#expr),
        (_, Some(at)) => {
            let part = placed("part", ends.1);
            let whole = like(ends);
            let parts = (0..at.of).map(|n| if n == at.index { quote!(#part) } else { quote!(_) });
            setup = quote!(let (#(#parts,)*) = #whole;);
            let reborrow = quote_spanned!(ends.0=> &*);
            quote!(#reborrow #part)
        }
        _ => like(ends),
    };
    let own = match setting.level {
        Level::Allow => return,
        Level::Expect => {
            let Some(expect) = setting.expect.filter(|e| sole(*e)) else { return };
            warn_any(&words, &subject, discard.ends, Some(expect_attr(levels, expect)))
        }
        Level::Warn => warn_any(&words, &subject, discard.ends, None),
        Level::Deny | Level::Forbid if discard.hint != Hint::None && levels.without_texts() => {
            warn_any(&words, &subject, discard.ends, Some(deny_attr()))
        }
        Level::Deny | Level::Forbid => deny_dropped(discard, &words, &subject),
    };
    let probe =
        Probe { name: None, cfg: TokenStream::new(), setup, subject, ends, own, shared: None, only_until_2021: false };
    match copied {
        true => edits.ahead(discard.expr, (probe, ends.0)),
        false => edits.around(discard.expr, (probe, ends.0)),
    }
}

/// A probe and the place of its await.
pub type Placed = (Probe, Span);

/// The statements of probes in one branch that is never taken. Bindings that cross the same awaits share a function.
pub fn statements(probes: &[Placed]) -> TokenStream {
    let mut out = TokenStream::new();
    let mut functions: Vec<&Shared> = Vec::new();
    for (probe, at) in probes {
        let mut checks = probe.own.clone();
        if let Some(shared) = &probe.shared {
            let (known, n) = match functions.iter().position(|f| *f == shared) {
                Some(n) => (true, n),
                None => {
                    functions.push(shared);
                    (false, functions.len() - 1)
                }
            };
            let name = if n == 0 { HELD.to_owned() } else { format!("{HELD}_{}", n + 1) };
            if !known {
                out.extend(check_shared(&name, shared, *at));
            }
            checks.extend(call(&name, shared.bound, &probe.subject, probe.ends));
        }
        if !probe.setup.is_empty() {
            let setup = &probe.setup;
            checks = quote!({ #setup #checks });
        }
        if probe.only_until_2021 {
            checks = until_2021(checks, probe.ends.0);
        }
        if !probe.cfg.is_empty() {
            let cfg = &probe.cfg;
            checks = quote!(#cfg { #checks });
        }
        out.extend(checks);
    }
    out
}

/// A branch that is never taken, with the statements behind what is never passed: their types are checked, and nothing else comes of
/// them. Neither control flow nor coverage gets there.
pub fn never(statements: TokenStream) -> TokenStream {
    quote!(if false { loop {} #[allow(unreachable_code)] { #statements } })
}

/// A value that passes through questions. In one go: of nested calls the coverage of lines and some lints of clippy see less.
pub fn around(expr: &syn::Expr, questions: &[Placed]) -> TokenStream {
    let Some((first, last)) = questions.first().map(|(probe, _)| probe.ends) else { return expr.to_token_stream() };
    let asked = asked(first);
    let statements = statements(questions);
    let never = never(statements);
    let path = quote_spanned!(first=> ::async_hygiene::__private::around);
    let mut args = Group::new(
        Delimiter::Parenthesis,
        quote! {
            #expr, {
                let #asked = ::async_hygiene::__private::ask();
                #never
                #asked
            }
        },
    );
    args.set_span(last);
    quote!(#path #args)
}

pub fn asked(span: Span) -> Ident {
    own("asked", span)
}

/// The name of a variable of a probe at which an error may stand: the compiler shows no place whose names are a macro's own.
pub fn placed(name: &str, at: Span) -> Ident {
    format_ident!("__{name}_of_probe", span = at)
}

/// The name of a variable of a probe: none of the user's of that name is hidden by it.
pub fn own(name: &str, at: Span) -> Ident {
    Ident::new(name, Span::mixed_site().located_at(at))
}

/// Something of a temporary's type; spans the temporary.
pub fn like(ends: Ends) -> TokenStream {
    let asked = asked(ends.0);
    spanned_call("like", TokenStream::new(), quote!(#asked), ends)
}

/// A call of a private function that the compiler underlines as the value, from its first to its last token.
pub fn spanned_call(function: &str, generics: TokenStream, args: TokenStream, (first, last): Ends) -> TokenStream {
    let function = Ident::new(function, first);
    let mut args = Group::new(Delimiter::Parenthesis, args);
    args.set_span(last);
    let questions = package::questions(first);
    quote_spanned!(first=> #questions::#function #generics #args)
}

/// An `#[expect]` of ours that nothing can fulfil: rustc says so, as it does of its own.
pub fn unfulfilled(levels: &Levels, expect: ExpectId) -> TokenStream {
    let attr = expect_attr(levels, expect);
    quote!(#attr {})
}

pub fn expect_attr(levels: &Levels, expect: ExpectId) -> TokenStream {
    let expectation = &levels.expectations[expect.0 as usize];
    let reason = expectation.reason.as_ref().map(|r| quote!(, reason = #r));
    quote_spanned!(expectation.span=> #[expect(unused_must_use #reason)])
}

/// For what is denied where no trait can have a text.
pub fn deny_attr() -> TokenStream {
    quote!(#[deny(unused_must_use)])
}

pub fn on_unimplemented(words: &Words) -> TokenStream {
    let (headline, label, harm) =
        (escaped(&headline::fitted(&words.headline)), escaped(&words.label), escaped(&words.harm));
    let help = escaped(&format!("help: {}", words.help));
    let reference = words.reference();
    quote! {
        #[diagnostic::on_unimplemented(
            message = #headline, label = #label, note = #harm, note = #help, note = #reference
        )]
    }
}

/// A text in which only `{Self}` stands for something.
fn escaped(text: &str) -> String {
    let mut parts = text.split("{Self}").map(|part| part.replace('{', "{{").replace('}', "}}"));
    let first = parts.next().unwrap_or_default();
    parts.fold(first, |text, part| text + "{Self}" + &part)
}

/// A check: for every `G` that is a guard, `bound` holds for its kind `K`, or the compiler says why not, with this place as the second.
fn check(name: &str, bound: Bound, released: impl Fn(TokenStream) -> TokenStream, at: Span) -> TokenStream {
    let name = Ident::new(name, at);
    let (questions, joins) = (package::questions(Span::call_site()), package::joins());
    match bound {
        Bound::Type | Bound::Through => {
            let guards = Ident::new(if bound == Bound::Type { "Guards" } else { "GuardsThrough" }, Span::call_site());
            let released = released(package::joined(quote!(K), at));
            quote! {
                fn #name<G: #questions::#guards<V, K> + #released, V, K #joins>(_: &G, _: V) {}
            }
        }
        Bound::UnlessNumber => {
            let released = released(package::joined(quote!(W::Out), at));
            let joins = (!joins.is_empty()).then(|| quote!(W::Out #joins,));
            quote! {
                fn #name<G, V, K, W: ::async_hygiene::__private::Unless<K>>(_: &G, _: V, _: W)
                where
                    #joins
                    G: #questions::Guards<V, K> + ::async_hygiene::__private::Target<W> + #released
                {}
            }
        }
    }
}

/// The call of a check, with the value as its argument.
fn call(name: &str, bound: Bound, subject: &TokenStream, (first, last): Ends) -> TokenStream {
    let verdict = package::verdict();
    let verdicts = match bound {
        Bound::Type | Bound::Through => verdict,
        Bound::UnlessNumber => quote!(#verdict, 0),
    };
    call_with(name, &quote!(#subject, #verdicts), (first, last))
}

/// The call of a check with these operands, of which the first is the value.
pub fn call_with(name: &str, operands: &TokenStream, (first, last): Ends) -> TokenStream {
    let name = Ident::new(name, first);
    if first.start() == last.start() {
        return quote_spanned!(last=> #name(#operands););
    }
    // The function spans the value too, or the compiler would underline it as "this call".
    let close = quote_spanned!(last=> >);
    quote_spanned!(last=> #name::<#close(#operands);)
}

/// An error with the user's own names, for one kind.
fn deny_named(kind: Kind, bound: Bound, words: &Words, at: Span, subject: &TokenStream, ends: Ends) -> TokenStream {
    let on = on_unimplemented(words);
    let kind = format_ident!("{}", kind.name());
    let released = own_trait("ReleasedBeforeLine", at);
    let check = check(HELD, bound, |k| quote_spanned!(at=> #released<#k>), at);
    let call = call(HELD, bound, subject, ends);
    quote!({
        #on
        trait #released<Kind> {}
        #[diagnostic::do_not_recommend]
        impl<G, K> #released<K> for G
        where
            K: ::async_hygiene::__private::Other<::async_hygiene::facts::kind::#kind>,
        {}
        #check
        #call
    })
}

/// The name of a trait at some place. With its line, or rustc would point from one finding to the traits of all others.
pub fn own_trait(name: &str, at: Span) -> Ident {
    format_ident!("{name}{}", crate::span::line(at), span = at)
}

/// An error in the words of the runtime crate, for all kinds that these levels deny.
fn check_shared(name: &str, shared: &Shared, at: Span) -> TokenStream {
    use Level::{Allow, Deny};
    let levels = if shared.levels == [Deny, Allow, Allow, Deny, Deny] {
        quote!(::async_hygiene::__private::ByDefault)
    } else {
        let levels = shared.levels.iter().map(|level| match level {
            Level::Deny | Level::Forbid => quote!(::async_hygiene::__private::Deny),
            Level::Allow | Level::Expect | Level::Warn => quote!(::async_hygiene::__private::Allow),
        });
        quote!(::async_hygiene::__private::Levels<#(#levels),*>)
    };
    let line = Literal::usize_unsuffixed(shared.line);
    let count = Literal::usize_unsuffixed(shared.more + 1);
    let released = |k: TokenStream| match shared.more {
        0 => quote_spanned!(at=> ::async_hygiene::__private::ReleasedBeforeAwait<#k, #levels, #line>),
        _ => quote_spanned!(at=> ::async_hygiene::__private::ReleasedBeforeAwaits<#k, #levels, #line, #count>),
    };
    check(name, shared.bound, released, at)
}

/// An error about a guard that nothing keeps, with the user's words where it looks like one.
fn deny_dropped(discard: &Discard, words: &Words, subject: &TokenStream) -> TokenStream {
    const NAME: &str = "kept_for_later";
    let at = discard.ends.0;
    let call = call(NAME, Bound::Type, subject, discard.ends);
    if discard.hint == Hint::None {
        let bound = |k| quote_spanned!(at=> ::async_hygiene::__private::KeptForLater<#k>);
        let check = check(NAME, Bound::Type, bound, at);
        return quote!({ #check #call });
    }
    let on = on_unimplemented(words);
    let kept = own_trait("KeptAfterLine", at);
    let check = check(NAME, Bound::Type, |k| quote_spanned!(at=> #kept<#k>), at);
    let clear = match discard.form {
        DiscardForm::OutsideTask(_) => quote! {
            #[diagnostic::do_not_recommend]
            impl<G, K: ::async_hygiene::__private::Other<::async_hygiene::facts::kind::Permit>> #kept<K> for G {}
        },
        _ => quote! {
            #[diagnostic::do_not_recommend]
            impl<G> #kept<::async_hygiene::__private::Clear> for G {}
            #[diagnostic::do_not_recommend]
            impl<G> #kept<::async_hygiene::__private::Undecided> for G {}
        },
    };
    quote!({
        #on
        trait #kept<Kind> {}
        #clear
        #check
        #call
    })
}

/// A warning with the user's own names, for one kind.
fn warn_named(kind: Kind, bound: Bound, words: &Words, subject: &TokenStream, ends: Ends) -> TokenStream {
    let function = if bound == Bound::Through { "warn_through" } else { "warn" };
    let kind = format_ident!("{}", kind.name());
    let kind = quote!(::async_hygiene::__private::PhantomData::<::async_hygiene::facts::kind::#kind>,);
    warning(function, kind, words, subject, ends, None)
}

/// A warning for a guard of any kind.
fn warn_any(words: &Words, subject: &TokenStream, ends: Ends, attr: Option<TokenStream>) -> TokenStream {
    warning("warn_any", TokenStream::new(), words, subject, ends, attr)
}

fn warning(
    function: &str,
    args: TokenStream,
    words: &Words,
    subject: &TokenStream,
    ends: Ends,
    attr: Option<TokenStream>,
) -> TokenStream {
    let verdict = package::verdict();
    warning_with(function, quote!(#subject, #verdict, #args), words, ends, attr)
}

/// The call of a function of the runtime crate whose result must be used if there is something to warn of. The operands end with a comma.
pub fn warning_with(
    function: &str,
    operands: TokenStream,
    words: &Words,
    ends: Ends,
    attr: Option<TokenStream>,
) -> TokenStream {
    let text = words.text();
    let site = Ident::new(words.lint.name(), ends.0);
    let call = spanned_call(function, TokenStream::new(), quote!(#operands #site), ends);
    quote!({
        #[must_use = #text]
        #[allow(non_camel_case_types)]
        struct #site;
        #attr
        #call;
    })
}

/// Code that is there in editions up to 2021 only. From 2024 on `_` is an expression, so the first arm takes it. Which edition that is
/// hangs on the spans of the macro, all of them, which are the user's.
fn until_2021(code: TokenStream, span: Span) -> TokenStream {
    let code = Group::new(Delimiter::Brace, code);
    quote_spanned!(span=> #[allow(unused_macro_rules)] macro_rules! until_2021 { ($e:expr) => {}; (_) => #code; } until_2021!(_);)
}
