//! # unbounded_concurrency
//!
//! ## Why
//! One task or future for each piece of input runs as many at once as come in. Under load they take the memory, the connections and the
//! patience of whatever they call, all at the same time.
//!
//! ## Reported when
//! - `join_all` or `try_join_all` gets an iterator over as many elements as there is input;
//! - a stream is told to have no limit: `for_each_concurrent(None, ..)`, `buffer_unordered(usize::MAX)` …;
//! - a `FuturesUnordered` or `FuturesOrdered` is filled in a loop that takes nothing out, or collected; or
//! - a task or a thread is started in a loop over input, or for each element of an iterator, and nothing limits how many there are.
//!
//! ## Example
//! ```ignore
//! loop {
//!     let (socket, _) = listener.accept().await?;
//!     tokio::spawn(serve(socket));
//! }
//! ```
//!
//! ## Instead
//! ```ignore
//! loop {
//!     let permit = limit.clone().acquire_owned().await.unwrap();
//!     let (socket, _) = listener.accept().await?;
//!     tokio::spawn(async move {
//!         serve(socket).await;
//!         drop(permit);
//!     });
//! }
//! ```
//!
//! ## Limits
//! Whatever hints at a limit is taken for one: a permit, `take`, `chunks`, a comparison with a length or a counter, a range up to a number,
//! names such as `workers` and `batch`. What is borrowed to be changed (`connections.iter_mut()`) is there already, and is no input. A
//! limit behind a function call is not seen: use `allow` there. A loop whose input is not known to be without end, such as one around
//! `interval.tick()`, is not reported.

use proc_macro2::{Ident, Span, TokenTree};
use quote::{ToTokens, quote};
use syn::visit::{self, Visit};
use syn::{Block, Expr, ExprCall, ExprMethodCall, ExprPath, Local, Pat, Stmt};

use super::elements::{Names, Size};
use super::unbounded_channel::is_largest;
use super::{Scene, Words};
use crate::ir::{DiscardForm, NodeId};
use crate::lints::Lint;
use crate::names::{self, any as mentions};
use crate::rewrite::{Ask, Asked, At, Check};
use crate::scan::{Call, Loop, Used, What};
use crate::span;
use crate::survey::Macros;

pub fn look(scene: &Scene<'_>, asks: &mut Vec<Ask>) {
    let interesting = |call: &Call<'_>| {
        let name = call.name.to_string();
        name.starts_with("spawn") || STREAMS.iter().any(|(known, _)| *known == name) || OTHERS.contains(&name.as_str())
    };
    let mut calls = scene.scan.calls.iter().filter(|call| interesting(call)).peekable();
    if calls.peek().is_none() {
        return;
    }
    let look = Look { scene, names: Names::of(scene) };
    let each = look.for_each();
    for call in calls {
        if call.around.conditional {
            continue;
        }
        let finding = look
            .join_all(call)
            .or_else(|| look.stream(call))
            .or_else(|| look.filled(call))
            .or_else(|| look.collected(call))
            .or_else(|| look.spawn(call, &each));
        if let Some(Finding { at, question, words, second }) = finding {
            let check = Check { question, words, second };
            asks.push(Ask {
                levels: call.around.levels,
                ends: callee(call),
                at,
                cfg: call.cfg.clone(),
                checks: vec![check],
            });
        }
    }
}

/// What is underlined: the function, not all of the task that it is given.
fn callee(call: &Call<'_>) -> (Span, Span) {
    match call.what {
        What::Function(_, e) => span::ends(&e.func),
        What::Method(e) if matches!(*e.receiver, Expr::Path(_) | Expr::Field(_)) => {
            (span::ends(&e.receiver).0, e.method.span())
        }
        What::Method(_) | What::Passed(_) => (call.name.span(), call.name.span()),
    }
}

/// Methods of streams that take a limit, and which argument it is.
const STREAMS: &[(&str, Limit)] = &[
    ("buffer_unordered", Limit::Number),
    ("buffered", Limit::Number),
    ("flat_map_unordered", Limit::Optional),
    ("flatten_unordered", Limit::Optional),
    ("for_each_concurrent", Limit::Optional),
    ("try_buffer_unordered", Limit::Number),
    ("try_buffered", Limit::Number),
    ("try_flatten_unordered", Limit::Optional),
    ("try_for_each_concurrent", Limit::Optional),
];

#[derive(Clone, Copy, PartialEq, Eq)]
enum Limit {
    Number,
    /// `None` is no limit.
    Optional,
}

const OTHERS: &[&str] = &["join_all", "try_join_all", "push", "push_back", "collect"];

