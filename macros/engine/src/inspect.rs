//! What the analysis finds, as data: for checks of it against the compiler. No part of the interface.

use std::collections::HashSet;

use proc_macro2::{Span, TokenStream};
use syn::visit::{self, Visit};
use syn::{Block, ImplItemFn, ItemFn, Signature, TraitItemFn};

use crate::flow::across::{self, Crossing};
use crate::flow::bits::Bits;
use crate::flow::held::entries;
use crate::ir::{AwaitId, AwaitKind, Function, LocalId, LocalKind, Op};
use crate::levels::{Levels, Setting};
use crate::lints::Lint;
use crate::lower::Edition;
use crate::{item, rewrite, survey};

/// A place where a body may be suspended.
pub struct Suspension {
    /// The word `await`, or the path of the macro that awaits.
    pub at: Span,
    /// It is a plain `.await`.
    pub plain: bool,
    /// What is alive there, by the rules of the edition.
    pub held: Vec<Value>,
    /// What else there is in its body, and why it is not among these.
    pub gone: Vec<(Value, Gone)>,
}

/// Why a value is not told at an await.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Gone {
    /// It is alive there, and there is no place to ask about it.
    NoPlace,
    /// It has moved, on each way that leads there.
    Moved,
    /// Its scope has ended.
    Ended,
    /// It is not made on any way that leads there.
    NotMade,
}

/// Something that is alive.
#[derive(Clone)]
pub struct Value {
    /// The name of a binding.
    pub name: Option<String>,
    /// The first and the last token: a binding's name, a temporary's expression.
    pub ends: (Span, Span),
    /// A parameter of the function, or of an async closure.
    pub param: bool,
    /// The variable that has it there, if that is another one than the one that is named here. `None` inside: it has no place of its own.
    pub moved_to: Option<Option<(Span, Span)>>,
    /// A variable of an enclosing body, moved into this one, has it.
    pub captured: bool,
    /// Held only if its type allows it: a method may have taken what does not deref, a number is not held while one is added to it.
    pub doubt: bool,
}

/// What was found in a file.
#[derive(Default)]
pub struct Found {
    pub suspensions: Vec<Suspension>,
    /// All the locals that could be asked about, held somewhere or not: first and last tokens.
    pub known: Vec<(Span, Span)>,
    pub functions: usize,
}

/// Every function of a file, as the attributes would see it. In an edition up to 2021 what is alive by its own rules is added to what is
/// alive by those of 2024, as the probes do it.
pub fn file(tokens: TokenStream, until_2021: bool) -> syn::Result<Found> {
    let file: syn::File = syn::parse2(tokens)?;
    let mut inspect = Inspect { found: Found::default(), until_2021 };
    inspect.visit_file(&file);
    Ok(inspect.found)
}

struct Inspect {
    found: Found,
    until_2021: bool,
}

impl Inspect {
    fn function(&mut self, signature: &Signature, block: &Block) {
        let macros = survey::survey(block).macros;
        let mut levels = Levels::new(Lint::ALL.iter().map(|lint| (*lint, Setting::written(lint.default_level()))));
        let scope = levels.root();
        let now = item::lowered(signature, block, &macros, &mut levels, scope, Edition::From2024);
        levels.forget_nodes();
        let before = (self.until_2021 && now.edition_matters)
            .then(|| item::lowered(signature, block, &macros, &mut levels, scope, Edition::Until2021));
        let function = &now.function;
        self.found.functions += 1;
        self.found.known.extend(function.locals.iter().filter(|local| !local.sites.is_empty()).map(|local| local.ends));
        for n in 0..function.awaits.len() {
            let id = AwaitId(n as u32);
            let mut held = held(function, id);
            if let Some(before) = &before {
                // Both editions see the same awaits in the same order, and the same locals.
                held.extend(self::held(&before.function, id));
            }
            let suspension = function.awaits_at(id);
            let plain = suspension.kind == AwaitKind::Await;
            self.found.suspensions.push(Suspension { at: suspension.span, plain, held, gone: Vec::new() });
        }
        let first = self.found.suspensions.len() - function.awaits.len();
        gone(function, &mut |at, value, why| self.found.suspensions[first + at.index()].gone.push((value, why)));
    }
}

