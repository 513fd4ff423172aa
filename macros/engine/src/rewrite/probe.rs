//! Questions as code. See `async_hygiene::__private` for what they call.
//!
//! ```text
//! // a binding                                       // a temporary
//! if false {                                         around(EXPR, {
//!     {                                                  let asked = ask(0);
//!         let asked = of(&NAME, 0);                      if false { CHECKS loop {} }
//!         CHECKS                                         asked
//!     }                                              })
//!     loop {}
//! }
//! ```
//!
//! Each check is a function declared at the await and called at the value, so that one error has both places. A value that looks like a
//! guard gets a trait of its own, whose text has the user's names; all others share the traits of the runtime crate, which cost the
//! compiler a fifth.

use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};

use super::edit::Edits;
use crate::flow::across::Crossing;
use crate::flow::live;
use crate::ir::{Discard, DiscardForm, Function, LocalKind, Site};
use crate::levels::{ExpectId, Level, Levels};
use crate::rules::{self, Held, Kind, Words};

/// What is asked of a value.
pub struct Question {
    pub crossing: Crossing,
    pub kinds: Vec<Kind>,
    /// It is alive there by the rules of the editions up to 2021 only.
    pub only_until_2021: bool,
}

/// Which expectations a question answers alone.
pub type Sole<'s> = &'s dyn Fn(ExpectId) -> bool;

/// The place where a value is asked about.
enum Place {
    Name(Site, Ident),
    Type(Site, TokenStream),
    Value(crate::ir::NodeId),
}