struct Finding {
    at: At,
    question: Asked,
    words: Words,
    second: (&'static str, Span),
}

struct Look<'s, 'a> {
    scene: &'s Scene<'a>,
    names: Names<'a>,
}

fn is_many() -> Asked {
    Asked::Type(quote!(::async_hygiene::__private::question::many))
}

fn is_task() -> Asked {
    Asked::Type(quote!(::async_hygiene::__private::question::task))
}

fn words(headline: String, help: String) -> Words {
    Words {
        headline,
        label: "as many at once as there is input".to_owned(),
        harm:
            "under load all of them run at once, and take the memory, the connections and what they call down together"
                .to_owned(),
        help,
        lint: Lint::UnboundedConcurrency,
    }
}

impl Look<'_, '_> {
    /// `join_all(urls.iter().map(fetch))`
    fn join_all(&self, call: &Call<'_>) -> Option<Finding> {
        let What::Function(path, e) = call.what else { return None };
        let name = call.name.to_string();
        if !matches!(name.as_str(), "join_all" | "try_join_all") || e.args.len() != 1 {
            return None;
        }
        let arg = e.args.first()?;
        let size = self.names.size(arg);
        let mut about = vec![arg];
        about.extend(root(arg).into_iter().flat_map(|name| self.names.bound_to(name)));
        // Waiting for tasks, or for their answers, is not what starts them.
        let starts =
            |words: &[&str]| about.iter().any(|e| mentions(e, &|ident| words.iter().any(|w| ident.contains(w))));
        if size == Size::Fixed
            || starts(&["spawn", "handle", "task", "thread", "receiver", "waiter", "repl", "pending"])
            || about.iter().any(|e| is_limited(e) || is_there_already(e))
            || self.is_measured(arg)
        {
            return None;
        }
        if let Some(name) = root(arg)
            && self.pushes_limited(name)
        {
            return None;
        }
        let from_futures = ["futures", "futures_util", "future"];
        let told =
            path.path.segments.iter().rev().skip(1).any(|s| from_futures.contains(&s.ident.to_string().as_str()));
        let (at, question) = match (told, size) {
            (true, _) => (At::Around(NodeId::of(arg)), is_many()),
            (false, Size::Runtime) => {
                let joins = Asked::Type(quote!(::async_hygiene::__private::question::join_all));
                (At::Around(call.id()), joins)
            }
            (false, _) => return None,
        };
        let what = origin(arg);
        let headline = match &what {
            Some(what) => format!("`{name}` runs one future for every element of `{what}` at once"),
            None => format!("`{name}` runs all of these futures at once, however many there are"),
        };
        let stream = match arg {
            Expr::MethodCall(_) => span::text(arg),
            _ => what,
        };
        let futures = stream.unwrap_or_else(|| "…".to_owned());
        let help = match name.as_str() {
            "join_all" => {
                format!("run a few at a time: `stream::iter({futures}).buffered(16).collect::<Vec<_>>().await`")
            }
            _ => format!(
                "run a few at a time: `stream::iter({futures}).map(Ok).try_buffered(16).try_collect::<Vec<_>>().await`"
            ),
        };
        Some(Finding { at, question, words: words(headline, help), second: ("a_limit", call.name.span()) })
    }

    /// `stream.for_each_concurrent(None, …)`
    fn stream(&self, call: &Call<'_>) -> Option<Finding> {
        let name = call.name.to_string();
        let (_, kind) = STREAMS.iter().find(|(known, _)| *known == name)?;
        let (stream, limit) = match call.what {
            What::Method(e) => (&*e.receiver, e.args.first()?),
            // `StreamExt::buffered(stream, usize::MAX)`
            What::Function(path, e) if path.path.segments.len() > 1 => (e.args.first()?, e.args.get(1)?),
            What::Function(..) | What::Passed(_) => return None,
        };
        let none = *kind == Limit::Optional && is_none(limit);
        let some_largest = matches!(limit, Expr::Call(e) if *kind == Limit::Optional && e.args.iter().all(is_largest) && !e.args.is_empty());
        if !(none || some_largest || is_largest(limit))
            || self.names.size(stream) == Size::Fixed
            || is_limited(call.expr)
        {
            return None;
        }
        let limit = span::text(limit).unwrap_or_default();
        let headline = match origin(stream) {
            Some(what) => format!("`{name}({limit}…)` on `{what}` has no limit"),
            None => format!("`{name}({limit}…)` has no limit"),
        };
        let rest = if name.contains("each") || name.contains("map") { ", …" } else { "" };
        let headline = match rest {
            "" => headline.replace('…', ""),
            _ => headline.replace("…)", ", ..)"),
        };
        let help = format!("say how many may run at once: `.{name}(16{rest})`");
        Some(Finding {
            at: At::Nowhere,
            question: Asked::Certain,
            words: words(headline, help),
            second: ("a_limit", call.name.span()),
        })
    }

