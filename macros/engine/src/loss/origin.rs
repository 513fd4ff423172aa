//! Where a value comes from: out of which place, or out of which other locals.

use syn::{Expr, ExprMethodCall, FnArg, Ident, Pat, ReceiverKind, Type};

use super::operations::{self, borrows, converts, gives_itself};
use super::read::Facts;
use super::{Code, Reach, Taken};
use crate::evidence;
use crate::ir::{LocalId, LocalKind, NodeId, Op};
use crate::macros::{Kind, Opened};
use crate::names;

/// What a value is made of.
#[derive(Default)]
pub struct Origin<'a> {
    pub taken: Vec<Taken<'a>>,
    /// The names of locals.
    pub carries: Vec<&'a Ident>,
}

pub struct Origins<'a, 'f> {
    pub code: Code<'a>,
    pub facts: &'f Facts<'a>,
}

impl<'a> Origins<'a, '_> {
    /// Of what a local gets its value from.
    pub fn of(&self, expr: &'a Expr) -> Origin<'a> {
        let mut origin = Origin::default();
        match self.facts.futures.contains(&NodeId::of(expr)) {
            true => self.awaited(expr, expr, true, &mut origin),
            false => self.add(expr, &mut origin),
        }
        origin
    }

    fn add(&self, expr: &'a Expr, out: &mut Origin<'a>) {
        match expr {
            Expr::Paren(e) => self.add(&e.expr, out),
            Expr::Group(e) => self.add(&e.expr, out),
            Expr::Try(e) => self.add(&e.expr, out),
            Expr::Cast(e) => self.add(&e.expr, out),
            Expr::Reference(e) => self.add(&e.expr, out),
            Expr::Unary(e) if matches!(e.op, syn::UnOp::Deref(_)) => self.add(&e.expr, out),
            // `self.jobs.recv().await?.id`: what is lost is the one field that somebody wants.
            Expr::Field(e) if root(expr).is_none() && matches!(e.member, syn::Member::Named(_)) => {
                self.add(&e.base, out);
            }
            Expr::Path(_) | Expr::Field(_) | Expr::Index(_) => out.carries.extend(root(expr).map(|(name, _)| name)),
            Expr::Await(e) => self.awaited(expr, &e.base, false, out),
            Expr::MethodCall(call) if operations::takes_out(call) => {
                let reach = self.reach(&call.receiver);
                if reach != Reach::No {
                    let place = &*call.receiver;
                    out.taken.push(Taken { expr, place, by: Some(&call.method), unnamed: false, reach });
                } else {
                    self.add(&call.receiver, out);
                }
            }
            Expr::MethodCall(call) => {
                let name = call.method.to_string();
                if gives_itself(&name) {
                    self.add(&call.receiver, out);
                }
                if converts(&name) {
                    call.args.iter().for_each(|arg| self.add(arg, out));
                }
            }
            Expr::Call(call) => {
                let Expr::Path(path) = &*call.func else { return };
                let Some(last) = path.path.segments.last() else { return };
                if let Some(place) = operations::emptied(call) {
                    let reach = self.reach(place);
                    if reach != Reach::No {
                        out.taken.push(Taken { expr, place, by: Some(&last.ident), unnamed: false, reach });
                    } else {
                        self.add(place, out);
                    }
                } else if evidence::moves_args_in(&call.func) || converts(&last.ident.to_string()) {
                    call.args.iter().for_each(|arg| self.add(arg, out));
                }
            }
            Expr::Tuple(e) => e.elems.iter().for_each(|e| self.add(e, out)),
            Expr::Array(e) => e.elems.iter().for_each(|e| self.add(e, out)),
            Expr::Struct(e) => {
                e.fields.iter().map(|f| &f.expr).chain(e.rest.as_deref()).for_each(|e| self.add(e, out));
            }
            Expr::Macro(e) => match self.code.macros.get(&e.mac) {
                Some(Opened::Args(args)) if matches!(args.kind, Kind::Collect | Kind::Pin) => {
                    args.args.iter().for_each(|arg| self.add(&arg.expr, out));
                }
                Some(Opened::Select(select)) => {
                    select.branches.iter().for_each(|branch| self.add(&branch.handler, out));
                }
                _ => {}
            },
            Expr::Block(e) => self.tail(&e.block, out),
            Expr::Unsafe(e) => self.tail(&e.block, out),
            // `match self.file.take() { Some(file) => file, None => open().await? }`: a new call makes it anew.
            Expr::If(_) | Expr::Match(_) if makes_anew(expr) => {}
            Expr::If(e) => {
                self.tail(&e.then_branch, out);
                if let Some((_, other)) = &e.else_branch {
                    self.add(other, out);
                }
            }
            Expr::Match(e) => e.arms.iter().for_each(|arm| self.add(&arm.body, out)),
            _ => {}
        }
    }

    fn tail(&self, block: &'a syn::Block, out: &mut Origin<'a>) {
        if let Some(syn::Stmt::Expr(tail, None)) = block.stmts.last() {
            self.add(tail, out);
        }
    }

    /// `expr` is the await of `base`.
    fn awaited(&self, expr: &'a Expr, base: &'a Expr, unnamed: bool, out: &mut Origin<'a>) {
        if self.facts.streams.contains(&NodeId::of(base)) {
            let reach = self.reach(base);
            if reach != Reach::No {
                out.taken.push(Taken { expr: base, place: base, by: None, unnamed, reach });
            }
            return;
        }
        let Expr::MethodCall(call) = core(base) else { return };
        if !operations::takes(call) {
            return;
        }
        let reach = self.reach(&call.receiver);
        if reach != Reach::No {
            out.taken.push(Taken { expr, place: &call.receiver, by: Some(&call.method), unnamed, reach });
        }
    }

    /// Does the place outlive the future that this code is in?
    pub fn reach(&self, expr: &Expr) -> Reach {
        self.within(expr, &mut Vec::new())
    }

    fn within(&self, expr: &Expr, seen: &mut Vec<LocalId>) -> Reach {
        match expr {
            Expr::Paren(e) => self.within(&e.expr, seen),
            Expr::Group(e) => self.within(&e.expr, seen),
            Expr::Try(e) => self.within(&e.expr, seen),
            Expr::Field(e) => self.within(&e.base, seen),
            Expr::Index(e) => self.within(&e.expr, seen),
            Expr::Reference(e) => self.within(&e.expr, seen),
            Expr::Unary(e) if matches!(e.op, syn::UnOp::Deref(_)) => self.within(&e.expr, seen),
            Expr::Await(e) => match core(&e.base) {
                Expr::MethodCall(call) if borrows(&call.method.to_string()) => self.within(&call.receiver, seen),
                _ => Reach::No,
            },
            Expr::MethodCall(call) if borrows_place(call) => self.within(&call.receiver, seen),
            // `BufReader::new(&mut self.socket)`
            Expr::Call(call) => {
                let Expr::Path(path) = &*call.func else { return Reach::No };
                let makes = path.path.segments.last().is_some_and(|s| {
                    let name = s.ident.to_string();
                    name.starts_with("new") || name.starts_with("with_") || name == "from"
                });
                let lent = call.args.iter().filter(|arg| matches!(arg, Expr::Reference(e) if e.mutability.is_some()));
                lent.map(|arg| self.within(arg, seen)).max().filter(|_| makes).unwrap_or(Reach::No)
            }
            Expr::Path(path) => match path.path.get_ident() {
                Some(name) if name == "self" => self.of_self(),
                Some(name) => match self.facts.names.get(&NodeId::of(name)) {
                    Some(local) => self.through(*local, seen),
                    None if is_static(name) => Reach::Function,
                    None => Reach::No,
                },
                None if path.path.segments.last().is_some_and(|s| is_static(&s.ident)) => Reach::Function,
                None => Reach::No,
            },
            _ => Reach::No,
        }
    }

    fn of_self(&self) -> Reach {
        match self.code.signature.receiver().map(|receiver| &receiver.kind) {
            Some(ReceiverKind::Reference(..)) => Reach::Function,
            Some(ReceiverKind::Typed(_, ty)) if points(ty) => Reach::Function,
            _ => Reach::No,
        }
    }

    /// Does what the local stands for outlive the future? A reference to what does, or a guard of it, counts.
    pub fn of_local(&self, id: LocalId) -> Reach {
        self.through(id, &mut Vec::new())
    }

    fn through(&self, id: LocalId, seen: &mut Vec<LocalId>) -> Reach {
        // `at = &mut at.next;` says nothing about it.
        if seen.contains(&id) {
            return Reach::Function;
        }
        seen.push(id);
        let function = self.code.function;
        let local = function.local(id);
        match local.kind {
            LocalKind::Param => {
                let typed = self.code.signature.inputs.iter().find_map(|arg| match arg {
                    FnArg::Typed(arg) => match &*arg.pat {
                        Pat::Ident(name) if Some(&name.ident) == local.name.as_ref() => Some(&*arg.ty),
                        _ => None,
                    },
                    FnArg::Receiver(_) => None,
                });
                if typed.is_some_and(points) { Reach::Function } else { Reach::No }
            }
            LocalKind::Binding => {
                let given = self.facts.given.get(&id).map_or(&[][..], |given| given);
                let reach = |from: &NodeId| self.facts.exprs.get(from).map_or(Reach::No, |e| self.within(e, seen));
                given.iter().map(reach).min().unwrap_or(Reach::No)
            }
            LocalKind::Upvar => {
                let Some(outer) = local.contents.first() else { return Reach::No };
                let outer = self.through(*outer, seen);
                let moved = function
                    .bodies
                    .iter()
                    .any(|body| body.blocks.first().is_some_and(|first| first.ops.contains(&Op::Init(id))));
                if moved { if outer == Reach::Function { outer } else { Reach::No } } else { outer.max(Reach::Block) }
            }
            LocalKind::Temp => Reach::No,
        }
    }
}

