//! # value_lost_on_cancel
//!
//! ## Why
//! A future may be dropped at each of its awaits: in a `select!`, under a timeout, with its task. What it holds in locals goes with it, and
//! what it has taken out of a channel, a socket or a field is then nowhere.
//!
//! ## Reported when
//! At an await a local holds, and code behind it uses, what
//! - an await took out of a place that outlives the future: `self.rx.recv().await`, `socket.read_u32().await`;
//! - a read filled: `socket.read_buf(&mut buf).await`; or
//! - a call took out of such a place: `mem::take(&mut self.batch)`, `self.slot.take()`, `queue.pop_front()`,
//!
//! unless its type says that nothing is lost with it: a guard, or one with the fact `GivesBack`. Also where a `for` loop awaits and goes over
//! what was taken out, and where such a place is changed before an await and changed back behind it: `self.busy = true; … self.busy = false;`.
//!
//! ## Example
//! ```ignore
//! let len = socket.read_u32().await?;
//! let mut body = vec![0; len as usize];
//! socket.read_exact(&mut body).await?;
//! ```
//!
//! ## Instead
//! ```ignore
//! while self.buf.len() < 4 {
//!     self.socket.read_buf(&mut self.buf).await?;
//! }
//! ```
//!
//! ## Limits
//! Which operations take is known by their names. Silent where something unknown had the value in hand before the await, or has it there:
//! that may have stored it. A value is followed through `let`, patterns, `?`, conversions and into collections that the body makes; not into
//! others, nor into closures. What is taken out of a local, or of a parameter that is no reference, goes with it anyway. Bodies that are
//! spawned are left alone.

use quote::ToTokens;
use syn::{Expr, ExprMethodCall, Ident};

use super::{Scene, Words};
use crate::ir::{AwaitId, LocalId, NodeId};
use crate::levels::{Level, LevelId};
use crate::lints::Lint;
use crate::loss::{Changed, Filled, Loss, Reach, Taken, What};
use crate::rewrite::{Ask, Asked, At, Check};
use crate::span;

pub fn look(scene: &Scene<'_>, asks: &mut Vec<Ask>) {
    for loss in scene.losses() {
        if !loss.certain || loss.outlives != Reach::Function || loss.detached {
            continue;
        }
        let Some(levels) = levels(scene, loss) else { continue };
        let Some((at, question)) = place(scene, loss) else { continue };
        let second = ("lost_if_dropped_at_this_await", scene.function.awaits_at(loss.at).span);
        let check = Check { question, words: words(scene, loss), second };
        let ends = loss.ends();
        asks.push(Ask { levels, ends, at, cfg: Default::default(), checks: vec![check] });
    }
}

/// The level where the value comes from. `None`: it is allowed where it waits, which is as good.
fn levels(scene: &Scene<'_>, loss: &Loss<'_>) -> Option<LevelId> {
    let here = scene.function.awaits_at(loss.at).levels;
    let setting = scene.levels.level(here, Lint::ValueLostOnCancel);
    if setting.level == Level::Allow {
        return None;
    }
    Some(match loss.what {
        What::Value { local, .. } | What::Buffer { local, .. } => scene.function.local(local).levels,
        What::Rest { .. } | What::Changed(_) => here,
    })
}

/// Where the type is asked, if there is one to ask.
fn place(scene: &Scene<'_>, loss: &Loss<'_>) -> Option<(At, Asked)> {
    let at = match &loss.what {
        What::Value { local, taken, .. } if taken.unnamed => named(scene, *local)?,
        What::Value { taken, .. } | What::Rest { taken, .. } => At::Around(NodeId::of(taken.expr)),
        What::Buffer { filled, .. } => At::Behind(NodeId::of(filled.expr), filled.name.to_token_stream()),
        What::Changed(_) => return Some((At::Nowhere, Asked::Certain)),
    };
    Some((at, Asked::Matters))
}

/// A binding that nothing but its name stands for.
fn named(scene: &Scene<'_>, local: LocalId) -> Option<At> {
    let local = scene.function.local(local);
    Some(At::Named(local.sites.first()?.site, local.name.clone()?))
}

fn words(scene: &Scene<'_>, loss: &Loss<'_>) -> Words {
    let at = Await { text: await_text(scene, loss.at), line: span::line(scene.function.awaits_at(loss.at).span) };
    let in_method = scene.signature.receiver().is_some();
    match &loss.what {
        What::Value { name, taken, .. } => of_value(name, taken, &at, in_method),
        What::Buffer { name, filled, .. } => of_buffer(name, filled, &at, in_method),
        What::Rest { name, taken } => of_rest(*name, taken, &at),
        What::Changed(changed) => of_change(changed, &at),
    }
}

/// Where it is lost.
struct Await {
    text: String,
    line: usize,
}

fn await_text(scene: &Scene<'_>, at: AwaitId) -> String {
    let at = scene.function.awaits_at(at);
    format!("the {} on line {}", at.kind.noun(), span::line(at.span))
}