    /// `futures.push(fetch(url))` in a loop, on a `FuturesUnordered` that the loop does not empty.
    fn filled(&self, call: &Call<'_>) -> Option<Finding> {
        let What::Method(e) = call.what else { return None };
        if !matches!(call.name.to_string().as_str(), "push" | "push_back") {
            return None;
        }
        let Expr::Path(path) = &*e.receiver else { return None };
        let name = path.path.get_ident()?;
        let mut made = self.names.bound_to(name).peekable();
        made.peek()?;
        if !made.all(is_set_of_futures) {
            return None;
        }
        let within = self.input_loop(call)?;
        // Once round is enough: a set that is made in the loop starts empty in every turn.
        let mut inside = Mentions { macros: self.scene.macros, name, others: 0, made: false };
        inside.visit_expr(within.expr);
        if inside.made || inside.others > 0 || is_limited(within.expr) || self.counts(within.expr) {
            return None;
        }
        let pushed = e.args.first().is_some_and(|arg| mentions(arg, &|ident| ident.starts_with("spawn")));
        if pushed {
            return None;
        }
        let headline = format!("`{name}` gets one more future in every turn of this loop, and gives none back");
        let help = format!("take one out when there are enough: `if {name}.len() >= 16 {{ {name}.next().await; }}`");
        Some(Finding {
            at: At::Nowhere,
            question: Asked::Certain,
            words: words(headline, help),
            second: ("a_limit", call.name.span()),
        })
    }

    /// `urls.iter().map(fetch).collect::<FuturesUnordered<_>>()`
    fn collected(&self, call: &Call<'_>) -> Option<Finding> {
        let What::Method(e) = call.what else { return None };
        if call.name != "collect" {
            return None;
        }
        let turbofish = e.turbofish.as_ref().and_then(|t| t.args.first()).map(|arg| arg.to_token_stream());
        let kind = ["FuturesUnordered", "FuturesOrdered"].into_iter().find(|kind| {
            turbofish
                .clone()
                .is_some_and(|tokens| tokens.into_iter().any(|t| matches!(t, TokenTree::Ident(i) if i == kind)))
        })?;
        if self.names.size(&e.receiver) == Size::Fixed
            || is_limited(&e.receiver)
            || is_there_already(&e.receiver)
            || self.is_measured(&e.receiver)
            || mentions(&e.receiver, &|ident| ident.starts_with("spawn"))
        {
            return None;
        }
        let headline = match origin(&e.receiver) {
            Some(what) => format!("this `{kind}` runs one future for every element of `{what}` at once"),
            None => format!("this `{kind}` runs all of its futures at once, however many there are"),
        };
        let method = if kind == "FuturesOrdered" { "buffered" } else { "buffer_unordered" };
        let futures = span::text(&e.receiver).unwrap_or_else(|| "…".to_owned());
        Some(Finding {
            at: At::Around(NodeId::of(&*e.receiver)),
            question: is_many(),
            words: words(headline, format!("run a few at a time: `stream::iter({futures}).{method}(16)`")),
            second: ("a_limit", call.name.span()),
        })
    }

    /// `tokio::spawn(…)` in a loop, or for each element of an iterator.
    fn spawn(&self, call: &Call<'_>, each: &[Each<'_>]) -> Option<Finding> {
        let name = call.name.to_string();
        if !name.starts_with("spawn") || name.starts_with("spawner") {
            return None;
        }
        if let Some(each) = each.iter().find(|each| each.spawns.contains(&call.id())) {
            return self.spawn_for_each(call, each);
        }
        let within = self.input_loop(call)?;
        if is_limited(within.expr) || self.counts(within.expr) || self.outer_limits(within) {
            return None;
        }
        let mut fate =
            Find { macros: self.scene.macros, call: call.id(), fate: Fate::Elsewhere, ends: false, bound: None };
        fate.visit_expr(within.expr);
        let kept = match fate.fate {
            Fate::Dropped | Fate::Stored => true,
            Fate::Bound => fate.bound.is_some_and(|handle| !waits_for(within.expr, handle, self.scene.macros)),
            Fate::Elsewhere => false,
        };
        if !kept || fate.ends || call.used == Used::Awaited {
            return None;
        }
        let (what, size) = self.input(within);
        let (at, question) = match (started_by(call), size) {
            (Start::Sure, Size::Runtime) => (At::Nowhere, Asked::Certain),
            (Start::Sure, Size::Unknown) => {
                let Expr::ForLoop(e) = within.expr else { return None };
                (At::Around(NodeId::of(&*e.expr)), is_many())
            }
            (Start::Perhaps, Size::Runtime) => (self.asked(call)?, is_task()),
            (Start::Perhaps, Size::Unknown) | (_, Size::Fixed) => return None,
        };
        let second = ("a_limit_in_this_loop", header(within.expr));
        Some(Finding { at, question, words: self.spawn_words(call, what), second })
    }

