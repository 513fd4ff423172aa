//! What is gone for good when a future is dropped at one of its awaits: an analysis over the graph, which asks nobody and says nothing.
//!
//! `read` walks the tree and says of every mention of a local what it does with the value, `origin` where a value comes from, `flow`
//! follows values through the graph to the awaits at which they are held, and `put_back` finds state that is changed for the time of an
//! await. The answer is data: rules make words of it, and so may who judges a function that is called from elsewhere.
//!
//! In doubt a loss is not certain: where the value, or part of it, was lent or given to something of which nothing is known, that may have
//! put it into a safe place.

mod flow;
mod given;
mod operations;
mod origin;
mod put_back;
mod read;
mod waits;
mod wanted;

use std::collections::HashSet;

use proc_macro2::{Ident, Span};
use syn::{Block, Expr, Signature};

use crate::ir::{AwaitId, Function, LocalId, NodeId};
use crate::survey::Macros;

/// A function whose tree and graph are at hand.
#[derive(Clone, Copy)]
pub struct Code<'a> {
    pub signature: &'a Signature,
    pub block: &'a Block,
    pub macros: &'a Macros,
    pub function: &'a Function,
}

/// Something that is lost if the future is dropped at an await.
#[derive(Clone, Copy)]
pub struct Loss<'a> {
    pub what: What<'a>,
    /// Where it is lost: the first such await in source order.
    pub at: AwaitId,
    /// Nothing that is unknown has had it in hand.
    pub certain: bool,
    pub outlives: Reach,
    /// The awaited future has been given it. Only where all losses are wanted.
    pub given: bool,
    /// The await is in a body that runs on when this function's future is dropped: it is spawned.
    pub detached: bool,
}

#[derive(Clone, Copy)]
pub enum What<'a> {
    /// A value that is in a local only.
    Value { local: LocalId, name: &'a Ident, taken: Taken<'a> },
    /// What a read has put into a buffer that is a local; `name` is that of the buffer, or of the local that has it by now.
    Buffer { local: LocalId, name: &'a Ident, filled: Filled<'a> },
    /// The rest of what a `for` loop goes over; `name` if that was in a local before.
    Rest { name: Option<&'a Ident>, taken: Taken<'a> },
    /// A place that is changed before the await, and changed back after it.
    Changed(Changed<'a>),
}

/// Where a value was taken out of a place that outlives the body.
#[derive(Clone, Copy)]
pub struct Taken<'a> {
    /// The await, or the call, that takes; the future of a `select!` branch; the stream of a `for await`.
    pub expr: &'a Expr,
    pub place: &'a Expr,
    /// The name of the method, `take` for `mem::take`. None: a `for await`.
    pub by: Option<&'a Ident>,
    /// No expression of its own has the value: it is in the names of a pattern only.
    pub unnamed: bool,
    reach: Reach,
}

/// Where a buffer is filled.
#[derive(Clone, Copy)]
pub struct Filled<'a> {
    pub name: &'a Ident,
    /// The await, or the future of a `select!` branch.
    pub expr: &'a Expr,
    pub place: &'a Expr,
    pub by: &'a Ident,
    reach: Reach,
}

/// State that is not put back.
#[derive(Clone, Copy)]
pub struct Changed<'a> {
    pub place: &'a Expr,
    /// The expression that changes it.
    pub from: &'a Expr,
    /// The one that puts it back.
    pub back: &'a Expr,
}

/// What outlives what: a source the future that takes out of it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Reach {
    /// It is dropped with the future.
    No,
    /// It outlives the async block that takes out of it, and is dropped with the function's future.
    Block,
    /// It outlives the function's future.
    Function,
}

/// All losses of a function, by where they come from.
pub fn losses<'a>(code: Code<'a>) -> Vec<Loss<'a>> {
    if code.function.awaits.is_empty() {
        return Vec::new();
    }
    let facts = read::read(code);
    let mut losses = flow::losses(code, &facts, None);
    losses.extend(put_back::losses(code, &facts));
    for loss in &mut losses {
        loss.certain &= !facts.conditional.contains(&code.function.awaits_at(loss.at).node);
    }
    losses
}

/// The names of the locals that may have something in hand which would be lost.
pub fn carriers(code: Code<'_>) -> HashSet<String> {
    let locals = flow::carriers(code, &read::read(code));
    locals.into_iter().filter_map(|local| Some(code.function.local(local).name.as_ref()?.to_string())).collect()
}

/// Awaits at which something would be lost with the function's future.
#[derive(Default)]
pub struct Held {
    /// While it waits: something is in a local, or state is changed for the time of the await.
    pub waiting: HashSet<NodeId>,
    /// Before it begins: something is in the future that is awaited.
    pub given: HashSet<NodeId>,
}

/// The awaits at which something is held that would be lost with the function's future.
pub fn held(code: Code<'_>) -> Held {
    let mut held = Held::default();
    if code.function.awaits.is_empty() {
        return held;
    }
    let facts = read::read(code);
    let mut losses = flow::losses(code, &facts, Some(&given::given(code)));
    losses.extend(put_back::losses(code, &facts));
    for loss in losses {
        if loss.certain && !loss.detached && loss.outlives == Reach::Function && !loss.is_session() {
            let awaits = if loss.given { &mut held.given } else { &mut held.waiting };
            awaits.insert(code.function.awaits_at(loss.at).node);
        }
    }
    held
}

impl Taken<'_> {
    /// An accepted connection is served for as long as the peer likes. That the peer finds it closed is what cancelling a server means.
    fn is_session(&self) -> bool {
        self.by.is_some_and(|by| by == "accept")
    }
}

impl Loss<'_> {
    fn is_session(&self) -> bool {
        matches!(&self.what, What::Value { taken, .. } if taken.is_session())
    }

    /// The first and last tokens of what is lost, where it comes from.
    pub fn ends(&self) -> (Span, Span) {
        match &self.what {
            What::Value { name, taken, .. } if taken.unnamed => (name.span(), name.span()),
            What::Value { taken, .. } | What::Rest { taken, .. } => crate::span::ends(taken.expr),
            What::Buffer { filled, .. } => (filled.name.span(), filled.name.span()),
            What::Changed(changed) => crate::span::ends(changed.from),
        }
    }
}

/// True if an awaited operation of that name takes what it gives out of where it was.
pub fn takes_by_name(method: &str) -> bool {
    operations::TAKE.binary_search(&method).is_ok()
}

/// The suspension of an expression or a macro.
fn await_of(function: &Function, node: NodeId) -> Option<AwaitId> {
    function.awaits.iter().position(|at| at.node == node).map(|n| AwaitId(n as u32))
}