fn held(function: &Function, at: AwaitId) -> Vec<Value> {
    let crossings = across::crossings(function, &|other| other == at);
    let asked = crossings.iter().filter(|crossing| rewrite::has_place(function, crossing));
    asked.map(|crossing| value(function, crossing)).collect()
}

fn value(function: &Function, crossing: &Crossing) -> Value {
    let local = function.local(crossing.local);
    let holder = function.local(crossing.holder);
    let moved = crossing.holder != crossing.local;
    Value {
        name: local.name.as_ref().map(ToString::to_string),
        ends: local.ends,
        param: local.kind == LocalKind::Param,
        moved_to: moved.then(|| place(function, crossing.holder)),
        captured: holder.kind == LocalKind::Upvar,
        doubt: crossing.doubt || local.unless_number,
    }
}

/// What has left the locals of a body.
#[derive(Clone)]
struct Left {
    moved: Bits,
    ended: Bits,
}

impl Left {
    fn apply(&mut self, op: Op) {
        match op {
            Op::Init(l) => {
                self.moved.remove(l.index());
                self.ended.remove(l.index());
            }
            Op::Move(l) => self.moved.insert(l.index()),
            Op::Drop(l) => self.ended.insert(l.index()),
            Op::Doubt(_) | Op::Use(_) | Op::LastUse(_) | Op::Suspend(_) => {}
        }
    }

    fn join(&mut self, other: &Left) -> bool {
        let moved = self.moved.union(&other.moved);
        self.ended.union(&other.ended) || moved
    }
}

/// Tells of each await what is not held there, and why.
fn gone(function: &Function, report: &mut dyn FnMut(AwaitId, Value, Gone)) {
    let len = function.locals.len();
    for body in &function.bodies {
        let used: HashSet<LocalId> =
            body.blocks.iter().flat_map(|block| &block.ops).filter_map(|op| op.local()).collect();
        let start = Left { moved: Bits::new(len), ended: Bits::new(len) };
        for (block, state) in body.blocks.iter().zip(entries(body, start, Left::apply, Left::join)) {
            let Some(mut state) = state else { continue };
            for op in &block.ops {
                state.apply(*op);
                let Op::Suspend(at) = *op else { continue };
                let crossings = across::crossings(function, &|other| other == at);
                for id in &used {
                    let known = crossings.iter().find(|crossing| crossing.local == *id || crossing.holder == *id);
                    let why = match known {
                        Some(crossing) if rewrite::has_place(function, crossing) => continue,
                        Some(_) => Gone::NoPlace,
                        None if state.moved.contains(id.index()) => Gone::Moved,
                        None if state.ended.contains(id.index()) => Gone::Ended,
                        None => Gone::NotMade,
                    };
                    let whole = Crossing { local: *id, first: at, more: 0, inside: None, holder: *id, doubt: false };
                    report(at, value(function, &whole), why);
                }
            }
        }
    }
}

/// The tokens of a local that has any.
fn place(function: &Function, id: LocalId) -> Option<(Span, Span)> {
    let local = function.local(id);
    local.name.is_some().then_some(local.ends)
}

impl<'ast> Visit<'ast> for Inspect {
    fn visit_item_fn(&mut self, item: &'ast ItemFn) {
        self.function(&item.sig, &item.block);
        visit::visit_item_fn(self, item);
    }

    fn visit_impl_item_fn(&mut self, item: &'ast ImplItemFn) {
        self.function(&item.sig, &item.block);
        visit::visit_impl_item_fn(self, item);
    }

    fn visit_trait_item_fn(&mut self, item: &'ast TraitItemFn) {
        if let Some(block) = &item.default {
            self.function(&item.sig, block);
        }
        visit::visit_trait_item_fn(self, item);
    }
}
