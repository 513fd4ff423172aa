//! # select_restarts_timer
//!
//! ## Why
//! `select!` drops the futures that did not win, and the next turn of the loop makes new ones. A `sleep` among them starts from zero
//! whenever another branch wins; while the others are busy it never fires. What should be done every ten seconds is done after ten
//! seconds of silence, which under load is never.
//!
//! ## Reported when
//! A branch of a `select!` in a loop is the call that makes a timer (`sleep(..)`, `sleep_until(Instant::now() + ..)`, `timeout(..)`, by its
//! type: tokio's `Sleep` and `Timeout`), always for the same time; another branch that may be busy lets the loop go round; and
//! - the handler lets it go round as well, and a name says that it is periodic work: `sleep(FLUSH_INTERVAL)`, `… => self.cleanup()`; or
//! - the handler leaves the loop, and a name says that the time is that of the whole: `sleep(TOTAL_TIME)`, `sleep(max_duration)`.
//!
//! ## Example
//! ```ignore
//! loop {
//!     tokio::select! {
//!         Some(job) = jobs.recv() => run(job).await,
//!         _ = sleep(HEARTBEAT) => beat().await,
//!     }
//! }
//! ```
//!
//! ## Instead
//! ```ignore
//! let mut beats = tokio::time::interval(HEARTBEAT);
//! loop {
//!     tokio::select! {
//!         Some(job) = jobs.recv() => run(job).await,
//!         _ = beats.tick() => beat().await,
//!     }
//! }
//! ```
//!
//! ## Limits
//! A timer that is meant to start anew, as one that waits for silence is, looks the same: names decide, and where they do not say that the
//! work is periodic, or say `idle`, `debounce`, `timeout`, `retry` and the like, the lint is silent. So it is where the time is computed in the
//! loop or changes there, where the other branches wait for what is rare (a shutdown, a signal, a change of configuration, a task's end), where they do
//! the same as the timer, and where the timer's handler does nothing. Timers of other runtimes are known by their whole path.

use std::collections::HashSet;

use proc_macro2::{TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::visit::{self, Visit};
use syn::{BinOp, Expr, ExprCall, Pat};

use super::{Scene, Words};
use crate::ir::NodeId;
use crate::lints::Lint;
use crate::macros::{Args, Branch, Kind, On, Opened};
use crate::names;
use crate::rewrite::{Ask, Asked, At, Check};
use crate::scan::Race;
use crate::span;
use crate::survey::Macros;
use crate::turns::{self, Turn};

pub fn look(scene: &Scene<'_>, asks: &mut Vec<Ask>) {
    for race in &scene.scan.races {
        let Some(turn) = Turn::of(race, scene.scan, scene.macros) else { continue };
        let mut busy = None;
        for (n, branch) in race.select.branches.iter().enumerate() {
            let On::Future { future, .. } = &branch.on else { continue };
            let Some(timer) = Timer::of(future, scene.macros) else { continue };
            let busy = busy.get_or_insert_with(|| all_busy(scene, &turn, race));
            let Some(starved) = judge(scene, &turn, race, n, &timer, busy) else { continue };
            let (question, at) = match timer.known {
                true if race.around.conditional => continue,
                true => (Asked::Certain, At::Nowhere),
                false => {
                    let question = quote!(::async_hygiene::__private::question::is_timer);
                    (Asked::Type(question), At::Around(NodeId::of(timer.expr)))
                }
            };
            let words = words(&timer, &starved);
            asks.push(Ask {
                levels: race.around.levels,
                ends: span::ends(timer.expr),
                at,
                cfg: race.cfg.clone(),
                checks: vec![Check { question, words, second: ("runs_on_in_the_next_turn", turn.keyword) }],
            });
        }
    }
}

/// A call that makes a timer.
struct Timer<'a> {
    expr: &'a Expr,
    call: &'a ExprCall,
    /// The last segment of the function.
    name: String,
    /// How long, or what says so.
    time: &'a Expr,
    /// By its path, without a question.
    known: bool,
    /// `futures::select!` takes nothing else.
    fused: bool,
}

/// What the timer is for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Meant {
    /// Work that is to be done again and again.
    Period,
    /// The time that the loop may take.
    Deadline,
}

/// What is wrong with it.
struct Starved<'a> {
    meant: Meant,
    /// The future of another branch, which may win first time and again.
    by: &'a Expr,
}

