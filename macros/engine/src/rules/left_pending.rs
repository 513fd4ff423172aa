//! Where futures are left that were polled and are not done, and what runs then: a part of [`futurelock`](super::futurelock).

use std::collections::{HashMap, HashSet};

use syn::visit::{self, Visit};
use syn::{Arm, Block, Expr, ExprCall, ExprMethodCall, Ident, Local, Macro, Pat, Stmt};

use super::region::{Region, variable};
use super::taking::{number, plain};
use crate::macros::{Flavour, Kind, Opened, Select};
use crate::names;
use crate::survey::Macros;

/// Code that runs while a future waits to be polled.
pub struct Left<'a> {
    /// What the future was made by. Of a set of futures, those that were put into it.
    pub made: Vec<&'a Expr>,
    /// The names by which it could be polled or dropped, the one to speak of first.
    pub names: Vec<String>,
    pub is_set: bool,
    pub region: Region<'a>,
    /// What the region is given.
    pub bound: Option<&'a Pat>,
    /// The future, by the name that it has.
    pub name: &'a Ident,
}

/// All of them, in the order of the source.
pub fn left<'a>(block: &'a Block, macros: &'a Macros) -> Vec<Left<'a>> {
    let mut futures = Futures { macros, made: HashMap::new(), pushed: HashMap::new(), pinned: HashSet::new() };
    futures.visit_block(block);
    let mut find = Find { futures, left: Vec::new() };
    find.visit_block(block);
    find.left
}

/// What the variables of a function were made by.
struct Futures<'a> {
    macros: &'a Macros,
    made: HashMap<String, Vec<&'a Expr>>,
    /// What was put into a set of futures.
    pushed: HashMap<String, Vec<&'a Expr>>,
    /// Those of which `pin!(name);` made a place of their own.
    pinned: HashSet<String>,
}

/// How a name was polled.
enum Polled<'a> {
    /// By reference, or pinned to a place of its own: it lives on.
    Future(&'a Ident, &'a Expr),
    /// `futures.next()`
    Set(&'a Ident, Vec<&'a Expr>),
}

impl<'a> Futures<'a> {
    fn add(&mut self, name: &Ident, made: &'a Expr) {
        // `let work = pin!(work);` is the same under the same name.
        if !matches!(self.core(made).0, Expr::Path(path) if path.path.is_ident(name)) {
            self.made.entry(name.to_string()).or_default().push(made);
        }
    }

    /// The future without what pins or wraps it, and whether it is pinned to a place that outlives all names.
    fn core(&self, expr: &'a Expr) -> (&'a Expr, bool) {
        match expr {
            Expr::Paren(e) => self.core(&e.expr),
            Expr::Group(e) => self.core(&e.expr),
            Expr::Reference(e) => self.core(&e.expr),
            Expr::MethodCall(e) if matches!(e.method.to_string().as_str(), "fuse" | "boxed" | "boxed_local") => {
                self.core(&e.receiver)
            }
            Expr::Call(e) if is_path(&e.func, &["Box", "pin"]) || is_path(&e.func, &["Pin", "new"]) => {
                e.args.first().map_or((expr, false), |arg| (self.core(arg).0, false))
            }
            Expr::Macro(mac) => match self.macros.get(&mac.mac) {
                Some(Opened::Args(args)) if args.kind == Kind::Pin => {
                    args.args.first().map_or((expr, false), |arg| (self.core(&arg.expr).0, true))
                }
                _ => (expr, false),
            },
            _ => (expr, false),
        }
    }

    /// What a name was made by, if it was made once.
    fn made_by(&self, name: &str) -> Option<(&'a Expr, bool)> {
        let [made] = self.made.get(name)?[..] else { return None };
        let (core, pinned) = self.core(made);
        match core {
            Expr::Path(path) => {
                let inner = path.path.get_ident()?.to_string();
                let (core, inner_pinned) = if inner == name { return None } else { self.made_by(&inner)? };
                Some((core, pinned || inner_pinned))
            }
            Expr::Call(_) | Expr::MethodCall(_) | Expr::Async(_) => Some((core, pinned || self.pinned.contains(name))),
            _ => None,
        }
    }

