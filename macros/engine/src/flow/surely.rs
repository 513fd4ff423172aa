//! What is held for sure where a value comes into being: on every way that leads there.
//!
//! The counterpart of [`across`](super::across), which asks what may be held. Two conditions that hang together, `if a { drop(guard) }` and
//! `if !a { … }`, are not seen as one: what is held on one way only is not held here.

use super::held::{self, Held};
use crate::ir::{Body, Function, LocalId, Op};

impl Held {
    /// True if the value is there, whatever methods were called on it that it may only have derefed for.
    pub fn derefing(&self, id: LocalId) -> bool {
        self.held.contains(id.index()) || self.doubt.contains(id.index())
    }

    /// True if the value is there.
    pub fn whole(&self, id: LocalId) -> bool {
        self.held.contains(id.index())
    }

    /// What both sides hold; true if that is less than before.
    fn meet(&mut self, other: &Held) -> bool {
        // In doubt on one side, in doubt after it.
        let mut any = other.held.clone();
        any.union(&other.doubt);
        let mut doubt = self.doubt.clone();
        doubt.union(&other.doubt);
        let mut all = self.held.clone();
        all.union(&self.doubt);
        all.intersect(&any);
        doubt.intersect(&all);
        all.subtract(&doubt);
        let changed = self.held != all || self.doubt != doubt;
        (self.held, self.doubt) = (all, doubt);
        changed
    }
}

/// Tells of each value that comes into being what is held then, itself apart. In the order of the blocks.
pub fn when_made(function: &Function, report: &mut dyn FnMut(LocalId, &Held)) {
    for body in &function.bodies {
        one_body(function, body, report);
    }
}

fn one_body(function: &Function, body: &Body, report: &mut dyn FnMut(LocalId, &Held)) {
    let entry = held::entries(body, Held::none(function.locals.len()), Held::apply, Held::meet);
    for (block, entry) in body.blocks.iter().zip(entry) {
        let Some(mut state) = entry else { continue };
        for op in &block.ops {
            if let Op::Init(l) = *op {
                report(l, &state);
            }
            state.apply(*op);
        }
    }
}
