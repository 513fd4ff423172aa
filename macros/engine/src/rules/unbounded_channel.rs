//! # unbounded_channel
//!
//! ## Why
//! A channel without a bound never makes a sender wait. When the receiver is slower, messages pile up until the memory is used up.
//!
//! ## Reported when
//! - a call makes a pair whose first part has the fact `UnboundedChannel`: by its type, so that an alias or a function around it is found;
//! - a crate that has one type for both kinds of channel is named: `flume::unbounded()`; or
//! - the bound is the largest number there is: `mpsc::channel(usize::MAX)`.
//!
//! ## Example
//! ```ignore
//! let (tx, rx) = tokio::sync::mpsc::unbounded_channel();
//! ```
//!
//! ## Instead
//! ```ignore
//! let (tx, rx) = tokio::sync::mpsc::channel(64);
//! ```
//!
//! ## Limits
//! Looked at are calls whose name has `channel` or `unbounded` in it, and functions whose result is taken apart at once into what is
//! called as the ends of channels are, `let (tx, rx) = …;`. `use flume::unbounded;` hides the crate. A channel of `()` that says so,
//! `channel::<()>()`, is a signal, and not looked at. A channel that somebody else has made is not reported where it is used.

use std::collections::HashMap;

use proc_macro2::Ident;
use quote::quote;
use syn::visit::{self, Visit};
use syn::{Block, Expr, ExprPath, Local, Pat};

use super::{Scene, Words};
use crate::ir::{DiscardForm, NodeId};
use crate::lints::Lint;
use crate::names;
use crate::rewrite::{Ask, Asked, At, Check};
use crate::scan::{Call, Used, What};
use crate::span;
use crate::survey::Macros;

pub fn look(scene: &Scene<'_>, asks: &mut Vec<Ask>) {
    let pairs = pairs(scene.block, scene.macros);
    for call in &scene.scan.calls {
        let pair = pairs.get(&call.id()).copied();
        let Some((question, words)) = judge(call, pair) else { continue };
        let at = match question {
            Asked::Certain if call.around.conditional => continue,
            Asked::Certain => At::Nowhere,
            // Through a function a statement would lose the `must_use` of the one it calls.
            _ if call.used == Used::Dropped(DiscardForm::Statement) => continue,
            _ => At::Around(call.id()),
        };
        let check = Check { question, words, second: ("a_bound", call.name.span()) };
        asks.push(Ask {
            levels: call.around.levels,
            ends: span::ends(call.expr),
            at,
            cfg: call.cfg.clone(),
            checks: vec![check],
        });
    }
}

fn judge(call: &Call<'_>, pair: Option<&Pat>) -> Option<(Asked, Words)> {
    let (path, args) = match call.what {
        What::Function(path, call) => (Some(path), &call.args),
        What::Method(call) => (None, &call.args),
        What::Passed(_) => return None,
    };
    let name = call.name.to_string();
    let krate = path.and_then(one_type_for_both);
    if pair.is_none() && krate.is_none() && !name.contains("channel") && !name.contains("bounded") {
        return None;
    }
    if path.is_some_and(carries_nothing) {
        return None;
    }
    let text = span::text(call.expr).unwrap_or_else(|| format!("{name}(…)"));
    let from = pair.and_then(span::text).map(|pair| format!("let {pair} = ")).unwrap_or_default();

    if let Some(first) = args.first()
        && is_largest(first)
        && matches!(name.as_str(), "channel" | "bounded" | "bounded_async" | "sync_channel")
    {
        let question = match krate {
            Some(_) => Asked::Certain,
            None => Asked::Type(quote!(::async_hygiene::__private::question::bounded_channel)),
        };
        let made = path.and_then(span::text).or(path.map(written)).unwrap_or(name);
        return Some((
            question,
            Words {
                headline: format!("`{text}` has a bound in name only"),
                label: "no sender ever waits".to_owned(),
                harm: harm(pair),
                help: format!("say how many may wait: `{from}{made}(64)`"),
                lint: Lint::UnboundedChannel,
            },
        ));
    }

    let said = name.contains("unbounded");
    if let (Some(krate), true) = (krate, said) {
        let bounded = name.replace("unbounded", "bounded");
        return Some((Asked::Certain, words(&text, pair, format!("{from}{krate}{bounded}(64)"))));
    }
    let suspect = match path {
        _ if said => true,
        Some(path) => match name.as_str() {
            "channel" => {
                !is_of(path, &["oneshot", "watch", "broadcast"]) && (args.is_empty() || !is_of(path, &["mpsc"]))
            }
            _ => {
                name.contains("channel")
                    || pair.is_some_and(|pair| sounds_like_one(&name, pair)) && makes(path, args.len())
            }
        },
        None => name.contains("channel"),
    };
    let question = Asked::Type(quote!(::async_hygiene::__private::question::unbounded_channel));
    suspect.then(|| (question, words(&text, pair, format!("{from}{}", bounded(call, path)))))
}