    fn spawn_for_each(&self, call: &Call<'_>, each: &Each<'_>) -> Option<Finding> {
        let e = each.method;
        if is_limited(each.whole) || self.counts(&each.closure.body) || self.is_measured(&e.receiver) {
            return None;
        }
        let what = origin(&e.receiver).map(|what| format!("every element of `{what}`"));
        let (at, question) = match (started_by(call), self.names.size(&e.receiver)) {
            (_, Size::Fixed) | (Start::Perhaps, Size::Unknown) => return None,
            (Start::Sure, _) => (At::Around(NodeId::of(&*e.receiver)), is_many()),
            (Start::Perhaps, Size::Runtime) => (self.asked(call)?, is_task()),
        };
        Some(Finding { at, question, words: self.spawn_words(call, what), second: ("a_limit", e.method.span()) })
    }

    fn spawn_words(&self, call: &Call<'_>, what: Option<String>) -> Words {
        let what = what.unwrap_or_else(|| "every turn of this loop".to_owned());
        let (subject, set) = match call.what {
            What::Method(e) => {
                let receiver = span::text(&e.receiver);
                (receiver.as_ref().map_or(format!(".{}", call.name), |r| format!("{r}.{}", call.name)), receiver)
            }
            What::Function(path, _) | What::Passed(path) => (names::segments(&path.path).join("::"), None),
        };
        let is_thread =
            matches!(call.what, What::Function(path, _) if path.path.segments.iter().any(|s| s.ident == "thread"));
        let help = match set {
            Some(set) if set.contains("set") || set.contains("join") => {
                format!("wait for one when there are enough: `while {set}.len() >= 64 {{ {set}.join_next().await; }}`")
            }
            _ if is_thread => "start a few threads, and hand the work to them: `std::sync::mpsc::sync_channel(64)`".to_owned(),
            _ => "take a permit before, `let permit = limit.clone().acquire_owned().await.unwrap();`, and move it into the task: \
                  `let _permit = permit;`"
                .to_owned(),
        };
        let started = if is_thread { "a thread" } else { "a task" };
        words(format!("`{subject}` starts {started} for {what}, with no limit"), help)
    }

    /// How the type of a call's value is asked. Through a function a statement would lose the `must_use` of a function of the user's own.
    fn asked(&self, call: &Call<'_>) -> Option<At> {
        let own = match call.what {
            What::Function(path, _) => path.path.segments.len() == 1 || path.path.segments[0].ident == "Self",
            What::Method(e) => matches!(&*e.receiver, Expr::Path(p) if p.path.is_ident("self")),
            What::Passed(_) => return None,
        };
        match call.used {
            Used::Dropped(DiscardForm::Statement) if own => None,
            _ => Some(At::Around(call.id())),
        }
    }