    /// What is polled by an expression that somebody may stop to poll.
    fn polled(&self, expr: &'a Expr, flavour: Flavour) -> Option<Polled<'a>> {
        match plain(expr) {
            Expr::Reference(e) if e.mutability.is_some() => self.by_name(variable(&e.expr)?),
            Expr::MethodCall(e) if e.method == "as_mut" && e.args.is_empty() => self.by_name(variable(&e.receiver)?),
            Expr::MethodCall(e) if takes_next(e) => {
                let name = variable(&e.receiver)?;
                Some(Polled::Set(name, self.pushed.get(&name.to_string())?.clone()))
            }
            Expr::Path(_) => {
                let name = variable(expr)?;
                let (core, pinned) = self.made_by(&name.to_string())?;
                (pinned || flavour == Flavour::Futures).then_some(Polled::Future(name, core))
            }
            _ => None,
        }
    }

    fn by_name(&self, name: &'a Ident) -> Option<Polled<'a>> {
        let (core, _) = self.made_by(&name.to_string())?;
        Some(Polled::Future(name, core))
    }
}

impl<'a> Visit<'a> for Futures<'a> {
    fn visit_local(&mut self, local: &'a Local) {
        if let (Some(name), Some(init)) = (bound(&local.pat), &local.init) {
            self.add(name, &init.expr);
            if let Some(each) = buffered(&init.expr) {
                self.pushed.entry(name.to_string()).or_default().push(each);
            }
        }
        visit::visit_local(self, local);
    }

    fn visit_expr_method_call(&mut self, call: &'a ExprMethodCall) {
        if let ("push" | "push_back" | "push_front", Some(name), Some(future)) =
            (call.method.to_string().as_str(), variable(&call.receiver), call.args.first())
            && self.made.get(&name.to_string()).is_some_and(|made| made.iter().all(|made| is_set(made)))
        {
            let future = self.core(future).0;
            self.pushed.entry(name.to_string()).or_default().push(future);
        }
        visit::visit_expr_method_call(self, call);
    }

    fn visit_macro(&mut self, mac: &'a Macro) {
        let Some(opened) = self.macros.get(mac) else { return };
        if let Opened::Pin(pin) = opened {
            for place in &pin.places {
                self.pinned.insert(place.name.to_string());
                if let Some(init) = &place.init {
                    self.add(&place.name, init);
                }
            }
        }
        opened.visit(self);
    }

    fn visit_item(&mut self, _: &'a syn::Item) {}
}

struct Find<'a> {
    futures: Futures<'a>,
    left: Vec<Left<'a>>,
}

impl<'a> Find<'a> {
    fn leave(&mut self, polled: Polled<'a>, region: Region<'a>, bound: Option<&'a Pat>) {
        let (made, name, is_set) = match polled {
            Polled::Future(name, made) => (vec![made], name, false),
            Polled::Set(name, made) => (made, name, true),
        };
        self.left.push(Left { made, names: vec![name.to_string()], is_set, region, bound, name });
    }

    fn select(&mut self, select: &'a Select) {
        for (n, branch) in select.branches.iter().enumerate() {
            let Some(future) = branch.on.future() else { continue };
            for (m, other) in select.branches.iter().enumerate() {
                let Some(polled) = self.futures.polled(future, select.flavour) else { break };
                // A set has more than the one that is done.
                if n != m || matches!(polled, Polled::Set(..)) {
                    self.leave(polled, Region::Expr(&other.handler), other.on.pat());
                }
            }
        }
    }

    /// What comes after a `select!` of which a handler falls through that is not the future's own.
    fn after_select(&mut self, select: &'a Select, rest: &'a [Stmt]) {
        for (n, branch) in select.branches.iter().enumerate() {
            let Some(future) = branch.on.future() else { continue };
            let falls_through = |(m, other): (usize, &crate::macros::Branch)| n != m && !diverges(&other.handler);
            if select.branches.iter().enumerate().any(falls_through)
                && let Some(polled @ Polled::Future(..)) = self.futures.polled(future, select.flavour)
            {
                self.leave(polled, Region::After(rest), None);
            }
        }
    }