/// The future itself, without what only wraps it: `timeout(after, FUTURE)`, `FUTURE.fuse()`.
pub fn core(expr: &Expr) -> &Expr {
    match expr {
        Expr::Paren(e) => core(&e.expr),
        Expr::Group(e) => core(&e.expr),
        Expr::MethodCall(call) if wraps(&call.method) => core(&call.receiver),
        Expr::Call(call) => match (&*call.func, call.args.last()) {
            (Expr::Path(path), Some(last)) => {
                let name = path.path.segments.last().map(|s| s.ident.to_string()).unwrap_or_default();
                match name.as_str() {
                    "timeout" | "timeout_at" | "unconstrained" => core(last),
                    "pin" | "new" if evidence::moves_args_in(&call.func) => core(last),
                    _ => expr,
                }
            }
            _ => expr,
        },
        _ => expr,
    }
}

/// A branch that takes what is there, with another that awaits a new one.
fn makes_anew(expr: &Expr) -> bool {
    let takes = |expr: &Expr| matches!(expr, Expr::MethodCall(call) if operations::takes_out(call));
    match expr {
        Expr::If(e) => {
            matches!(&*e.cond, Expr::Let(cond) if takes(&cond.expr))
                && e.else_branch.as_ref().is_some_and(|(_, other)| names::awaits(other))
        }
        Expr::Match(e) => takes(&e.expr) && e.arms.iter().any(|arm| names::awaits(&arm.body)),
        _ => false,
    }
}

