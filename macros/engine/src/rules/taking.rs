//! Calls that take a lock or a permit, or wait for room: by the names of their methods. Which type it is that they are called on is asked.

use std::collections::{HashMap, HashSet};

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote};
use syn::visit::{self, Visit};
use syn::{Expr, ExprLit, ExprMethodCall, Ident, Lit, Local, Macro, Pat, Stmt};

use super::Scene;
use crate::evidence;
use crate::ir::{Function, LocalId, LocalKind, NodeId, Site};
use crate::macros::{Kind, Opened};
use crate::names;
use crate::survey::Macros;

/// What a method takes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Mode {
    /// All of it.
    Whole,
    /// A share, beside others that do.
    Shared,
    /// A share that may become the whole: there is one at a time.
    Upgradable,
    /// So many permits.
    Permits(u64),
}

impl Mode {
    /// What a method without the awaiting takes, and whether it takes arguments.
    pub fn of(method: &str) -> Option<Mode> {
        Some(match method {
            "lock" | "lock_owned" | "lock_arc" | "write" | "write_owned" | "write_arc" => Mode::Whole,
            "read" | "read_owned" | "read_arc" => Mode::Shared,
            "upgradable_read" | "upgradable_read_arc" => Mode::Upgradable,
            "acquire" | "acquire_owned" | "acquire_arc" => Mode::Permits(1),
            _ => return None,
        })
    }

    /// What a call takes.
    pub fn of_call(call: &ExprMethodCall) -> Option<Mode> {
        let method = call.method.to_string();
        match (method.as_str(), call.args.first()) {
            ("acquire_many" | "acquire_many_owned", Some(count)) if call.args.len() == 1 => {
                Some(Mode::Permits(number(count)?))
            }
            (_, None) => Mode::of(&method),
            (_, Some(_)) => None,
        }
    }

    /// True if the second cannot be had while the first is held, whatever else there is.
    pub fn excludes(self, other: Mode) -> bool {
        match (self, other) {
            (Mode::Permits(_), _) | (_, Mode::Permits(_)) => false,
            (Mode::Whole, _) | (_, Mode::Whole) | (Mode::Upgradable, Mode::Upgradable) => true,
            (Mode::Shared, _) | (_, Mode::Shared) => false,
        }
    }
}

/// The question of this name, about a method.
pub fn question(name: &str, method: &str) -> TokenStream {
    let ident = |name| Ident::new(name, Span::call_site());
    let (name, method) = (ident(name), ident(method));
    quote!(::async_hygiene::__private::question::#name<::async_hygiene::facts::method::#method>)
}

/// True for `tx.send(message)` and its kind.
pub fn waits_for_room(call: &ExprMethodCall) -> bool {
    matches!((call.method.to_string().as_str(), call.args.len()), ("send", 1) | ("reserve", 0))
}

/// How many permits the semaphore at this place was made with, if there are never more.
pub fn permits(scene: &Scene<'_>, place: &str) -> Option<u64> {
    if names::any(scene.block, &|name| name == "add_permits") {
        return None;
    }
    let made = scene.scan.named.iter().filter(|named| named.name == place).find_map(|named| permits_made(named.expr));
    match place.rsplit(['.', ':']).next() {
        Some(name) if name != place || !scene.binds(name) => scene.source()?.permits(name),
        _ => made,
    }
}

/// How many messages the channel of this sender has room for: `let (tx, rx) = mpsc::channel(8);`.
pub fn room(scene: &Scene<'_>, sender: &str) -> Option<u64> {
    channels(scene).into_iter().find(|channel| channel.sender == sender)?.room
}

/// Both ends of a bounded channel, in variables.
pub struct Channel<'a> {
    pub sender: &'a Ident,
    pub receiver: &'a Ident,
    /// For how many messages there is room, if that is written down.
    pub room: Option<u64>,
    pub made: NodeId,
}

