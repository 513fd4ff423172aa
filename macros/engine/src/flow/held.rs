//! What a body holds, and how that goes on through its graph: the part that `across` and `surely` share.

use super::bits::Bits;
use crate::ir::{Body, Op};

/// The locals that have their value.
#[derive(Clone)]
pub struct Held {
    pub held: Bits,
    /// A method may have taken these, unless they deref.
    pub doubt: Bits,
}

impl Held {
    /// Of so many locals none has its value.
    pub fn none(len: usize) -> Held {
        Held { held: Bits::new(len), doubt: Bits::new(len) }
    }

    pub fn apply(&mut self, op: Op) {
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
}

/// The state where each block begins, from `start` on; `None` where control does not come. `join` adds what another way brings, and says
/// whether that changes anything.
pub fn entries<S: Clone>(
    body: &Body,
    start: S,
    apply: impl Fn(&mut S, Op),
    join: impl Fn(&mut S, &S) -> bool,
) -> Vec<Option<S>> {
    let mut entry: Vec<Option<S>> = vec![None; body.blocks.len()];
    entry[0] = Some(start);
    let mut work = vec![0usize];
    while let Some(block) = work.pop() {
        let Some(mut state) = entry[block].clone() else { continue };
        for op in &body.blocks[block].ops {
            apply(&mut state, *op);
        }
        for next in &body.blocks[block].next {
            let changed = match &mut entry[next.index()] {
                Some(known) => join(known, &state),
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
    entry
}
