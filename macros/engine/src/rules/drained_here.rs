//! Channels whose sender waits for room that only its own task could make: a part of [`self_deadlock`](super::self_deadlock).

use std::collections::HashMap;

use proc_macro2::Span;
use syn::visit::{self, Visit};
use syn::{Block, Expr, ExprMethodCall, Macro, Stmt};

use super::region::{self, Region};
use super::taking::{self, Channel, Guards, number, plain};
use super::{Scene, Words};
use crate::ir::NodeId;
use crate::lints::Lint;
use crate::macros::Opened;
use crate::names;
use crate::places::Places;
use crate::rewrite::{Ask, Asked, At, Check};
use crate::scan::{Call, Used, What};
use crate::span;
use crate::survey::Macros;

pub fn look(scene: &Scene<'_>, asks: &mut Vec<Ask>) {
    let sends = |call: &Call<'_>| {
        call.used == Used::Awaited && matches!(call.what, What::Method(e) if taking::waits_for_room(e))
    };
    if !scene.scan.calls.iter().any(sends) {
        return;
    }
    let mut look = Look {
        scene,
        places: Places::of(scene.signature, scene.block, scene.macros, scene.function),
        calls: scene.scan.calls.iter().filter(|call| sends(call)).map(|call| (call.id(), call)).collect(),
        channels: taking::channels(scene),
        tried: Guards::of(scene),
        known: Vec::new(),
        asks,
    };
    look.visit_block(scene.block);
}

struct Look<'s, 'a> {
    scene: &'s Scene<'a>,
    places: Places,
    calls: HashMap<NodeId, &'s Call<'a>>,
    channels: Vec<Channel<'a>>,
    tried: Guards<'a>,
    known: Vec<NodeId>,
    asks: &'s mut Vec<Ask>,
}

impl<'a> Look<'_, 'a> {
    /// Statements behind the one that makes a channel, up to the first that mentions its receiver: nobody takes anything out.
    fn before_anybody_receives(&mut self, channel: usize, rest: &'a [Stmt]) {
        let (sender, receiver, room) = {
            let channel = &self.channels[channel];
            (channel.sender.to_string(), channel.receiver.to_string(), channel.room)
        };
        let Some(room) = room else { return };
        let mut sent = 0u64;
        for stmt in rest {
            if names::any(stmt, &|name| name == receiver) {
                return;
            }
            let mut count = Count { macros: self.scene.macros, times: 1, sends: Vec::new(), stop: false };
            count.visit_stmt(stmt);
            for (expr, e, times) in count.sends {
                if self.places.place(&e.receiver).as_deref() != Some(&sender) {
                    continue;
                }
                sent = sent.saturating_add(times);
                if sent > room {
                    let at = self.channels[channel].receiver.span();
                    let text = text(expr, e);
                    let headline = format!("`{text}` waits for room, and nobody has `{receiver}` yet");
                    let help = format!(
                        "let somebody receive from `{receiver}` before line {}: `tokio::spawn(async move {{ … }});`",
                        span::line(span::ends(expr).0)
                    );
                    self.report(expr, e, headline, help, ("receives_later", at));
                    return;
                }
            }
            if count.stop {
                return;
            }
        }
    }

    /// What runs between two calls of `recv`, in the same task.
    fn between(&mut self, recv: &'a Expr, regions: &[Region<'a>]) {
        let Some(recv) = receives(recv) else { return };
        let Some(receiver) = self.places.place(&recv.receiver) else { return };
        let names = [receiver.rsplit('.').next().unwrap_or(&receiver).to_owned()];
        for region in regions {
            for (expr, e) in region::search(*region, &names, false, self.scene.macros) {
                let Some(sender) = self.places.place(&e.receiver) else { continue };
                if !taking::waits_for_room(e) || !self.are_ends(&sender, &receiver) {
                    continue;
                }
                let (text, from) = (text(expr, e), span::text(recv).unwrap_or_else(|| receiver.clone()));
                let headline = format!("`{text}` waits for room that only `{from}` here makes");
                let on = span::text(&e.receiver).unwrap_or(sender);
                let help = format!("do not wait: `{on}.try_send(…)`, and keep what finds no room in a `VecDeque`");
                self.report(expr, e, headline, help, ("receives_here_only", recv.method.span()));
            }
        }
    }

    fn are_ends(&self, sender: &str, receiver: &str) -> bool {
        match (sender.strip_prefix("self."), receiver.strip_prefix("self.")) {
            (Some(tx), Some(rx)) => self.scene.source().is_some_and(|source| source.are_ends(tx, rx)),
            (None, None) => {
                self.channels.iter().any(|channel| channel.sender == sender && channel.receiver == receiver)
            }
            _ => false,
        }
    }

    fn report(
        &mut self,
        expr: &Expr,
        e: &ExprMethodCall,
        headline: String,
        help: String,
        second: (&'static str, Span),
    ) {
        let id = NodeId::of(expr);
        let Some(call) = self.calls.get(&id) else { return };
        if call.around.conditional || self.known.contains(&id) || self.tried.tried.contains(&id) {
            return;
        }
        self.known.push(id);
        let words = Words {
            headline,
            label: "when the channel is full, this never ends".to_owned(),
            harm: "the task that could make room is the one that waits for it".to_owned(),
            help,
            lint: Lint::SelfDeadlock,
        };
        let question = Asked::Type(taking::question("WaitsForRoom", &e.method.to_string()));
        self.asks.push(Ask {
            levels: call.around.levels,
            ends: span::ends(expr),
            at: At::Behind(id, taking::pointed_to(&e.receiver)),
            cfg: call.cfg.clone(),
            checks: vec![Check { question, words, second }],
        });
    }
}