impl<'a> Timer<'a> {
    fn of(future: &'a Expr, macros: &'a Macros) -> Option<Timer<'a>> {
        match turns::strip(future) {
            // `sleep(…).fuse()`
            Expr::MethodCall(e) if e.method == "fuse" => {
                Timer::of(&e.receiver, macros).map(|timer| Timer { fused: true, ..timer })
            }
            Expr::Macro(e) => match macros.get(&e.mac) {
                Some(Opened::Args(args)) if args.kind == Kind::Pin => Timer::of(&args.args.first()?.expr, macros),
                _ => None,
            },
            expr @ Expr::Call(call) => {
                let Expr::Path(path) = &*call.func else { return None };
                let segments = names::segments(&path.path);
                let name = segments.last()?.clone();
                if name == "pin" && call.args.len() == 1 {
                    return Timer::of(&call.args[0], macros);
                }
                let first = call.args.first()?;
                let known = matches!(
                    segments.iter().map(String::as_str).collect::<Vec<_>>()[..],
                    ["futures_timer", "Delay", "new"]
                        | ["async_io" | "smol", "Timer", "after"]
                        | ["async_std", "task", "sleep"]
                        | ["gloo_timers", "future", "sleep"]
                );
                let time = match name.as_str() {
                    "sleep_until" | "timeout_at" => from_now(first)?,
                    "sleep" | "timeout" => first,
                    _ if known => first,
                    _ => return None,
                };
                Some(Timer { expr, call, name, time, known, fused: false })
            }
            _ => None,
        }
    }
}

impl Timer<'_> {
    fn is_timeout(&self) -> bool {
        self.name == "timeout" || self.name == "timeout_at"
    }
}

/// The `D` of `Instant::now() + D`.
fn from_now(expr: &Expr) -> Option<&Expr> {
    match turns::strip(expr) {
        Expr::Binary(e) if matches!(e.op, BinOp::Add(_)) => turns::is_call_of(&e.left, &["now"]).then_some(&*e.right),
        _ => None,
    }
}

/// A branch that may come in every turn.
struct Busy<'a> {
    /// Its place in the `select!`.
    n: usize,
    future: &'a Expr,
    handler: &'a Expr,
    timer: Option<Timer<'a>>,
}

fn all_busy<'a>(scene: &Scene<'a>, turn: &Turn<'a>, race: &'a Race<'a>) -> Vec<Busy<'a>> {
    let busy = |(n, branch): (usize, &'a Branch)| match &branch.on {
        On::Future { future, .. } if may_be_busy(future) && turn.goes_round(&branch.handler) => {
            Some(Busy { n, future, handler: &branch.handler, timer: Timer::of(future, scene.macros) })
        }
        _ => None,
    };
    race.select.branches.iter().enumerate().filter_map(busy).collect()
}

fn judge<'a>(
    scene: &Scene<'a>,
    turn: &Turn<'a>,
    race: &'a Race<'a>,
    n: usize,
    timer: &Timer<'a>,
    busy: &[Busy<'a>],
) -> Option<Starved<'a>> {
    let handler = &race.select.branches[n].handler;
    let others = || {
        busy.iter()
            .filter(|other| other.n != n && other.timer.as_ref().is_none_or(|other| is_shorter(other.time, timer.time)))
    };
    let by = others().next()?.future;
    let said = |words: &str| says(timer.time.to_token_stream(), words);
    if said(RESTARTS) || says(handler.to_token_stream(), RESTARTS) {
        return None;
    }
    if !is_fixed(timer.time) || changes(turn, scene.macros, timer.time) {
        return None;
    }
    if !turn.goes_round(handler) {
        let whole = said(WHOLE) || said("max") && said("age duration runtime time");
        return (whole && !timer.is_timeout()).then_some(Starved { meant: Meant::Deadline, by });
    }
    let done = Calls::of(handler, scene.macros);
    let does = |words: &str| done.all.iter().any(|call| has_word(call, words));
    let periodic = match timer.is_timeout() {
        // The handler is that of the operation too.
        true => said(PERIODS),
        false => !done.all.is_empty() && (said(PERIODS) || does(CHORES)),
    };
    let done_by_another = others().any(|other| !Calls::of(other.handler, scene.macros).always.is_disjoint(&done.all));
    (periodic && !done_by_another).then_some(Starved { meant: Meant::Period, by })
}

/// True if both times are written out, and the first one is the shorter.
fn is_shorter(one: &Expr, other: &Expr) -> bool {
    matches!((nanos(one), nanos(other)), (Some(one), Some(other)) if one < other)
}