    /// The innermost loop around a call that runs as often as there is input, or whose input is not known.
    fn input_loop(&self, call: &Call<'_>) -> Option<&Loop<'_>> {
        let loops = &self.scene.scan.loops;
        let mut at = call.around.in_loop;
        while let Some(id) = at {
            let found = &loops[id.0];
            if self.input(found).1 != Size::Fixed {
                return Some(found);
            }
            at = found.around.in_loop;
        }
        None
    }

    /// True if a loop around this one limits it.
    fn outer_limits(&self, inner: &Loop<'_>) -> bool {
        let loops = &self.scene.scan.loops;
        let outer = std::iter::successors(inner.around.in_loop, |id| loops[id.0].around.in_loop);
        outer.into_iter().any(|id| is_limited(loops[id.0].expr) || self.counts(loops[id.0].expr))
    }

    /// What a loop takes in, and how much of it there is.
    fn input(&self, within: &Loop<'_>) -> (Option<String>, Size) {
        match within.expr {
            Expr::ForLoop(e) => {
                if is_limited(&e.expr) || self.is_measured(&e.expr) || names_a_pool(&e.pat) {
                    return (None, Size::Fixed);
                }
                (origin(&e.expr).map(|what| format!("every element of `{what}`")), self.names.size(&e.expr))
            }
            Expr::While(e) => match taken_in(&e.cond, self.scene.macros) {
                Some(source) => (Some(source), Size::Runtime),
                None => match &*e.cond {
                    // `while let Some(x) = …`, `while running` …
                    Expr::Let(_) => (None, Size::Fixed),
                    _ => self.input_of_body(&e.body),
                },
            },
            Expr::Loop(e) => self.input_of_body(&e.body),
            _ => (None, Size::Fixed),
        }
    }

    fn input_of_body(&self, body: &Block) -> (Option<String>, Size) {
        let mut find = TakenIn { macros: self.scene.macros, found: None };
        find.visit_block(body);
        match find.found {
            Some(source) => (Some(source), Size::Runtime),
            None => (None, Size::Fixed),
        }
    }

    /// True if something in the loop, not in the tasks that it starts, compares how many there are, or waits for some to end.
    fn counts(&self, expr: &Expr) -> bool {
        let mut counts = Counts { macros: self.scene.macros, found: false };
        counts.visit_expr(expr);
        counts.found
    }

    /// True if the length of what is iterated over is compared with something somewhere, or cut.
    fn is_measured(&self, expr: &Expr) -> bool {
        let Some(name) = origin(expr) else { return false };
        let mut measured = Measured { macros: self.scene.macros, name, found: false };
        measured.visit_block(self.scene.block);
        measured.found
    }

    /// True if one of the futures that are pushed onto this collection waits for a permit, or is the handle of a task.
    fn pushes_limited(&self, name: &Ident) -> bool {
        self.scene.scan.calls.iter().any(|call| {
            let What::Method(e) = call.what else { return false };
            let ours = matches!(&*e.receiver, Expr::Path(path) if path.path.is_ident(name));
            ours && e.args.iter().any(|arg| {
                let mut about: Vec<&Expr> = vec![arg];
                about.extend(root(arg).into_iter().flat_map(|name| self.names.bound_to(name)));
                about.iter().any(|e| is_limited(e) || mentions(e, &|i| i.starts_with("spawn") || i.contains("handle")))
            })
        })
    }

    /// The closures that run for each element of an iterator or a stream, with the spawns in them.
    fn for_each(&self) -> Vec<Each<'_>> {
        let mut found = Vec::new();
        for call in &self.scene.scan.calls {
            let What::Method(method) = call.what else { continue };
            if !matches!(call.name.to_string().as_str(), "for_each" | "map") {
                continue;
            }
            let (Some(Expr::Closure(closure)), 1) = (method.args.first(), method.args.len()) else { continue };
            if call.name == "map" && !is_iterator(&method.receiver) {
                continue;
            }
            let mut spawns = Spawns { macros: self.scene.macros, found: Vec::new() };
            spawns.visit_expr(&closure.body);
            if !spawns.found.is_empty() {
                found.push(Each { method, whole: call.expr, closure, spawns: spawns.found });
            }
        }
        found
    }
}

/// `items.for_each(|item| { spawn(…); })`
struct Each<'a> {
    method: &'a ExprMethodCall,
    whole: &'a Expr,
    closure: &'a syn::ExprClosure,
    spawns: Vec<NodeId>,
}

/// How sure the tokens are that a call starts a task.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Start {
    Sure,
    Perhaps,
}

fn started_by(call: &Call<'_>) -> Start {
    let What::Function(path, _) = call.what else { return Start::Perhaps };
    let segments = names::segments(&path.path);
    let known = matches!(
        segments.iter().map(String::as_str).collect::<Vec<_>>()[..],
        ["tokio" | "smol" | "async_global_executor" | "actix_rt", "spawn"]
            | [.., "task", "spawn" | "spawn_blocking" | "spawn_local"]
            | [.., "thread", "spawn"]
    );
    if known { Start::Sure } else { Start::Perhaps }
}

/// The variable at the start of a chain of methods.
fn root(expr: &Expr) -> Option<&Ident> {
    match expr {
        Expr::Path(e) => e.path.get_ident(),
        Expr::MethodCall(e) => root(&e.receiver),
        Expr::Reference(e) => root(&e.expr),
        Expr::Paren(e) => root(&e.expr),
        Expr::Try(e) => root(&e.expr),
        Expr::Call(ExprCall { func, args, .. }) if args.len() == 1 => match &**func {
            Expr::Path(path) if path.path.segments.last().is_some_and(|s| s.ident == "iter") => root(args.first()?),
            _ => None,
        },
        _ => None,
    }
}

/// What the elements of an iterator come from, as it is written.
fn origin(expr: &Expr) -> Option<String> {
    match expr {
        Expr::Path(_) | Expr::Field(_) => span::text(expr),
        Expr::MethodCall(e) => match e.method.to_string().as_str() {
            "iter" | "iter_mut" | "into_iter" | "map" | "filter" | "filter_map" | "enumerate" | "cloned" | "copied"
            | "drain" | "rev" | "collect" | "clone" | "values" | "keys" | "zip" | "inspect" | "then" => {
                origin(&e.receiver)
            }
            _ => span::text(expr),
        },
        Expr::Reference(e) => origin(&e.expr),
        Expr::Paren(e) => origin(&e.expr),
        Expr::Call(e) if e.args.len() == 1 => match &*e.func {
            Expr::Path(path) if path.path.segments.last().is_some_and(|s| s.ident == "iter") => origin(e.args.first()?),
            _ => span::text(expr),
        },
        Expr::Call(_) | Expr::Await(_) | Expr::Try(_) => span::text(expr),
        _ => None,
    }
}