/// The bounded channels that a function makes.
pub fn channels<'a>(scene: &Scene<'a>) -> Vec<Channel<'a>> {
    struct Find<'a>(&'a Macros, Vec<Channel<'a>>);
    impl<'a> Visit<'a> for Find<'a> {
        fn visit_stmt(&mut self, stmt: &'a Stmt) {
            if let Stmt::Local(Local { pat, init: Some(init), .. }) = stmt
                && let Some((sender, receiver)) = pair(pat)
                && let Expr::Call(call) = plain(&init.expr)
                && let Expr::Path(path) = &*call.func
                && let (Some(last), Some(bound), 1) = (path.path.segments.last(), call.args.first(), call.args.len())
                && matches!(last.ident.to_string().as_str(), "channel" | "bounded" | "bounded_async")
            {
                self.1.push(Channel { sender, receiver, room: number(bound), made: NodeId::of(stmt) });
            }
            visit::visit_stmt(self, stmt);
        }

        fn visit_macro(&mut self, mac: &'a Macro) {
            if let Some(opened) = self.0.get(mac) {
                opened.visit(self);
            }
        }

        fn visit_item(&mut self, _: &'a syn::Item) {}
    }
    let mut find = Find(scene.macros, Vec::new());
    find.visit_block(scene.block);
    find.1
}

/// `(tx, mut rx)`
fn pair(pat: &Pat) -> Option<(&Ident, &Ident)> {
    match pat {
        Pat::Type(pat) => pair(&pat.pat),
        Pat::Tuple(pair) if pair.elems.len() == 2 => match (&pair.elems[0], &pair.elems[1]) {
            (Pat::Ident(one), Pat::Ident(other)) => Some((&one.ident, &other.ident)),
            _ => None,
        },
        _ => None,
    }
}

/// `Arc::new(Semaphore::new(1))`
fn permits_made(expr: &Expr) -> Option<u64> {
    let Expr::Call(call) = plain(expr) else { return None };
    let Expr::Path(path) = &*call.func else { return None };
    let (first, segments) = (call.args.first()?, names::segments(&path.path));
    match &segments[..] {
        [.., of, new] if of == "Semaphore" && (new == "new" || new == "const_new") => number(first),
        [.., of, new] if (of == "Arc" || of == "Rc") && new == "new" => permits_made(first),
        _ => None,
    }
}

/// A number that is written down.
pub fn number(expr: &Expr) -> Option<u64> {
    match expr {
        Expr::Lit(ExprLit { lit: Lit::Int(number), .. }) => number.base10_parse().ok(),
        Expr::Paren(e) => number(&e.expr),
        Expr::Group(e) => number(&e.expr),
        Expr::Cast(e) => number(&e.expr),
        _ => None,
    }
}

/// An expression as a place that may be asked about: without what only points to it.
pub fn pointed_to(expr: &Expr) -> TokenStream {
    match expr {
        Expr::Paren(e) => pointed_to(&e.expr),
        Expr::Group(e) => pointed_to(&e.expr),
        Expr::Reference(e) => pointed_to(&e.expr),
        Expr::MethodCall(e) if e.method == "clone" && e.args.is_empty() => pointed_to(&e.receiver),
        Expr::Call(e) if e.args.len() == 1 => e.args.first().map(pointed_to).unwrap_or_default(),
        _ => expr.to_token_stream(),
    }
}

/// A call that took something.
#[derive(Clone, Copy)]
pub struct Taken<'a> {
    pub call: &'a ExprMethodCall,
    pub mode: Mode,
    /// Its future was awaited. Else a lock that blocks was taken, or nothing yet.
    pub awaited: bool,
}

/// What is left of a call when all is unpacked: `m.lock()` in `m.lock().await.unwrap()`.
fn unpacked(expr: &Expr) -> Option<Taken<'_>> {
    match expr {
        Expr::Paren(e) => unpacked(&e.expr),
        Expr::Group(e) => unpacked(&e.expr),
        Expr::Await(e) => unpacked(&e.base).map(|taken| Taken { awaited: true, ..taken }),
        Expr::Try(e) => unpacked(&e.expr),
        Expr::MethodCall(e) if evidence::passes_on(&e.method.to_string()) => unpacked(&e.receiver),
        Expr::MethodCall(e) => Mode::of_call(e).map(|mode| Taken { call: e, mode, awaited: false }),
        _ => None,
    }
}

