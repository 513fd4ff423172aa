//! What a body holds, and how that goes on through its graph: the part that `across` and `surely` share.

use super::bits::Bits;
use crate::ir::{Body, Function, Op};

/// The locals that have their value.
#[derive(Clone)]
pub struct Held {
    pub held: Bits,
    /// A method may have taken these, unless they deref.
    pub doubt: Bits,
}

impl Held {
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

/// What is held where each block begins; `None` where control does not come. `join` adds what another way brings, and says whether that
/// changes anything.
pub fn entries(function: &Function, body: &Body, join: impl Fn(&mut Held, &Held) -> bool) -> Vec<Option<Held>> {
    let len = function.locals.len();
    let mut entry: Vec<Option<Held>> = vec![None; body.blocks.len()];
    entry[0] = Some(Held { held: Bits::new(len), doubt: Bits::new(len) });
    let mut work = vec![0usize];
    while let Some(block) = work.pop() {
        let Some(mut state) = entry[block].clone() else { continue };
        for op in &body.blocks[block].ops {
            state.apply(*op);
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