/// A chain that is one of an iterator, rather than of an option.
fn is_iterator(expr: &Expr) -> bool {
    match expr {
        Expr::MethodCall(e) => {
            matches!(
                e.method.to_string().as_str(),
                "iter" | "iter_mut" | "into_iter" | "drain" | "values" | "keys" | "enumerate"
            ) || is_iterator(&e.receiver)
        }
        Expr::Paren(e) => is_iterator(&e.expr),
        _ => false,
    }
}

fn is_none(expr: &Expr) -> bool {
    matches!(expr, Expr::Path(path) if path.path.segments.last().is_some_and(|s| s.ident == "None"))
}

/// `FuturesUnordered::new()`
fn is_set_of_futures(init: &Expr) -> bool {
    let Expr::Call(ExprCall { func, args, .. }) = init else { return false };
    let Expr::Path(ExprPath { path, .. }) = &**func else { return false };
    let mut segments = path.segments.iter().rev();
    let (Some(name), Some(of)) = (segments.next(), segments.next()) else { return false };
    let of_futures = of.ident == "FuturesUnordered" || of.ident == "FuturesOrdered";
    of_futures && args.is_empty() && (name.ident == "new" || name.ident == "default")
}

/// True if the elements are borrowed to be changed: connections, receivers. What a future needs to work with is there before it starts.
fn is_there_already(node: &impl ToTokens) -> bool {
    mentions(node, &|ident| matches!(ident, "iter_mut" | "values_mut"))
}

/// True if the names in it speak of a limit: a semaphore, a permit, a rate.
fn is_limited(node: &impl ToTokens) -> bool {
    const WORDS: &[&str] = &[
        "acquire",
        "approval",
        "backpressure",
        "capacity",
        "concurrency",
        "gate",
        "in_flight",
        "inflight",
        "limit",
        "permit",
        "quota",
        "semaphore",
        "slot",
        "throttle",
    ];
    mentions(node, &|ident| {
        let ident = ident.to_ascii_lowercase();
        // Whoever sets the level of this lint does not speak of a limit.
        if ident == Lint::UnboundedConcurrency.name() {
            return false;
        }
        WORDS.iter().any(|word| ident.contains(word))
            || ident == "sem"
            || ident.starts_with("sem_")
            || ident.ends_with("_sem")
    })
}

/// `for worker in …`
fn names_a_pool(pat: &Pat) -> bool {
    mentions(pat, &|ident| {
        ["worker", "shard", "listener", "core", "thread", "partition", "replica"]
            .contains(&ident.trim_end_matches("_id"))
    })
}

/// The header of a loop.
fn header(expr: &Expr) -> Span {
    match expr {
        Expr::Loop(e) => e.loop_token.span,
        Expr::While(e) => e.while_token.span,
        Expr::ForLoop(e) => e.for_token.span,
        expr => span::ends(expr).0,
    }
}

/// Methods that hand out the next piece of input.
const SOURCES: &[&str] = &[
    "accept",
    "incoming",
    "next",
    "next_line",
    "next_message",
    "pop",
    "pop_front",
    "poll_next",
    "recv",
    "recv_async",
    "recv_from",
    "select_next_some",
    "try_next",
    "try_recv",
];

/// What a condition takes in, in words.
fn taken_in(cond: &Expr, macros: &Macros) -> Option<String> {
    let mut find = TakenIn { macros, found: None };
    find.visit_expr(cond);
    find.found
}

/// Looks for input that is taken in, here and not in another task.
struct TakenIn<'a> {
    macros: &'a Macros,
    found: Option<String>,
}

impl<'a> Visit<'a> for TakenIn<'a> {
    fn visit_expr(&mut self, expr: &'a Expr) {
        match expr {
            _ if self.found.is_some() => {}
            Expr::Closure(_) | Expr::Async(_) | Expr::Loop(_) | Expr::While(_) | Expr::ForLoop(_) => {}
            Expr::MethodCall(e) if SOURCES.contains(&e.method.to_string().as_str()) => {
                let text = span::text(expr).unwrap_or_else(|| format!("….{}()", e.method));
                self.found = Some(format!("every `{text}`"));
            }
            _ => visit::visit_expr(self, expr),
        }
    }

    fn visit_macro(&mut self, mac: &'a syn::Macro) {
        if let Some(opened) = self.macros.get(mac) {
            opened.visit(self);
        }
    }

    fn visit_item(&mut self, _: &'a syn::Item) {}
}

/// What becomes of the handle that a spawn returns.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fate {
    Dropped,
    /// Put into a collection.
    Stored,
    Bound,
    /// Anything else, which may limit.
    Elsewhere,
}

