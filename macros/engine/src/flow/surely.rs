//! What is held for sure where a value comes into being: on every way that leads there.
//!
//! The counterpart of [`across`](super::across), which asks what may be held. Two conditions that hang together, `if a { drop(guard) }` and
//! `if !a { … }`, are not seen as one: what is held on one way only is not held here.

use super::bits::Bits;
use crate::ir::{Body, Function, LocalId, Op};

/// What a body holds, on every way.
#[derive(Clone)]
pub struct Held {
    held: Bits,
    /// A method may have taken these, unless they deref.
    doubt: Bits,
}

impl Held {
    /// True if the value is there, whatever methods were called on it that it may only have derefed for.
    pub fn derefing(&self, id: LocalId) -> bool {
        self.held.contains(id.index()) || self.doubt.contains(id.index())
    }

    /// True if the value is there.
    pub fn whole(&self, id: LocalId) -> bool {
        self.held.contains(id.index())
    }

    fn apply(&mut self, op: Op) {
        match op {
            Op::Init(l) => {
                self.held.insert(l.index());
                self.doubt.remove(l.index());
            }
            Op::Move(l) | Op::Drop(l) => {
                self.held.remove(l.index());
                self.doubt.remove(l.index());
            }
            Op::Doubt(l) => {
                if self.held.remove(l.index()) {
                    self.doubt.insert(l.index());
                }
            }
            Op::Use(_) | Op::LastUse(_) | Op::Suspend(_) => {}
        }
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
    let len = function.locals.len();
    let mut entry: Vec<Option<Held>> = vec![None; body.blocks.len()];
    entry[0] = Some(Held { held: Bits::new(len), doubt: Bits::new(len) });
    let mut work = vec![0usize];
    while let Some(block) = work.pop() {
        let Some(mut state) = entry[block].clone() else { continue };
        body.blocks[block].ops.iter().for_each(|op| state.apply(*op));
        for next in &body.blocks[block].next {
            let changed = match &mut entry[next.index()] {
                Some(known) => known.meet(&state),
                slot => {
                    *slot = Some(state.clone());
                    true
                }
            };
            if changed {
                work.push(next.index());
            }
        }
    }
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