fn wraps(method: &Ident) -> bool {
    matches!(
        method.to_string().as_str(),
        "fuse"
            | "boxed"
            | "boxed_local"
            | "instrument"
            | "in_current_span"
            | "timeout"
            | "timeout_at"
            | "map"
            | "map_err"
    )
}

/// The local, or `self`, of which a place is part, and whether it is the whole.
pub fn root(expr: &Expr) -> Option<(&Ident, bool)> {
    match expr {
        Expr::Path(path) => path.path.get_ident().map(|name| (name, true)),
        Expr::Paren(e) => root(&e.expr),
        Expr::Group(e) => root(&e.expr),
        Expr::Unary(e) if matches!(e.op, syn::UnOp::Deref(_)) => root(&e.expr),
        // Bytes are looked at as a slice.
        Expr::Index(e) => root(&e.expr),
        Expr::Field(e) => root(&e.base).map(|(name, _)| (name, false)),
        _ => None,
    }
}

fn borrows_place(call: &ExprMethodCall) -> bool {
    let name = call.method.to_string();
    borrows(&name) || matches!(name.as_str(), "read" if call.args.is_empty())
}

/// A type that points to what somebody else keeps.
fn points(ty: &Type) -> bool {
    match ty {
        Type::Reference(_) | Type::Ptr(_) => true,
        Type::Paren(ty) => points(&ty.elem),
        Type::Group(ty) => points(&ty.elem),
        Type::Path(path) => path.path.segments.last().is_some_and(|last| {
            let name = last.ident.to_string();
            let first = match &last.arguments {
                syn::PathArguments::AngleBracketed(args) => args.args.iter().find_map(|arg| match arg {
                    syn::GenericArgument::Type(ty) => Some(ty),
                    _ => None,
                }),
                _ => None,
            };
            match name.as_str() {
                "Arc" | "Rc" | "MutexGuard" | "OwnedMutexGuard" | "RefMut" | "RwLockWriteGuard" => true,
                "Pin" | "Option" => first.is_some_and(points),
                _ => false,
            }
        }),
        _ => false,
    }
}

fn is_static(name: &Ident) -> bool {
    let name = name.to_string();
    name.len() > 1 && name.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_')
}