struct Find<'a> {
    macros: &'a Macros,
    call: NodeId,
    fate: Fate,
    /// The loop is left, or another turn is taken over, straight after it.
    ends: bool,
    bound: Option<&'a Ident>,
}

impl Find<'_> {
    fn is_call(&self, expr: &Expr) -> bool {
        NodeId::of(strip(expr)) == self.call
    }
}

impl<'a> Visit<'a> for Find<'a> {
    fn visit_block(&mut self, block: &'a Block) {
        for (n, stmt) in block.stmts.iter().enumerate() {
            let before = self.fate;
            self.visit_stmt(stmt);
            if self.fate != before {
                let leaves = |stmt: &Stmt| matches!(stmt, Stmt::Expr(Expr::Break(_) | Expr::Return(_), _));
                self.ends |= block.stmts[n + 1..].iter().any(leaves);
            }
        }
    }

    fn visit_local(&mut self, local: &'a Local) {
        if let Some(init) = &local.init
            && self.is_call(&init.expr)
        {
            match &local.pat {
                Pat::Wild(_) => self.fate = Fate::Dropped,
                Pat::Ident(name) => (self.fate, self.bound) = (Fate::Bound, Some(&name.ident)),
                Pat::Type(typed) => match &*typed.pat {
                    Pat::Wild(_) => self.fate = Fate::Dropped,
                    Pat::Ident(name) => (self.fate, self.bound) = (Fate::Bound, Some(&name.ident)),
                    _ => {}
                },
                _ => {}
            }
        }
        visit::visit_local(self, local);
    }

    fn visit_stmt(&mut self, stmt: &'a Stmt) {
        match stmt {
            Stmt::Item(_) => {}
            Stmt::Expr(expr, Some(_)) if self.is_call(expr) => self.fate = Fate::Dropped,
            stmt => visit::visit_stmt(self, stmt),
        }
    }

    fn visit_expr_method_call(&mut self, e: &'a ExprMethodCall) {
        let stores = matches!(e.method.to_string().as_str(), "push" | "push_back" | "insert");
        if stores && e.args.iter().any(|arg| self.is_call(arg)) {
            self.fate = Fate::Stored;
        }
        visit::visit_expr_method_call(self, e);
    }

    fn visit_expr_call(&mut self, e: &'a ExprCall) {
        let drops =
            matches!(&*e.func, Expr::Path(path) if path.path.segments.last().is_some_and(|s| s.ident == "drop"));
        if drops && e.args.iter().any(|arg| self.is_call(arg)) {
            self.fate = Fate::Dropped;
        }
        visit::visit_expr_call(self, e);
    }

    fn visit_expr_assign(&mut self, e: &'a syn::ExprAssign) {
        if matches!(&*e.left, Expr::Infer(_)) && self.is_call(&e.right) {
            self.fate = Fate::Dropped;
        }
        visit::visit_expr_assign(self, e);
    }

    fn visit_macro(&mut self, mac: &'a syn::Macro) {
        if let Some(opened) = self.macros.get(mac) {
            opened.visit(self);
        }
    }
}

fn strip(expr: &Expr) -> &Expr {
    match expr {
        Expr::Paren(e) => strip(&e.expr),
        Expr::Group(e) => strip(&e.expr),
        expr => expr,
    }
}

/// True if the loop does anything with this handle but put it away.
fn waits_for(within: &Expr, handle: &Ident, macros: &Macros) -> bool {
    let mut inside = Mentions { macros, name: handle, others: 0, made: false };
    inside.visit_expr(within);
    inside.others > 0
}

/// How often a name is used otherwise than to push onto it, or to push it.
struct Mentions<'a> {
    macros: &'a Macros,
    name: &'a Ident,
    others: usize,
    /// It is bound in here.
    made: bool,
}

impl<'a> Visit<'a> for Mentions<'a> {
    fn visit_expr(&mut self, expr: &'a Expr) {
        let is_name = |expr: &Expr| matches!(strip(expr), Expr::Path(path) if path.path.is_ident(self.name));
        match expr {
            Expr::Path(_) if is_name(expr) => self.others += 1,
            Expr::MethodCall(e) if matches!(e.method.to_string().as_str(), "push" | "push_back" | "insert") => {
                let operands = std::iter::once(&*e.receiver).chain(&e.args);
                operands.filter(|operand| !is_name(operand)).for_each(|operand| self.visit_expr(operand));
            }
            Expr::Call(e)
                if matches!(&*e.func, Expr::Path(path) if path.path.is_ident("drop")) && e.args.iter().all(is_name) => {
            }
            _ => visit::visit_expr(self, expr),
        }
    }

    fn visit_pat_ident(&mut self, pat: &'a syn::PatIdent) {
        self.made |= pat.ident == *self.name;
    }

    fn visit_macro(&mut self, mac: &'a syn::Macro) {
        match self.macros.get(mac) {
            Some(opened) => opened.visit(self),
            None => self.others += usize::from(mentions(&mac.tokens, &|ident| self.name == ident)),
        }
    }
}