fn words(text: &str, pair: Option<&Pat>, bounded: String) -> Words {
    Words {
        headline: format!("`{text}` makes a channel without a bound"),
        label: "no sender ever waits".to_owned(),
        harm: harm(pair),
        help: format!("let senders wait: `{bounded}`"),
        lint: Lint::UnboundedChannel,
    }
}

fn harm(pair: Option<&Pat>) -> String {
    let names = pair.and_then(|pair| match pair {
        Pat::Tuple(pair) => match (pair.elems.first()?, pair.elems.get(1)?) {
            (Pat::Ident(tx), Pat::Ident(rx)) => Some((tx.ident.to_string(), rx.ident.to_string())),
            _ => None,
        },
        _ => None,
    });
    match names {
        Some((tx, rx)) if !rx.starts_with('_') => {
            format!("when `{rx}` is slower than `{tx}`, messages pile up until the memory is used up")
        }
        _ => "when the receiver is slower, messages pile up until the memory is used up".to_owned(),
    }
}

/// `channel::<()>()`: a signal, often one that is given by dropping an end.
fn carries_nothing(path: &ExprPath) -> bool {
    let Some(last) = path.path.segments.last() else { return false };
    let syn::PathArguments::AngleBracketed(args) = &last.arguments else { return false };
    args.args.iter().any(|arg| matches!(arg, syn::GenericArgument::Type(syn::Type::Tuple(ty)) if ty.elems.is_empty()))
}

/// The same with a bound.
fn bounded(call: &Call<'_>, path: Option<&ExprPath>) -> String {
    let generics = path
        .and_then(|path| path.path.segments.last())
        .filter(|_| call.name == "unbounded_channel" || call.name == "channel" || call.name == "unbounded")
        .and_then(|last| match &last.arguments {
            syn::PathArguments::AngleBracketed(args) => span::text(args),
            _ => None,
        })
        .map(|args| if args.starts_with("::") { args } else { format!("::{args}") })
        .unwrap_or_default();
    let within = |names: &[&str]| path.is_some_and(|path| is_of(path, names));
    let is_std = within(&["std"]) || call.around.task.is_none() && call.name == "channel";
    match () {
        () if within(&["futures", "futures_channel", "futures_util"]) || call.name == "unbounded" => {
            format!("futures::channel::mpsc::channel{generics}(64)")
        }
        () if is_std => format!("std::sync::mpsc::sync_channel{generics}(64)"),
        () => format!("tokio::sync::mpsc::channel{generics}(64)"),
    }
}

/// What the ends of a channel are called, in part.
pub const WORDS: &[&str] = &["chan", "inbox", "mailbox", "outbox", "queue", "receiver", "recv", "rx", "sender", "tx"];

/// True if the names say something of a channel: `let (tx, rx) = …`, `… = Jobs::queue()`.
fn sounds_like_one(name: &str, pair: &Pat) -> bool {
    let known = |name: &str| name.split('_').any(|word| WORDS.contains(&word));
    let Pat::Tuple(pair) = pair else { return false };
    known(name) || pair.elems.iter().any(|part| matches!(part, Pat::Ident(part) if known(&part.ident.to_string())))
}

