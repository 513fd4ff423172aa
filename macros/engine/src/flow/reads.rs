//! Whether the value that a local gets at some place is read later, before it gets another: a probe by name is a read, and must not be the
//! only one, or rustc would not warn that the value is never used.

use crate::ir::{Asked, Function, LocalId, Op};

/// The first site of a local whose value user code reads.
pub fn readable_site(function: &Function, id: LocalId) -> Option<Asked> {
    let local = function.local(id);
    if local.reads == 0 {
        return None;
    }
    match local.sites[..] {
        [] => None,
        // Declared and given its value at once, read somewhere: nothing comes between.
        [one] => Some(one),
        _ => local.sites.iter().copied().find(|site| is_read_after(function, id, site)),
    }
}

fn is_read_after(function: &Function, id: LocalId, site: &Asked) -> bool {
    let Some(body) = site.body.and_then(|b| function.bodies.get(b)) else { return false };
    let mut seen = vec![false; body.blocks.len()];
    let mut work = vec![(site.block.index(), site.op)];
    while let Some((block, from)) = work.pop() {
        let mut overwritten = false;
        for op in body.blocks[block].ops.get(from..).unwrap_or(&[]) {
            match *op {
                Op::Use(l) | Op::Doubt(l) | Op::Move(l) if l == id => return true,
                Op::Init(l) if l == id => {
                    overwritten = true;
                    break;
                }
                _ => {}
            }
        }
        if overwritten {
            continue;
        }
        for next in &body.blocks[block].next {
            if !std::mem::replace(&mut seen[next.index()], true) {
                work.push((next.index(), 0));
            }
        }
    }
    false
}