/// Looks for what limits a loop other than by a permit: something is counted, or waited for.
struct Counts<'a> {
    macros: &'a Macros,
    found: bool,
}

const COUNTERS: &[&str] = &[
    "len",
    "load",
    "count",
    "active",
    "running",
    "size",
    "strong_count",
    "fetch_add",
    "available_permits",
    "num_alive_tasks",
    "is_full",
];

impl<'a> Visit<'a> for Counts<'a> {
    fn visit_expr(&mut self, expr: &'a Expr) {
        use syn::BinOp::{Ge, Gt, Le, Lt};
        match expr {
            _ if self.found => {}
            // The tasks that are started do not limit the loop.
            Expr::Closure(_) | Expr::Async(_) => {}
            Expr::Binary(e) if matches!(e.op, Ge(_) | Gt(_) | Le(_) | Lt(_)) => {
                let counter =
                    |ident: &str| COUNTERS.iter().any(|known| ident == *known || ident.ends_with(&format!("_{known}")));
                self.found = mentions(e, &counter);
                visit::visit_expr(self, expr);
            }
            Expr::MethodCall(e)
                if matches!(
                    e.method.to_string().as_str(),
                    "join_next"
                        | "join_next_with_id"
                        | "try_join_next"
                        | "try_join_next_with_id"
                        | "join_all"
                        | "is_full"
                        | "abort"
                        | "join"
                        | "wait"
                ) =>
            {
                self.found = true
            }
            Expr::Call(e)
                if matches!(&*e.func, Expr::Path(path)
                if path.path.segments.last().is_some_and(|s| ["join_all", "try_join_all", "select_all"].contains(&s.ident.to_string().as_str()))) =>
            {
                self.found = true
            }
            _ => visit::visit_expr(self, expr),
        }
    }

    fn visit_macro(&mut self, mac: &'a syn::Macro) {
        match self.macros.get(mac) {
            Some(opened) => opened.visit(self),
            None => self.found |= mentions(&mac.tokens, &|ident| COUNTERS.contains(&ident)),
        }
    }

    fn visit_item(&mut self, _: &'a syn::Item) {}
}

/// Looks for the length of something being compared, or cut.
struct Measured<'a> {
    macros: &'a Macros,
    name: String,
    found: bool,
}

impl<'a> Visit<'a> for Measured<'a> {
    fn visit_expr_binary(&mut self, e: &'a syn::ExprBinary) {
        use syn::BinOp::{Eq, Ge, Gt, Le, Lt};
        if matches!(e.op, Ge(_) | Gt(_) | Le(_) | Lt(_) | Eq(_)) {
            let is_len = |side: &Expr| {
                matches!(side, Expr::MethodCall(call)
                    if call.method == "len" && span::text(&call.receiver).is_some_and(|of| of == self.name))
            };
            self.found |= is_len(&e.left) || is_len(&e.right);
        }
        visit::visit_expr_binary(self, e);
    }

    fn visit_expr_method_call(&mut self, e: &'a ExprMethodCall) {
        let cuts = matches!(e.method.to_string().as_str(), "truncate" | "split_off" | "split_at");
        self.found |= cuts && span::text(&e.receiver).is_some_and(|of| of == self.name);
        visit::visit_expr_method_call(self, e);
    }

    fn visit_macro(&mut self, mac: &'a syn::Macro) {
        if let Some(opened) = self.macros.get(mac) {
            opened.visit(self);
        }
    }
}

/// The calls of `spawn…` in a closure, in its async block too, which runs with it.
struct Spawns<'a> {
    macros: &'a Macros,
    found: Vec<NodeId>,
}

impl<'a> Visit<'a> for Spawns<'a> {
    fn visit_expr(&mut self, expr: &'a Expr) {
        let name = match expr {
            Expr::Call(ExprCall { func, .. }) => match &**func {
                Expr::Path(path) => path.path.segments.last().map(|s| &s.ident),
                _ => None,
            },
            Expr::MethodCall(e) => Some(&e.method),
            Expr::Await(_) | Expr::Closure(_) | Expr::Loop(_) | Expr::While(_) | Expr::ForLoop(_) => return,
            _ => None,
        };
        if name.is_some_and(|name| name.to_string().starts_with("spawn")) {
            self.found.push(NodeId::of(expr));
            return;
        }
        visit::visit_expr(self, expr);
    }

    fn visit_macro(&mut self, mac: &'a syn::Macro) {
        if let Some(opened) = self.macros.get(mac) {
            opened.visit(self);
        }
    }
}