/// `Duration::from_secs(60)`.
fn nanos(time: &Expr) -> Option<u128> {
    let Expr::Call(call) = turns::strip(time) else { return None };
    let (Expr::Path(path), Some(Expr::Lit(number))) = (&*call.func, call.args.first()) else { return None };
    let syn::Lit::Int(number) = &number.lit else { return None };
    let unit = match path.path.segments.last()?.ident.to_string().as_str() {
        "from_secs" => 1_000_000_000,
        "from_millis" => 1_000_000,
        "from_micros" => 1_000,
        "from_nanos" => 1,
        _ => return None,
    };
    number.base10_parse::<u128>().ok()?.checked_mul(unit)
}

/// What periods are called.
const PERIODS: &str = "beat cadence every freq frequency heartbeat interval period periodic refresh tick";

/// What is done every now and then.
const CHORES: &str = "beat checkpoint clean cleanup evict flush gc gossip heartbeat housekeeping maintain maintenance metrics ping \
    poll prune purge reap refresh renew report rotate snapshot stats sweep sync tick";

/// What the time of a whole is called.
const WHOLE: &str = "budget deadline lifetime overall total ttl whole";

/// A timer that is meant to start anew.
const RESTARTS: &str = "alive backoff cooldown debounce delay grace idle inactive inactivity keepalive linger pause quiescence quiet \
    reconnect retry settle silence silent since stale stall stuck throttle timeout timeouts timedout wait \
    watchdog";

/// What comes once, or hardly ever.
const RARE: &str = "abort cancel cancelled canceled changed close closed config ctrl done exit halt hup kill notified quit reload \
    shutdown sighup sigint signal signals sigterm stop stopped term terminate until";

fn has_word(name: &str, words: &str) -> bool {
    let name = name.to_lowercase();
    name.split('_').any(|word| words.split(' ').any(|known| known == word))
}

/// True if a name in the code has one of these words in it, `FLUSH_INTERVAL` or `FlushInterval`.
fn says(tokens: TokenStream, words: &str) -> bool {
    names::any(&tokens, &|name| has_word(name, words) || has_word(&snake_case(name), words))
}

/// `FlushInterval` as `flush_interval`.
fn snake_case(name: &str) -> String {
    let mut snake = String::new();
    let mut lower = false;
    for c in name.chars() {
        if c.is_uppercase() && lower {
            snake.push('_');
        }
        lower = c.is_lowercase();
        snake.extend(c.to_lowercase());
    }
    snake
}

/// False for what surely comes once, or hardly ever: each time it does the timer starts anew, and it fires all the same.
fn may_be_busy(future: &Expr) -> bool {
    let once = matches!(turns::strip(future), Expr::Reference(_) | Expr::Path(_));
    !once && !says(future.to_token_stream(), RARE)
}

/// True if the time does not look computed: names, numbers, and what makes a `Duration` of them.
fn is_fixed(time: &Expr) -> bool {
    match turns::strip(time) {
        Expr::Lit(_) | Expr::Path(_) => true,
        Expr::Field(e) => is_fixed(&e.base),
        Expr::Cast(e) => is_fixed(&e.expr),
        Expr::Reference(e) => is_fixed(&e.expr),
        Expr::Unary(e) => is_fixed(&e.expr),
        Expr::Binary(e) => {
            matches!(e.op, BinOp::Mul(_) | BinOp::Div(_) | BinOp::Add(_)) && is_fixed(&e.left) && is_fixed(&e.right)
        }
        Expr::Call(e) => {
            let of_duration = matches!(&*e.func, Expr::Path(path) if {
                let segments = names::segments(&path.path);
                segments.len() > 1 && segments[segments.len() - 2] == "Duration" || says(path.to_token_stream(), "secs millis seconds")
            });
            of_duration && e.args.iter().all(is_fixed)
        }
        Expr::MethodCall(e) => {
            let name = e.method.to_string();
            let plain = ["into", "clone", "unwrap", "unwrap_or", "unwrap_or_default", "to_owned", "get"]
                .contains(&name.as_str());
            let getter = e.args.is_empty() && has_word(&name, PERIODS) && !has_word(&name, "next left remaining");
            (plain || getter) && is_fixed(&e.receiver) && e.args.iter().all(is_fixed)
        }
        _ => false,
    }
}

/// True if something in the loop sets, lends or binds what the time is read from.
fn changes<'a>(turn: &Turn<'a>, macros: &'a Macros, time: &Expr) -> bool {
    let mut changed = Changed { macros, variables: HashSet::new(), places: Vec::new() };
    changed.visit_block(turn.body);
    let text = time.to_token_stream().to_string();
    !changed.variables.is_disjoint(&names::variables(time.to_token_stream()))
        || changed.places.iter().any(|place| text.contains(place))
}