    /// The future that an expression polls for a while, or once: `timeout(d, &mut work).await`, `poll!(&mut work)`.
    fn tried(&self, expr: &'a Expr) -> Option<Polled<'a>> {
        match plain(expr) {
            Expr::Await(e) => match plain(&e.base) {
                Expr::Call(call) if is_timeout(call) => self.futures.polled(call.args.get(1)?, Flavour::Unknown),
                _ => None,
            },
            Expr::MethodCall(e) if e.method == "now_or_never" => self.futures.polled(&e.receiver, Flavour::Unknown),
            Expr::Macro(mac) => match self.futures.macros.get(&mac.mac)? {
                Opened::Args(args) if args.kind == Kind::Poll => {
                    self.futures.polled(&args.args.first()?.expr, Flavour::Unknown)
                }
                _ => None,
            },
            _ => None,
        }
    }

    /// The two futures of `select(one, other).await`.
    fn either(&self, expr: &'a Expr) -> Option<[&'a Expr; 2]> {
        let Expr::Await(e) = plain(expr) else { return None };
        let Expr::Call(call) = plain(&e.base) else { return None };
        let Expr::Path(path) = &*call.func else { return None };
        let is_select = path.path.segments.last().is_some_and(|last| last.ident == "select");
        match (is_select, call.args.len()) {
            (true, 2) => Some([&call.args[0], &call.args[1]]),
            _ => None,
        }
    }

    /// The arm of what was done first leaves the other.
    fn either_arm(&mut self, pair: [&'a Expr; 2], pat: &'a Pat, region: Region<'a>) {
        let Pat::TupleStruct(variant) = pat else { return };
        let left = match variant.path.segments.last() {
            Some(last) if last.ident == "Left" => pair[1],
            Some(last) if last.ident == "Right" => pair[0],
            _ => return,
        };
        let rest = match variant.elems.first() {
            Some(Pat::Tuple(tuple)) if tuple.elems.len() == 2 => bound(&tuple.elems[1]),
            _ => return,
        };
        let name = match plain(left) {
            Expr::Reference(e) => variable(&e.expr),
            Expr::MethodCall(e) if e.method == "as_mut" => variable(&e.receiver),
            other => variable(other),
        };
        let made = match name {
            Some(name) => self.futures.made_by(&name.to_string()).map(|(core, _)| core),
            None => Some(self.futures.core(left).0),
        };
        let (Some(made), Some(speaks)) = (made, rest.or(name)) else { return };
        let names = rest.into_iter().chain(name).map(ToString::to_string).collect();
        self.left.push(Left { made: vec![made], names, is_set: false, region, bound: Some(pat), name: speaks });
    }
}

impl<'a> Visit<'a> for Find<'a> {
    fn visit_block(&mut self, block: &'a Block) {
        for (n, stmt) in block.stmts.iter().enumerate() {
            let rest = &block.stmts[n + 1..];
            let value = match stmt {
                Stmt::Expr(expr, _) => Some(expr),
                Stmt::Local(local) => local.init.as_ref().filter(|init| init.diverge.is_none()).map(|init| &*init.expr),
                Stmt::Macro(_) | Stmt::Item(_) => None,
            };
            let mac = match (stmt, value) {
                (Stmt::Macro(mac), _) => Some(&mac.mac),
                (_, Some(Expr::Macro(mac))) => Some(&mac.mac),
                _ => None,
            };
            if let Some(Opened::Select(select)) = mac.and_then(|mac| self.futures.macros.get(mac)) {
                self.after_select(select, rest);
            }
            let value = match value {
                Some(Expr::MethodCall(e)) if matches!(e.method.to_string().as_str(), "ok" | "is_err" | "is_ok") => {
                    Some(&*e.receiver)
                }
                value => value,
            };
            if let Some(polled) = value.and_then(|value| self.tried(value)) {
                self.leave(polled, Region::After(rest), None);
            }
            // `if let Ok(done) = timeout(…).await { return done; }`
            if let Some(Expr::If(e)) = value
                && let Expr::Let(cond) = plain(&e.cond)
                && is_done(&cond.pat)
                && e.then_branch.stmts.last().is_some_and(stmt_diverges)
                && let Some(polled) = self.tried(&cond.expr)
            {
                self.leave(polled, Region::After(rest), None);
            }
        }
        visit::visit_block(self, block);
    }

    fn visit_local(&mut self, local: &'a Local) {
        // `let Ok(done) = timeout(…).await else { … }`
        if let Some(init) = &local.init
            && let Some((_, diverge)) = &init.diverge
            && is_done(&local.pat)
            && let Some(polled) = self.tried(&init.expr)
        {
            self.leave(polled, Region::Expr(diverge), None);
        }
        visit::visit_local(self, local);
    }

    fn visit_expr(&mut self, expr: &'a Expr) {
        match expr {
            Expr::If(e) => match plain(&e.cond) {
                Expr::Let(cond) => {
                    if let Some(pair) = self.either(&cond.expr) {
                        self.either_arm(pair, &cond.pat, Region::Block(&e.then_branch));
                    } else if let Some(polled) = self.tried(&cond.expr) {
                        match &e.else_branch {
                            _ if is_pending(&cond.pat) => self.leave(polled, Region::Block(&e.then_branch), None),
                            Some((_, otherwise)) if is_done(&cond.pat) => {
                                self.leave(polled, Region::Expr(otherwise), None)
                            }
                            _ => {}
                        }
                    }
                }
                Expr::MethodCall(cond)
                    if cond.method == "is_err" || cond.method == "is_pending" || cond.method == "is_none" =>
                {
                    if let Some(polled) = self.tried(&cond.receiver) {
                        self.leave(polled, Region::Block(&e.then_branch), None);
                    }
                }
                _ => {}
            },
            Expr::Match(e) => {
                for Arm { pat, body, .. } in &e.arms {
                    if let Some(pair) = self.either(&e.expr) {
                        self.either_arm(pair, pat, Region::Expr(body));
                    } else if is_pending(pat)
                        && let Some(polled) = self.tried(&e.expr)
                    {
                        self.leave(polled, Region::Expr(body), None);
                    }
                }
            }
            // `while let Some(done) = futures.next().await`
            Expr::While(e) => {
                if let Expr::Let(cond) = plain(&e.cond)
                    && let Expr::Await(next) = strip(&cond.expr)
                    && let Some(polled @ Polled::Set(..)) = self.futures.polled(&next.base, Flavour::Unknown)
                {
                    self.leave(polled, Region::Block(&e.body), Some(&cond.pat));
                }
            }
            _ => {}
        }
        visit::visit_expr(self, expr);
    }

    fn visit_macro(&mut self, mac: &'a Macro) {
        let Some(opened) = self.futures.macros.get(mac) else { return };
        if let Opened::Select(select) = opened {
            self.select(select);
        }
        opened.visit(self);
    }

    fn visit_item(&mut self, _: &'a syn::Item) {}
}

/// `futures.next().await?`
fn strip(expr: &Expr) -> &Expr {
    match plain(expr) {
        Expr::Try(e) => strip(&e.expr),
        expr => expr,
    }
}

fn bound(pat: &Pat) -> Option<&Ident> {
    match pat {
        Pat::Ident(pat) if pat.by_ref.is_none() && pat.subpat.is_none() => Some(&pat.ident),
        Pat::Type(pat) => bound(&pat.pat),
        _ => None,
    }
}

fn is_path(func: &Expr, end: &[&str]) -> bool {
    let Expr::Path(path) = func else { return false };
    names::segments(&path.path).iter().rev().zip(end.iter().rev()).filter(|(one, other)| one == other).count()
        == end.len()
}

fn is_timeout(call: &ExprCall) -> bool {
    let Expr::Path(path) = &*call.func else { return false };
    call.args.len() == 2
        && path.path.segments.last().is_some_and(|last| last.ident == "timeout" || last.ident == "timeout_at")
}

fn takes_next(call: &ExprMethodCall) -> bool {
    call.args.is_empty() && matches!(call.method.to_string().as_str(), "next" | "try_next" | "select_next_some")
}

/// `FuturesUnordered::new()`
fn is_set(made: &Expr) -> bool {
    names::any(made, &|name| name == "FuturesUnordered" || name == "FuturesOrdered")
}

/// What each element of a stream becomes of which some run at once: `stream.map(|job| run(job)).buffered(8)`.
fn buffered(expr: &Expr) -> Option<&Expr> {
    let Expr::MethodCall(call) = plain(expr) else { return None };
    match call.method.to_string().as_str() {
        "buffered" | "buffer_unordered" if call.args.first().is_some_and(|limit| number(limit) != Some(1)) => {}
        "collect" if names::any(&call.turbofish, &|name| name.starts_with("Futures")) => {}
        _ => return None,
    }
    let Expr::MethodCall(map) = plain(&call.receiver) else { return None };
    match map.args.first() {
        Some(Expr::Closure(closure)) if map.method == "map" => Some(match &*closure.body {
            Expr::Block(block) if block.block.stmts.len() == 1 => match &block.block.stmts[0] {
                Stmt::Expr(future, None) => future,
                _ => &closure.body,
            },
            body => body,
        }),
        _ => None,
    }
}

fn is_variant(pat: &Pat, names: &[&str]) -> bool {
    let path = match pat {
        Pat::TupleStruct(pat) => &pat.path,
        Pat::Path(pat) => &pat.path,
        Pat::Ident(pat) => return names.iter().any(|name| pat.ident == name),
        _ => return false,
    };
    path.segments.last().is_some_and(|last| names.iter().any(|name| last.ident == name))
}

fn is_pending(pat: &Pat) -> bool {
    is_variant(pat, &["Pending", "Err", "None"])
}

fn is_done(pat: &Pat) -> bool {
    is_variant(pat, &["Ready", "Ok", "Some"])
}

fn diverges(expr: &Expr) -> bool {
    match plain(expr) {
        Expr::Return(_) | Expr::Break(_) | Expr::Continue(_) => true,
        Expr::Block(e) => e.block.stmts.last().is_some_and(stmt_diverges),
        Expr::Macro(mac) => mac.mac.path.segments.last().is_some_and(|last| {
            matches!(last.ident.to_string().as_str(), "panic" | "unreachable" | "todo" | "bail" | "unimplemented")
        }),
        _ => false,
    }
}

fn stmt_diverges(stmt: &Stmt) -> bool {
    match stmt {
        Stmt::Expr(expr, _) => diverges(expr),
        Stmt::Macro(mac) => {
            matches!(mac.mac.path.segments.last(), Some(last) if matches!(last.ident.to_string().as_str(), "panic" | "unreachable" | "todo" | "bail"))
        }
        Stmt::Local(_) | Stmt::Item(_) => false,
    }
}

impl Left<'_> {
    /// True if the region binds the name, each time it runs.
    pub fn binds(&self, name: &str) -> bool {
        struct Binds<'n>(&'n str, bool);
        impl<'ast> Visit<'ast> for Binds<'_> {
            fn visit_pat_ident(&mut self, pat: &'ast syn::PatIdent) {
                self.1 |= pat.ident == self.0;
            }
        }
        let mut binds = Binds(name, false);
        match self.region {
            Region::Expr(expr) => binds.visit_expr(expr),
            Region::Block(block) => binds.visit_block(block),
            Region::After(stmts) => stmts.iter().for_each(|stmt| binds.visit_stmt(stmt)),
        }
        binds.1 || self.bound.as_ref().is_some_and(|pat| names::any(pat, &|bound| bound == name))
    }
}