/// True for a function that may make what it returns, rather than pass it on.
fn makes(path: &ExprPath, args: usize) -> bool {
    const PASSES: &[&str] = &[
        "take",
        "replace",
        "identity",
        "unwrap",
        "expect",
        "into_inner",
        "from",
        "clone",
        "Some",
        "Ok",
        "Err",
        "split",
        "join",
    ];
    let last = path.path.segments.last();
    args <= 4 && last.is_some_and(|last| !PASSES.contains(&last.ident.to_string().as_str()))
}

/// One of these segments stands before the last.
fn is_of(path: &ExprPath, names: &[&str]) -> bool {
    path.path.segments.iter().rev().skip(1).any(|segment| names.contains(&segment.ident.to_string().as_str()))
}

/// `flume::`, if the path is one of a crate with one type for channels with and without a bound.
fn one_type_for_both(path: &ExprPath) -> Option<String> {
    let mut segments = names::segments(&path.path);
    segments.pop();
    let known = matches!(
        segments.iter().map(String::as_str).collect::<Vec<_>>()[..],
        ["flume" | "async_channel" | "crossbeam_channel" | "kanal" | "loole" | "ConcurrentQueue"]
            | ["crossbeam" | "smol" | "async_std", "channel"]
            | ["concurrent_queue", "ConcurrentQueue"]
    );
    known.then(|| segments.join("::") + "::")
}

fn written(path: &ExprPath) -> String {
    names::segments(&path.path).join("::")
}

/// `usize::MAX`, or a part of it.
pub fn is_largest(expr: &Expr) -> bool {
    match expr {
        Expr::Paren(e) => is_largest(&e.expr),
        Expr::Group(e) => is_largest(&e.expr),
        Expr::Cast(e) => is_largest(&e.expr),
        Expr::Binary(e) => {
            matches!(e.op, syn::BinOp::Shr(_) | syn::BinOp::Div(_) | syn::BinOp::Sub(_))
                && is_largest(&e.left)
                && matches!(&*e.right, Expr::Lit(_))
        }
        Expr::Path(e) => last_two(e).is_some_and(|(of, name)| {
            (name == "MAX" && ["usize", "u32", "u64", "i32", "i64", "isize"].contains(&of.to_string().as_str()))
                || (name == "MAX_PERMITS" && of == "Semaphore")
        }),
        Expr::Call(e) => match &*e.func {
            Expr::Path(path) => e.args.is_empty() && last_two(path).is_some_and(|(_, name)| name == "max_value"),
            _ => false,
        },
        _ => false,
    }
}

fn last_two(path: &ExprPath) -> Option<(&Ident, &Ident)> {
    let mut segments = path.path.segments.iter().rev();
    let name = &segments.next()?.ident;
    Some((&segments.next()?.ident, name))
}

/// What is taken apart at once: the pattern of `let (tx, rx) = EXPR;`, by the expression.
fn pairs<'a>(block: &'a Block, macros: &'a Macros) -> HashMap<NodeId, &'a Pat> {
    struct Find<'a> {
        macros: &'a Macros,
        found: HashMap<NodeId, &'a Pat>,
    }
    impl<'a> Visit<'a> for Find<'a> {
        fn visit_local(&mut self, local: &'a Local) {
            let pat = match &local.pat {
                Pat::Type(typed) => &typed.pat,
                pat => pat,
            };
            if let (Pat::Tuple(tuple), Some(init)) = (pat, &local.init)
                && tuple.elems.len() == 2
            {
                self.found.insert(NodeId::of(&*init.expr), pat);
            }
            visit::visit_local(self, local);
        }

        fn visit_macro(&mut self, mac: &'a syn::Macro) {
            if let Some(opened) = self.macros.get(mac) {
                opened.visit(self);
            }
        }
    }
    let mut find = Find { macros, found: HashMap::new() };
    find.visit_block(block);
    find.found
}
