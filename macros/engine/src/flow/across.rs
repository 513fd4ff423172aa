//! What is alive at which await.
//!
//! A forward analysis: a local is *held* from where it gets a value until that value moves out or its scope ends, on any path; it is *in
//! doubt* after a method that may have taken the value (see [`Op::Doubt`]). At a join what is held on one side is held. This is finer than
//! rustc's own view in one point: a value that was borrowed and then moved is gone.
//!
//! It does not see: values that leave through a reference (`mem::swap` with a field), fields that move out one by one, and what a
//! macro of unknown grammar does with what it mentions, which is taken to be gone.

use super::bits::{Bits, Counters};
use super::held::{self, Held};
use crate::ir::{AwaitId, Body, Function, LocalId, LocalKind, Op};

/// A value that is alive at an await.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Crossing {
    /// Whose type is to be asked.
    pub local: LocalId,
    /// The first await in source order that it is alive at.
    pub first: AwaitId,
    /// At how many others it is alive.
    pub more: usize,
    /// The value in which it is kept there, when it has moved into another.
    pub inside: Option<LocalId>,
    /// The local that has the value there: the same, or one that it has moved into.
    pub holder: LocalId,
    /// A method may have taken it, unless its type derefs.
    pub doubt: bool,
}

/// All values alive at an await at which `counts` says so, in the order of the locals.
pub fn crossings(function: &Function, counts: &dyn Fn(AwaitId) -> bool) -> Vec<Crossing> {
    let mut found: Vec<Option<Crossing>> = vec![None; function.locals.len()];
    for body in &function.bodies {
        one_body(function, body, counts, &mut |crossing: Crossing| {
            let slot = &mut found[crossing.local.index()];
            match slot {
                // The same await, seen through two names of one value, is one.
                Some(known) if known.first == crossing.first && known.doubt == crossing.doubt => {
                    known.more = known.more.max(crossing.more);
                }
                Some(known) if (known.doubt, known.first) <= (crossing.doubt, crossing.first) => {
                    known.more = (known.more + crossing.more + 1).min(255);
                }
                Some(known) => {
                    let more = (known.more + crossing.more + 1).min(255);
                    *known = Crossing { more, ..crossing };
                }
                None => *slot = Some(crossing),
            }
        });
    }
    // `&guard` in a variable of its own is no second guard.
    let holds: Vec<bool> = found.iter().map(Option::is_some).collect();
    found
        .into_iter()
        .flatten()
        .filter(|c| function.local(c.local).borrows.is_none_or(|of| !holds[of.index()]))
        .collect()
}

fn one_body(function: &Function, body: &Body, counts: &dyn Fn(AwaitId) -> bool, report: &mut dyn FnMut(Crossing)) {
    let len = function.locals.len();
    if !body.blocks.iter().any(|b| b.ops.iter().any(|op| matches!(op, Op::Suspend(_)))) {
        return;
    }
    // What is held on one way is held.
    let mut entry = held::entries(body, Held::none(len), Held::apply, |known, other| {
        let held = known.held.union(&other.held);
        known.doubt.union(&other.doubt) || held
    });

    // A local's first await, and at how many it is alive: one pass, now that all is known.
    let mut seen = [Bits::new(len), Bits::new(len)];
    let mut first: [Vec<(usize, AwaitId)>; 2] = [Vec::new(), Vec::new()];
    let mut counters = Counters::new(len);
    // In source order: blocks are numbered as they were begun, exits before what comes first.
    let mut order: Vec<(AwaitId, usize)> = Vec::new();
    for (n, block) in body.blocks.iter().enumerate() {
        let first = block.ops.iter().find_map(|op| if let Op::Suspend(at) = op { Some(*at) } else { None });
        order.extend(first.map(|at| (at, n)));
    }
    order.sort_unstable();
    for (_, n) in order {
        let (block, Some(mut state)) = (&body.blocks[n], entry[n].take()) else { continue };
        for op in &block.ops {
            state.apply(*op);
            if let Op::Suspend(at) = *op
                && counts(at)
            {
                state.held.news(&mut seen[0], |l| first[0].push((l, at)));
                state.doubt.news(&mut seen[1], |l| first[1].push((l, at)));
                counters.add(&state.held);
                counters.add(&state.doubt);
            }
        }
    }
    for (doubt, first) in [(false, &first[0]), (true, &first[1])] {
        for (l, at) in first {
            if doubt && seen[0].contains(*l) {
                continue;
            }
            let id = LocalId(*l as u32);
            let local = function.local(id);
            let more = counters.get(*l).saturating_sub(1);
            // A method may have taken what is inside with it.
            if doubt && !local.parts.is_empty() {
                continue;
            }
            if local.contents.is_empty() {
                report(Crossing { local: id, first: *at, more, inside: None, holder: id, doubt });
            }
            for content in &local.contents {
                let inside = (local.kind != LocalKind::Upvar && local.name.is_some()).then_some(id);
                report(Crossing { local: *content, first: *at, more, inside, holder: id, doubt });
            }
        }
    }
}