fn text(expr: &Expr, e: &ExprMethodCall) -> String {
    let on = || span::text(&e.receiver).map(|on| format!("{on}.{}(…)", e.method));
    span::text(expr).or_else(on).unwrap_or_else(|| format!("{}(…)", e.method))
}

/// `rx.recv()`
fn receives(expr: &Expr) -> Option<&ExprMethodCall> {
    match plain(expr) {
        Expr::MethodCall(e) if e.method == "recv" && e.args.is_empty() => Some(e),
        Expr::Await(e) => receives(&e.base),
        _ => None,
    }
}

impl<'a> Visit<'a> for Look<'_, 'a> {
    fn visit_block(&mut self, block: &'a Block) {
        for (n, stmt) in block.stmts.iter().enumerate() {
            if let Some(made) = self.channels.iter().position(|channel| channel.made == NodeId::of(stmt)) {
                self.before_anybody_receives(made, &block.stmts[n + 1..]);
            }
        }
        visit::visit_block(self, block);
    }

    fn visit_expr(&mut self, expr: &'a Expr) {
        match expr {
            // For one message that is taken out there is room for one. For more of them there may not be.
            Expr::While(e) => {
                if let Expr::Let(cond) = plain(&e.cond) {
                    self.between(&cond.expr, &loops_in(Region::Block(&e.body), self.scene.macros));
                }
            }
            Expr::Loop(_) => {
                let mut races = Races { macros: self.scene.macros, found: Vec::new() };
                visit::visit_expr(&mut races, expr);
                for branches in races.found {
                    for (n, (future, _)) in branches.iter().enumerate() {
                        let mut regions = Vec::new();
                        for (m, (_, handler)) in branches.iter().enumerate() {
                            match n == m {
                                true => regions.extend(loops_in(Region::Expr(handler), self.scene.macros)),
                                false => regions.push(Region::Expr(handler)),
                            }
                        }
                        if let Some(future) = future {
                            self.between(future, &regions);
                        }
                    }
                }
            }
            _ => {}
        }
        visit::visit_expr(self, expr);
    }

    fn visit_macro(&mut self, mac: &'a Macro) {
        if let Some(opened) = self.scene.macros.get(mac) {
            opened.visit(self);
        }
    }

    fn visit_item(&mut self, _: &'a syn::Item) {}
}

/// The `select!`s in a loop that nothing else runs: each branch's future and handler.
struct Races<'a> {
    macros: &'a Macros,
    found: Vec<Vec<(Option<&'a Expr>, &'a Expr)>>,
}

impl<'a> Visit<'a> for Races<'a> {
    fn visit_expr(&mut self, expr: &'a Expr) {
        if !matches!(expr, Expr::Closure(_) | Expr::Async(_) | Expr::Loop(_) | Expr::While(_) | Expr::ForLoop(_)) {
            visit::visit_expr(self, expr);
        }
    }

    fn visit_macro(&mut self, mac: &'a Macro) {
        let Some(opened) = self.macros.get(mac) else { return };
        if let Opened::Select(select) = opened {
            self.found.push(select.branches.iter().map(|branch| (branch.on.future(), &branch.handler)).collect());
        }
        opened.visit(self);
    }

    fn visit_item(&mut self, _: &'a syn::Item) {}
}