/// What a loop binds or changes.
struct Changed<'a> {
    macros: &'a Macros,
    variables: HashSet<String>,
    places: Vec<String>,
}

impl<'a> Visit<'a> for Changed<'a> {
    fn visit_expr(&mut self, expr: &'a Expr) {
        match expr {
            Expr::Assign(e) => self.places.push(e.left.to_token_stream().to_string()),
            Expr::Binary(e) if !is_value(&e.op) => self.places.push(e.left.to_token_stream().to_string()),
            Expr::Reference(e) if e.mutability.is_some() => self.places.push(e.expr.to_token_stream().to_string()),
            _ => {}
        }
        visit::visit_expr(self, expr);
    }

    fn visit_pat(&mut self, pat: &'a Pat) {
        if let Pat::Ident(name) = pat {
            self.variables.insert(name.ident.to_string());
        }
        visit::visit_pat(self, pat);
    }

    fn visit_macro(&mut self, mac: &'a syn::Macro) {
        if let Some(opened) = self.macros.get(mac) {
            opened.visit(self);
        }
    }
}

/// True if an operator makes a value, rather than change its left side.
fn is_value(op: &BinOp) -> bool {
    !op.to_token_stream()
        .into_iter()
        .last()
        .is_some_and(|last| matches!(last, TokenTree::Punct(p) if p.as_char() == '='))
        || matches!(op, BinOp::Eq(_) | BinOp::Ne(_) | BinOp::Le(_) | BinOp::Ge(_))
}

/// What a handler calls.
struct Calls<'a> {
    macros: &'a Macros,
    all: HashSet<String>,
    /// Those that no condition decides about.
    always: HashSet<String>,
    conditional: bool,
}

impl<'a> Calls<'a> {
    fn of(handler: &'a Expr, macros: &'a Macros) -> Calls<'a> {
        let mut calls = Calls { macros, all: HashSet::new(), always: HashSet::new(), conditional: false };
        calls.visit_expr(handler);
        calls
    }

    fn call(&mut self, name: String) {
        if !self.conditional {
            self.always.insert(name.clone());
        }
        self.all.insert(name);
    }
}

impl<'a> Visit<'a> for Calls<'a> {
    fn visit_expr(&mut self, expr: &'a Expr) {
        let outer = self.conditional;
        match expr {
            Expr::Call(e) => {
                if let Expr::Path(path) = &*e.func
                    && let Some(last) = path.path.segments.last()
                    && !last.ident.to_string().starts_with(char::is_uppercase)
                {
                    self.call(last.ident.to_string());
                }
            }
            Expr::MethodCall(e) if !crate::evidence::passes_on(&e.method.to_string()) => {
                self.call(e.method.to_string())
            }
            Expr::If(_) | Expr::Match(_) | Expr::While(_) | Expr::ForLoop(_) | Expr::Closure(_) => {
                self.conditional = true
            }
            _ => {}
        }
        visit::visit_expr(self, expr);
        self.conditional = outer;
    }

    fn visit_macro(&mut self, mac: &'a syn::Macro) {
        match self.macros.get(mac) {
            // What is only told is no work.
            Some(Opened::Args(Args { kind: Kind::Event | Kind::Print | Kind::Span, .. })) | None => {}
            Some(opened) => opened.visit(self),
        }
    }
}

fn words(timer: &Timer<'_>, starved: &Starved<'_>) -> Words {
    let call = span::text(timer.call).unwrap_or_else(|| format!("{}(…)", timer.name));
    let time = span::text(timer.time).unwrap_or_else(|| "…".to_owned());
    let fused = if timer.fused { ".fuse()" } else { "" };
    let by = span::text(starved.by).map_or_else(|| "another branch".to_owned(), |by| format!("`{by}`"));
    let help = match starved.meant {
        Meant::Period if timer.is_timeout() => format!(
            "give the time a branch of its own: `let mut ticks = tokio::time::interval({time});` before the loop, and `_ = ticks.tick(){fused} => …`"
        ),
        Meant::Period => format!(
            "make it once, before the loop: `let mut ticks = tokio::time::interval({time});`, and here: `_ = ticks.tick(){fused} => …`"
        ),
        Meant::Deadline => format!(
            "make it once, before the loop: `let mut end = std::pin::pin!(tokio::time::sleep({time}){fused});`, and here: `_ = &mut end => …`"
        ),
    };
    Words {
        headline: format!("`{call}` starts anew in every turn of the loop"),
        label: "dropped when another branch wins, and made again".to_owned(),
        harm: format!("each time {by} wins, the time starts from zero: while that is busy, this branch never runs"),
        help,
        lint: Lint::SelectRestartsTimer,
    }
}