/// Where that lives which calls took.
#[derive(Default)]
pub struct Guards<'a> {
    by_stmt: HashMap<NodeId, (&'a Ident, Taken<'a>)>,
    by_expr: HashMap<NodeId, Taken<'a>>,
    /// The futures that somebody waits for only as long as it suits: those in `select!` and `poll!`.
    pub tried: HashSet<NodeId>,
}

impl<'a> Guards<'a> {
    pub fn of(scene: &Scene<'a>) -> Guards<'a> {
        let mut find = Find { macros: scene.macros, guards: Guards::default() };
        find.visit_block(scene.block);
        find.guards
    }

    /// The locals that hold something taken.
    pub fn locals(&self, function: &Function) -> Vec<(LocalId, Taken<'a>)> {
        let ids = (0..function.locals.len()).map(|n| LocalId(n as u32));
        ids.filter_map(|id| Some((id, self.in_local(function.local(id))?))).collect()
    }

    fn in_local(&self, local: &crate::ir::Local) -> Option<Taken<'a>> {
        if local.unless_number || local.sites.len() != 1 {
            return None;
        }
        match (local.kind, local.sites[0].site) {
            (LocalKind::Binding, Site::After(stmt)) => {
                let (name, taken) = self.by_stmt.get(&stmt)?;
                (local.name.as_ref() == Some(name)).then_some(*taken)
            }
            (LocalKind::Temp, Site::Around(expr)) => self.by_expr.get(&expr).copied(),
            _ => None,
        }
    }
}

struct Find<'a> {
    macros: &'a Macros,
    guards: Guards<'a>,
}

impl<'a> Visit<'a> for Find<'a> {
    fn visit_stmt(&mut self, stmt: &'a Stmt) {
        if let Stmt::Local(Local { pat, init: Some(init), .. }) = stmt
            && let (Some(name), Some(taken)) = (name(pat), unpacked(&init.expr))
        {
            self.guards.by_stmt.insert(NodeId::of(stmt), (name, taken));
        }
        visit::visit_stmt(self, stmt);
    }

    fn visit_expr(&mut self, expr: &'a Expr) {
        if let Expr::Await(_) | Expr::Try(_) | Expr::MethodCall(_) = expr
            && let Some(taken) = unpacked(expr)
        {
            self.guards.by_expr.insert(NodeId::of(expr), taken);
        }
        visit::visit_expr(self, expr);
    }

    fn visit_macro(&mut self, mac: &'a Macro) {
        let Some(opened) = self.macros.get(mac) else { return };
        let tried: Vec<&Expr> = match opened {
            Opened::Select(select) => select.branches.iter().filter_map(|branch| branch.on.future()).collect(),
            Opened::Args(args) if args.kind == Kind::Poll => args.args.iter().map(|arg| &arg.expr).collect(),
            _ => Vec::new(),
        };
        self.guards.tried.extend(tried.into_iter().map(|future| NodeId::of(plain(future))));
        opened.visit(self);
    }

    fn visit_item(&mut self, _: &'a syn::Item) {}
    fn visit_type(&mut self, _: &'a syn::Type) {}
}

/// An expression without its parentheses.
pub fn plain(expr: &Expr) -> &Expr {
    match expr {
        Expr::Paren(e) => plain(&e.expr),
        Expr::Group(e) => plain(&e.expr),
        _ => expr,
    }
}

/// The one name that a pattern binds, to all there is: `guard`, `Ok(guard)`.
fn name(whole: &Pat) -> Option<&Ident> {
    match whole {
        Pat::Ident(pat) => Some(&pat.ident),
        Pat::Type(pat) => name(&pat.pat),
        Pat::TupleStruct(pat) if evidence::is_full_variant(whole) => name(pat.elems.first()?),
        _ => None,
    }
}