fn of_value(name: &Ident, taken: &Taken<'_>, at: &Await, in_method: bool) -> Words {
    let place = text(kept(taken.place));
    let thing = Thing::of(taken.by);
    let line = at.line;
    let help = match taken.expr {
        Expr::MethodCall(call) if call.method == "take" => {
            format!("leave it where it is while you await: `{place}.as_mut()`, and take it behind line {line}")
        }
        // Of a guard there would be one more across the await.
        Expr::Call(_) if place.contains('(') => {
            format!("leave it where it is while you await, and take it behind line {line}")
        }
        Expr::Call(_) => {
            format!("leave it where it is while you await: `&mut {place}`, and take it behind line {line}")
        }
        Expr::MethodCall(call) if !taken.unnamed => match seen(call) {
            Some(seen) => format!("look at it where it is, `{seen}`, and take it out behind line {line}"),
            None => format!("take it out of `{place}` behind line {line}"),
        },
        _ => {
            let keep = match in_method {
                true => format!("put it into a field until it is used: `self.{name} = Some({name});`"),
                false => {
                    format!("put it into a parameter `kept: &mut Option<…>` until it is used: `*kept = Some({name});`")
                }
            };
            format!("{keep}, or await what is left in `uncancelled(async move {{ … }})` before line {line}")
        }
    };
    Words {
        headline: format!("`{name}` is only in a local at {}", at.text),
        label: format!("taken out of `{place}` here"),
        harm: format!("if the future is dropped there, {} is gone: {}", thing.noun(), thing.consequence(&place)),
        help,
        lint: Lint::ValueLostOnCancel,
    }
}

fn of_buffer(holder: &Ident, filled: &Filled<'_>, at: &Await, in_method: bool) -> Words {
    let (name, place) = (filled.name, text(kept(filled.place)));
    let what = if filled.by == "recv_many" { "the messages" } else { "the bytes" };
    let keep =
        if in_method { format!("a field: `&mut self.{name}`") } else { format!("a parameter: `{name}: &mut …`") };
    Words {
        headline: format!("`{holder}` is only in a local at {}", at.text),
        label: format!("filled from `{place}` here"),
        harm: format!("if the future is dropped there, {what} are gone: `{place}` does not give them again"),
        help: format!("keep the buffer outside, where the next call goes on with it, as {keep}"),
        lint: Lint::ValueLostOnCancel,
    }
}

fn of_rest(name: Option<&Ident>, taken: &Taken<'_>, at: &Await) -> Words {
    let place = text(kept(taken.place));
    let subject = name.map_or_else(|| format!("what is left of `{place}`"), |name| format!("what is left of `{name}`"));
    Words {
        headline: format!("{subject} is only in this loop at {}", at.text),
        label: format!("taken out of `{place}` here"),
        harm: "if the future is dropped there, all elements that have not had their turn are gone".to_owned(),
        help: format!("await first, and take out one at a time behind it: `while !{place}.is_empty() {{ … }}`"),
        lint: Lint::ValueLostOnCancel,
    }
}

fn of_change(changed: &Changed<'_>, at: &Await) -> Words {
    let place = text(changed.place);
    let (from, back) = (text(changed.from), text(changed.back));
    Words {
        headline: format!("`{from}` is only undone behind {}", at.text),
        label: "changed here".to_owned(),
        harm: format!("if the future is dropped there, `{back}` never runs, and `{place}` stays as it is"),
        help: format!("undo it in a guard that is made before line {}: `fn drop(&mut self) {{ … }}`", at.line),
        lint: Lint::ValueLostOnCancel,
    }
}

/// How to look at what this takes out.
fn seen(call: &ExprMethodCall) -> Option<String> {
    let (on, args) = (span::text(&call.receiver)?, span::text(&call.args).unwrap_or_default());
    let look = match call.method.to_string().as_str() {
        "pop_front" => "front()".to_owned(),
        "pop_back" => "back()".to_owned(),
        "pop_first" => "first()".to_owned(),
        "pop" | "pop_last" => "last()".to_owned(),
        "split_off" => format!("get({args}..)"),
        "remove" | "shift_remove" | "swap_remove" => format!("get({args})"),
        _ => return None,
    };
    Some(format!("{on}.{look}"))
}

/// What was taken.
#[derive(Clone, Copy)]
enum Thing {
    Message,
    Bytes,
    Connection,
    Outcome,
    Value,
}

impl Thing {
    fn of(by: Option<&Ident>) -> Thing {
        match by.map(Ident::to_string).as_deref() {
            Some("accept") => Thing::Connection,
            Some("join_next" | "join_next_with_id") => Thing::Outcome,
            Some("next_line" | "next_segment") => Thing::Bytes,
            Some(name) if name.starts_with("read_") => Thing::Bytes,
            Some(name) if name.contains("recv") || name == "message" => Thing::Message,
            _ => Thing::Value,
        }
    }

    fn noun(self) -> &'static str {
        match self {
            Thing::Message => "the message",
            Thing::Bytes => "what was read",
            Thing::Connection => "the connection",
            Thing::Outcome => "the outcome of the task",
            Thing::Value => "the value",
        }
    }

    fn consequence(self, place: &str) -> String {
        match self {
            Thing::Message => "nobody can receive it again".to_owned(),
            Thing::Bytes => format!("the next call reads what comes behind it in `{place}`"),
            Thing::Connection => "the peer finds it closed".to_owned(),
            Thing::Outcome => "nobody can join it again".to_owned(),
            Thing::Value => format!("it is no longer in `{place}`"),
        }
    }
}

/// The place itself, without what it takes to get at it: `self.queue.lock().unwrap()`.
fn kept(place: &Expr) -> &Expr {
    match place {
        Expr::Paren(e) => kept(&e.expr),
        Expr::Try(e) => kept(&e.expr),
        Expr::Await(e) => kept(&e.base),
        Expr::Reference(e) => kept(&e.expr),
        Expr::MethodCall(e) if e.args.is_empty() => kept(&e.receiver),
        _ => place,
    }
}

fn text(expr: &Expr) -> String {
    span::text(expr).unwrap_or_else(|| "…".to_owned())
}