fn place(function: &Function, crossing: &Crossing) -> Option<Place> {
    let local = function.local(crossing.local);
    if let (LocalKind::Temp, Some(at)) = (local.kind, local.sites.first()) {
        return match at.site {
            Site::Around(expr) => Some(Place::Value(expr)),
            _ => None,
        };
    }
    if let (LocalKind::Param, Some(ty), Some(at)) = (local.kind, &local.ty, local.sites.first()) {
        return Some(Place::Type(at.site, ty.clone()));
    }
    let name = local.name.as_ref()?;
    let hidden = name.to_string().starts_with('_');
    if local.sites.is_empty() {
        return None;
    }
    if let (Some(init), true) = (local.init, hidden || local.reads == 0) {
        return Some(Place::Value(init));
    }
    if hidden && local.reads == 0 {
        return Some(Place::Name(local.sites[0].site, name.clone()));
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
pub fn ask_across(
    edits: &mut Edits,
    function: &Function,
    Question { crossing, kinds, only_until_2021 }: &Question,
    levels: &Levels,
    sole: Sole<'_>,
) {
    let Some(place) = place(function, crossing) else { return };
    let local = function.local(crossing.local);
    let settings = Kind::ALL.map(|kind| kind.setting(levels, local.levels));
    let at = function.awaits_at(crossing.first);
    let held = Held {
        name: local.name.as_ref().map(Ident::to_string),
        text: local.text.clone(),
        inside: crossing.inside.and_then(|id| Some(function.local(id).name.as_ref()?.to_string())),
        used: local.reads > 0,
        at: at.kind,
        line: crate::span::line(at.span),
        more: crossing.more,
    };
    let mut checks = TokenStream::new();
    let mut shared = [Level::Allow; Kind::ALL.len()];
    for (kind, setting) in Kind::ALL.into_iter().zip(settings) {
        if !kinds.contains(&kind) {
            continue;
        }
        let hinted = Kind::hinted(local.hint) == Some(kind);
        match setting.level {
            Level::Allow => {}
            Level::Expect => {
                if let Some(expect) = setting.expect.filter(|e| sole(*e)) {
                    let attr = expect_attr(levels, expect);
                    checks.extend(warn_named(kind, &kind.words(&held), local.ends, Some(attr)));
                }
            }
            Level::Warn if hinted => {
                checks.extend(warn_named(kind, &kind.words(&held), local.ends, None));
            }
            Level::Deny | Level::Forbid if hinted => {
                checks.extend(deny_named(kind, &kind.words(&held), at.span, local.ends));
            }
            level => shared[kind as usize] = level,
        }
    }
    if shared.iter().any(|l| *l != Level::Allow) {
        checks.extend(check_shared(&shared, held.line, held.more, at.span, local.ends));
    }
    if checks.is_empty() {
        return;
    }
    if *only_until_2021 {
        checks = until_2021(checks, local.ends.0);
    }
    match place {
        Place::Name(site, name) => {
            let of = Ident::new(if crossing.doubt { "of_through" } else { "of" }, Span::call_site());
            let asked = asked(local.ends);
            let cfg = &local.cfg;
            let probe = quote!(#cfg { let #asked = ::async_hygiene::__private::#of(&#name, 0); #checks });
            edits.by_name(site, Some(name), probe);
        }
        Place::Type(site, ty) => {
            let of = Ident::new(if crossing.doubt { "of_type_through" } else { "of_type" }, Span::call_site());
            let asked = asked(local.ends);
            let probe = quote!({ let #asked = ::async_hygiene::__private::#of::<#ty, _, _>(0); #checks });
            edits.by_name(site, None, probe);
        }
        Place::Value(expr) => {
            let around = match (local.unless_number, crossing.doubt) {
                (true, _) => "around_unless_number",
                (false, true) => "around_through",
                (false, false) => "around",
            };
            let around = Ident::new(around, Span::call_site());
            let mut asked = asked_aside(checks, local.ends);
            if local.unless_number {
                asked = quote!((#asked, 0, 0));
            }
            edits.around(expr, quote!(::async_hygiene::__private::#around), asked);
        }
    }
}

/// The second argument of `around`: a question, and the branch that is never taken in which it is judged.
fn asked_aside(checks: TokenStream, value: Ends) -> TokenStream {
    let asked = asked(value);
    quote!({ let #asked = ::async_hygiene::__private::ask(0); if false { #checks loop {} } #asked })
}

/// Asks whether a value that nothing keeps is a guard. `expr` is its expression, for the form that cannot pass it through.
pub fn ask_dropped(edits: &mut Edits, discard: &Discard, expr: Option<TokenStream>, levels: &Levels, sole: Sole<'_>) {
    let lint = crate::lints::Lint::GuardDroppedAtOnce;
    let setting = levels.level(discard.levels, lint);
    let words = rules::guard_dropped_at_once::words(discard);
    let checks = match setting.level {
        Level::Allow => return,
        Level::Expect => {
            let Some(expect) = setting.expect.filter(|e| sole(*e)) else { return };
            warn_any(&words, discard.ends, Some(expect_attr(levels, expect)))
        }
        Level::Warn => warn_any(&words, discard.ends, None),
        Level::Deny | Level::Forbid => deny_dropped(discard, &words),
    };
    let asked = asked(discard.ends);
    match (discard.form, expr) {
        // Through a function the statement would lose the `must_use` of the one it calls; so a copy is asked that never runs.
        (DiscardForm::Statement, Some(expr)) => {
            let probe = quote!({ let #asked = ::async_hygiene::__private::of(&#expr, 0); #checks });
            edits.ahead(discard.expr, probe);
        }
        _ => edits.around(discard.expr, quote!(::async_hygiene::__private::around), asked_aside(checks, discard.ends)),
    }
}

/// An error about a guard that nothing keeps, with the user's words where it looks like one.
fn deny_dropped(discard: &Discard, words: &Words) -> TokenStream {
    let check = "kept_for_later";
    let at = discard.ends.0;
    let (own, bound) = if discard.hint == crate::ir::Hint::None {
        (None, quote_spanned!(at=> ::async_hygiene::__private::KeptForLater<G>))
    } else {
        let on = on_unimplemented(words);
        let own = quote! {
            #on
            trait KeptForLater<Guard: ?::core::marker::Sized> {}
            #[diagnostic::do_not_recommend]
            impl<Guard: ?::core::marker::Sized> KeptForLater<Guard> for ::async_hygiene::__private::Clear {}
        };
        (Some(own), quote_spanned!(at=> KeptForLater<G>))
    };
    let call = call(check, discard.ends);
    let check = Ident::new(check, at);
    quote! {
        #own
        fn #check<G: ?::core::marker::Sized, V, K: #bound>(_: &::async_hygiene::__private::Asked<G, V, K>) {}
        #call
    }
}

/// An `#[expect]` of ours that nothing can fulfil: rustc says so, as it does of its own.
pub fn unfulfilled(levels: &Levels, expect: ExpectId) -> TokenStream {
    let attr = expect_attr(levels, expect);
    quote!(#attr {})
}

fn expect_attr(levels: &Levels, expect: ExpectId) -> TokenStream {
    let expectation = &levels.expectations[expect.0 as usize];
    let reason = expectation.reason.as_ref().map(|r| quote!(, reason = #r));
    quote_spanned!(expectation.span=> #[expect(unused_must_use #reason)])
}

fn on_unimplemented(words: &Words) -> TokenStream {
    let Words { headline, label, harm, help, .. } = words;
    let help = format!("help: {help}");
    let reference = words.reference();
    quote! {
        #[diagnostic::on_unimplemented(
            message = #headline, label = #label, note = #harm, note = #help, note = #reference
        )]
    }
}

/// An error with the user's own names, for one kind.
fn deny_named(kind: Kind, words: &Words, at: Span, value: Ends) -> TokenStream {
    let on = on_unimplemented(words);
    let kind = format_ident!("{}", kind.name());
    let check = Ident::new(HELD, at);
    let bound = quote_spanned!(at=> ReleasedBeforeAwait<G>);
    let call = call(HELD, value);
    quote!({
        #on
        trait ReleasedBeforeAwait<Guard: ?::core::marker::Sized> {}
        #[diagnostic::do_not_recommend]
        impl<Guard, K> ReleasedBeforeAwait<Guard> for K
        where
            Guard: ?::core::marker::Sized,
            K: ::async_hygiene::__private::Other<::async_hygiene::facts::kind::#kind>,
        {}
        fn #check<G: ?::core::marker::Sized, V, K: #bound>(_: &::async_hygiene::__private::Asked<G, V, K>) {}
        #call
    })
}

/// An error in the words of the runtime crate, for all kinds that these levels deny; a warning for those they warn of.
fn check_shared(levels: &[Level; Kind::ALL.len()], line: usize, more: usize, at: Span, value: Ends) -> TokenStream {
    let levels = levels.iter().map(|level| {
        let name = match level {
            Level::Allow | Level::Expect => "Allow",
            Level::Warn => "Warn",
            Level::Deny | Level::Forbid => "Deny",
        };
        let name = Ident::new(name, Span::call_site());
        quote!(::async_hygiene::__private::#name)
    });
    let line = proc_macro2::Literal::usize_unsuffixed(line);
    let bound = match more {
        0 => quote_spanned!(at=> ::async_hygiene::__private::ReleasedBeforeAwait<G, #line>),
        _ => {
            let more = proc_macro2::Literal::usize_unsuffixed(more);
            quote_spanned!(at=> ::async_hygiene::__private::ReleasedBeforeAwaits<G, #line, #more>)
        }
    };
    let check = Ident::new(HELD, at);
    let call = call(HELD, value);
    quote! {
        fn #check<G: ?::core::marker::Sized, V, K: ::async_hygiene::__private::At<(#(#levels,)*), Denied: #bound>>(
            _: &::async_hygiene::__private::Asked<G, V, K>
        ) -> ::std::boxed::Box<K::Warned> { loop {} }
        #call
    }
}

/// The name of a check, which the compiler shows: `required by a bound in …`.
const HELD: &str = "still_held_at_this_await";

/// The first and last tokens of a value.
type Ends = (Span, Span);

fn asked(value: Ends) -> Ident {
    Ident::new("asked", value.0)
}

/// `check(&asked);`, which the compiler underlines as the value, from its first to its last token.
fn call(check: &str, (first, last): Ends) -> TokenStream {
    // The function spans the value too, or the compiler would underline it as "this call".
    let check = Ident::new(check, first);
    let close = quote_spanned!(last=> >);
    let asked = reference((first, last));
    quote_spanned!(last=> #check::<_, _, _ #close(#asked);)
}

/// `&asked`, spanning the value.
fn reference((first, last): Ends) -> TokenStream {
    let and = quote_spanned!(first=> &);
    let mut asked = asked((first, last));
    asked.set_span(last);
    quote!(#and #asked)
}

/// A warning with the user's own names, for one kind.
fn warn_named(kind: Kind, words: &Words, value: Ends, attr: Option<TokenStream>) -> TokenStream {
    let kind = format_ident!("{}", kind.name());
    let args = quote!(::async_hygiene::__private::PhantomData::<::async_hygiene::facts::kind::#kind>,);
    warning("warn", args, words, value, attr)
}

/// A warning for a guard of any kind.
fn warn_any(words: &Words, value: Ends, attr: Option<TokenStream>) -> TokenStream {
    warning("warn_any", TokenStream::new(), words, value, attr)
}

fn warning(function: &str, args: TokenStream, words: &Words, value: Ends, attr: Option<TokenStream>) -> TokenStream {
    let text = format!("{}\n{}\nhelp: {}\n{}", words.headline, words.harm, words.help, words.reference());
    let site = Ident::new(words.lint.name(), value.0);
    let function = Ident::new(function, value.0);
    let path = quote_spanned!(value.0=> ::async_hygiene::__private::#function);
    let asked = reference(value);
    let call = quote_spanned!(value.1=> #path(#asked, #args #site););
    quote!({
        #[must_use = #text]
        #[allow(non_camel_case_types)]
        struct #site;
        #attr
        #call
    })
}

/// Code that is there in editions up to 2021 only. From 2024 on `_` is an expression, so the first arm takes it. Which edition that is
/// hangs on the spans of the macro, all of them, which are the user's.
fn until_2021(code: TokenStream, span: Span) -> TokenStream {
    let code = Group::new(Delimiter::Brace, code);
    quote_spanned!(span=> macro_rules! until_2021 { ($e:expr) => {}; (_) => #code; } until_2021!(_);)
}
