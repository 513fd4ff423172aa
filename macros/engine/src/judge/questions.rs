//! What the compiler is asked about an operation.

use proc_macro2::{Span, TokenStream};
use quote::{format_ident, quote};

use super::{Operation, Subject, What};
use crate::known::cancel::{self, Evidence, Known, Verdict};
use crate::levels::LevelId;
use crate::names;
use crate::rewrite::{Ask, Asked, At, Check};
use crate::rules::Words;

/// The questions of a verdict.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Sort {
    Unsafe,
    Partial,
}

impl Sort {
    pub fn verdict(self) -> Verdict {
        match self {
            Sort::Unsafe => Verdict::Unsafe,
            Sort::Partial => Verdict::Partial,
        }
    }

    fn question(self, form: &str) -> TokenStream {
        let loses = match self {
            Sort::Unsafe => "Loses",
            Sort::Partial => "LosesProgress",
        };
        let name = format_ident!("{loses}{form}");
        quote!(::async_hygiene::__private::question::#name)
    }

    fn itself(self) -> TokenStream {
        match self {
            Sort::Unsafe => quote!(::async_hygiene::__private::question::LosesItself),
            Sort::Partial => quote!(::async_hygiene::__private::question::LosesItsProgress),
        }
    }
}

/// Whose type says so.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Of {
    Method,
    /// A sender of which a slot can be had first.
    Reserves,
    /// A trait of the receiver, by its name in `async_hygiene::facts::by_trait`.
    Trait(&'static str),
    Future,
}

/// What is asked of a trait: has the receiver it, or what that derefs to, or what a reference to such a one does?
pub const BY_TRAIT: [&str; 3] = ["By", "Behind", "BehindTwo"];

fn question(name: &str) -> TokenStream {
    let name = format_ident!("{name}");
    quote!(::async_hygiene::__private::question::#name)
}

/// Does the operation lose something? `second` is the other place, `cfg` what it stands under.
pub fn asks(
    operation: &Operation,
    sort: Sort,
    words: &dyn Fn(Of) -> Words,
    levels: LevelId,
    second: (&'static str, Span),
    cfg: &TokenStream,
) -> Vec<Ask> {
    // Whether a fact is stated about the method through which it is reached.
    let stated = operation.stated.as_ref().map(|stated| {
        let (knows, method) = (question("Knows"), names::method_marker(&stated.method));
        (quote!(#knows<#method>), stated)
    });
    let ask = |at: At, mut checks: Vec<Check>| {
        if let Some((knows, stated)) = &stated {
            for check in &mut checks {
                if let Asked::UnlessAny { unless, .. } = &mut check.question {
                    unless.push((knows.clone(), Some(stated.of.clone())));
                }
            }
        }
        (!checks.is_empty()).then(|| Ask { levels, ends: operation.ends, at, cfg: cfg.clone(), checks })
    };
    let check_of = |of, question| Check { question, words: words(of), second };
    let check = |question| check_of(Of::Method, question);
    let itself_unless = |unless| {
        let question = Asked::UnlessAny { question: sort.itself(), unless };
        let check = check_of(Of::Future, question);
        operation.future.and_then(|id| ask(At::Around(id), vec![check]))
    };
    // Who passes the receiver of one answer by value has given up on it.
    let given_up = || if operation.by_value { vec![(question("IsGivenUp"), None)] } else { Vec::new() };
    let itself = || itself_unless(given_up());
    match &operation.what {
        What::Known { verdict, .. } if *verdict == sort.verdict() && cfg.is_empty() => {
            let asked = match &stated {
                Some((_, stated)) => {
                    let always = Asked::UnlessAny { question: question("Always"), unless: Vec::new() };
                    ask(At::Behind(stated.at, stated.of.clone()), vec![check(always)])
                }
                None => ask(At::Nowhere, vec![check(Asked::Certain)]),
            };
            asked.into_iter().collect()
        }
        What::Known { .. } | What::Unknown => Vec::new(),
        What::Itself => itself().into_iter().collect(),
        What::Stated { name, receiver } => {
            let (loses, method) = (sort.question(""), names::method_marker(name));
            let question = Asked::UnlessAny { question: quote!(#loses<#method>), unless: Vec::new() };
            place(receiver).and_then(|at| ask(at, vec![check(question)])).into_iter().collect()
        }
        What::Method { name, receiver } => {
            let by_receiver = place(receiver).and_then(|at| {
                let (loses, knows) = (sort.question(""), question("Knows"));
                let method = names::method_marker(name);
                let question_of = |question, unless| Asked::UnlessAny { question, unless };
                let reserves = question("LosesUnreserved");
                let reserves = quote!(#reserves<#method>);
                let sends = sort == Sort::Unsafe && matches!(name.as_str(), "send" | "send_timeout");
                let unless = if sends { vec![(reserves.clone(), None)] } else { Vec::new() };
                let mut checks = vec![check(question_of(quote!(#loses<#method>), unless))];
                if sends {
                    checks.push(check_of(Of::Reserves, question_of(reserves, Vec::new())));
                }
                for by in traits(name, Some(sort.verdict())) {
                    let of = Of::Trait(by);
                    let by = format_ident!("{by}");
                    let by = quote!(::async_hygiene::facts::by_trait::#by);
                    let mut known = vec![(quote!(#knows<#method>), None)];
                    for form in BY_TRAIT {
                        let (loses, knows) = (sort.question(form), question(&format!("Knows{form}")));
                        checks.push(check_of(of, question_of(quote!(#loses<#method, #by>), known.clone())));
                        known.push((quote!(#knows<#method, #by>), None));
                    }
                }
                ask(at, checks)
            });
            let by_future = match receiver {
                // A sink that is never full has a fact of its own.
                Subject::Place(_, place) if of_sinks(name) => {
                    let (knows, method) = (question("Knows"), names::method_marker(name));
                    itself_unless(vec![(quote!(#knows<#method>), Some(place.clone()))])
                }
                _ if of_sinks(name) || Known::Methods.get(name).is_none() => itself(),
                _ => None,
            };
            by_receiver.into_iter().chain(by_future).collect()
        }
    }
}

/// Is nothing known about the operation?
pub fn asks_unknown(
    operation: &Operation,
    words: Words,
    levels: LevelId,
    second: (&'static str, Span),
    cfg: &TokenStream,
) -> Vec<Ask> {
    let ask = |at: At, question| Ask {
        levels,
        ends: operation.ends,
        at,
        cfg: cfg.clone(),
        checks: vec![Check { question, words: words.clone(), second }],
    };
    let always = question("Always");
    // Functions by the name of `timeout` take their arguments in any order, and what has a `map` may be an `Option`.
    let awaited = question("IsAwaited");
    let itself = (question("KnowsItself"), None);
    let certain = || cfg.is_empty().then(|| ask(At::Nowhere, Asked::Certain));
    let asked = match (&operation.what, operation.future) {
        (What::Known { verdict: Verdict::Undocumented, .. } | What::Unknown, _) => certain(),
        // A field may be no future at all, and cannot be asked without moving it.
        (What::Known { .. } | What::Stated { .. }, _) | (What::Itself, None) => None,
        (What::Itself, Some(id)) => {
            Some(ask(At::Around(id), Asked::UnlessAny { question: awaited, unless: vec![itself] }))
        }
        (What::Method { name, receiver }, future) => {
            let method = names::method_marker(name);
            let knows = question("Knows");
            // Asked of the future, with the receiver as a place; of the receiver, where that is a value.
            let (at, of, asked, mut unless) = match (receiver, future) {
                (Subject::Place(_, place), Some(id)) => (At::Around(id), Some(place.clone()), awaited, vec![itself]),
                (Subject::Place(at, place), None) => (At::Behind(*at, place.clone()), None, always, Vec::new()),
                (Subject::Value(_), Some(id)) if Known::Methods.get(name).is_none() => {
                    let question = Asked::UnlessAny { question: awaited, unless: vec![itself] };
                    return vec![ask(At::Around(id), question)];
                }
                (Subject::Value(id), _) => (At::Around(*id), None, always, Vec::new()),
                (Subject::Nowhere, Some(id)) => {
                    let question = Asked::UnlessAny { question: awaited, unless: vec![itself] };
                    return vec![ask(At::Around(id), question)];
                }
                (Subject::Nowhere, None) => return certain().into_iter().collect(),
            };
            unless.push((quote!(#knows<#method>), of.clone()));
            for by in traits(name, None).into_iter().take(2) {
                let by = format_ident!("{by}");
                let by = quote!(::async_hygiene::facts::by_trait::#by);
                for form in BY_TRAIT {
                    let knows = question(&format!("Knows{form}"));
                    unless.push((quote!(#knows<#method, #by>), of.clone()));
                }
            }
            Some(ask(at, Asked::UnlessAny { question: asked, unless }))
        }
    };
    asked.into_iter().collect()
}

fn place(subject: &Subject) -> Option<At> {
    match subject {
        Subject::Value(id) => Some(At::Around(*id)),
        Subject::Place(at, place) => Some(At::Behind(*at, place.clone())),
        Subject::Nowhere => None,
    }
}

/// The traits of which something is known about a method of this name: with that verdict, or with any.
pub fn traits(name: &str, verdict: Option<Verdict>) -> Vec<&'static str> {
    let rows = Known::Methods.get(name).into_iter().flatten();
    let rows = rows.filter(|row| row.evidence == Evidence::Trait && verdict.is_none_or(|v| v == row.verdict));
    let mut found: Vec<_> = rows.filter_map(cancel::by_trait).collect();
    found.sort_unstable();
    found.dedup();
    // tokio's first.
    found.sort_by_key(|by| !by.starts_with("Tokio"));
    found
}

/// Methods of `SinkExt`: which items a sink takes its type does not say, so their futures are asked.
fn of_sinks(method: &str) -> bool {
    matches!(method, "send" | "send_all" | "feed" | "flush" | "close")
}