/// The loops in a region.
fn loops_in<'a>(region: Region<'a>, macros: &'a Macros) -> Vec<Region<'a>> {
    struct Loops<'a>(&'a Macros, Vec<Region<'a>>);
    impl<'a> Visit<'a> for Loops<'a> {
        fn visit_expr(&mut self, expr: &'a Expr) {
            match expr {
                Expr::Closure(_) | Expr::Async(_) => {}
                Expr::Loop(_) | Expr::While(_) | Expr::ForLoop(_) => self.1.push(Region::Expr(expr)),
                _ => visit::visit_expr(self, expr),
            }
        }

        fn visit_macro(&mut self, mac: &'a Macro) {
            if let Some(opened) = self.0.get(mac) {
                opened.visit(self);
            }
        }

        fn visit_item(&mut self, _: &'a syn::Item) {}
    }
    let mut loops = Loops(macros, Vec::new());
    match region {
        Region::Expr(expr) => loops.visit_expr(expr),
        Region::Block(block) => loops.visit_block(block),
        Region::After(stmts) => stmts.iter().for_each(|stmt| loops.visit_stmt(stmt)),
    }
    loops.1
}

/// What a statement sends in any case, and how often.
struct Count<'a> {
    macros: &'a Macros,
    times: u64,
    sends: Vec<(&'a Expr, &'a ExprMethodCall, u64)>,
    /// It may not go on behind it.
    stop: bool,
}

impl<'a> Visit<'a> for Count<'a> {
    fn visit_expr(&mut self, expr: &'a Expr) {
        if self.stop {
            return;
        }
        match expr {
            Expr::Closure(_) | Expr::Async(_) | Expr::While(_) => {}
            Expr::If(e) => self.visit_expr(&e.cond),
            Expr::Match(e) => self.visit_expr(&e.expr),
            Expr::Return(_) | Expr::Break(_) | Expr::Continue(_) => self.stop = true,
            Expr::Loop(e) => {
                let ends = names::any(&e.body, &|name| matches!(name, "break" | "return"));
                let times = if ends { self.times } else { u64::MAX };
                let outer = std::mem::replace(&mut self.times, times);
                self.visit_block(&e.body);
                self.times = outer;
            }
            Expr::ForLoop(e) => {
                let leaves = names::any(&e.body, &|name| matches!(name, "break" | "return" | "continue"));
                if let (Some(turns), false) = (turns(&e.expr, self.macros), leaves) {
                    let times = self.times.saturating_mul(turns);
                    let outer = std::mem::replace(&mut self.times, times);
                    self.visit_block(&e.body);
                    self.times = outer;
                }
            }
            Expr::MethodCall(e) => {
                visit::visit_expr_method_call(self, e);
                if e.method == "send" && taking::waits_for_room(e) && self.times > 0 {
                    self.sends.push((expr, e, self.times));
                }
            }
            _ => visit::visit_expr(self, expr),
        }
    }

    fn visit_macro(&mut self, mac: &'a Macro) {
        if let Some(Opened::Args(args)) = self.macros.get(mac) {
            args.args.iter().for_each(|arg| self.visit_expr(&arg.expr));
        }
    }

    fn visit_item(&mut self, _: &'a syn::Item) {}
}

/// How often a `for` over it turns, if that is written down.
fn turns(expr: &Expr, macros: &Macros) -> Option<u64> {
    match plain(expr) {
        Expr::Range(range) => {
            let from = range.start.as_ref().map_or(Some(0), |start| number(start))?;
            let to = number(range.end.as_ref()?)?;
            let last = u64::from(matches!(range.limits, syn::RangeLimits::Closed(_)));
            Some((to + last).saturating_sub(from))
        }
        Expr::Array(array) => Some(array.elems.len() as u64),
        Expr::Reference(e) => turns(&e.expr, macros),
        Expr::Macro(mac) if mac.mac.path.is_ident("vec") => match macros.get(&mac.mac)? {
            Opened::Args(args) if !mac.mac.tokens.to_string().contains(';') => Some(args.args.len() as u64),
            _ => None,
        },
        _ => None,
    }
}
