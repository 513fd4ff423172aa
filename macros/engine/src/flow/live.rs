//! What is read later: a backward analysis.
//!
//! Two things hang on it. A method whose name says nothing may have taken its receiver, unless the receiver is used again. And a probe by
//! name is a read, which must not be the only one, or rustc would no longer warn that a value is never used.

use super::bits::Bits;
use crate::ir::{Asked, Body, Function, LocalId, Op};

/// Decides each [`Op::LastUse`], and drops the sites at which the value is not read before it is overwritten.
pub fn settle(function: &mut Function) {
    let len = function.locals.len();
    let mut bodies = std::mem::take(&mut function.bodies);
    for (index, body) in bodies.iter_mut().enumerate() {
        let matters = body.blocks.iter().flat_map(|b| &b.ops).any(|op| matches!(op, Op::LastUse(_) | Op::Suspend(_)));
        if matters {
            one_body(function, index, body, len);
        }
    }
    function.bodies = bodies;
}

/// The first site of a local at which its value will be read by its name.
pub fn readable_site(function: &Function, id: LocalId) -> Option<Asked> {
    let local = function.local(id);
    local.sites.iter().copied().find(|_| local.reads > 0)
}

fn transfer(op: Op, live: &mut Bits) {
    match op {
        Op::Init(l) => {
            live.remove(l.index());
        }
        Op::Use(l) | Op::Move(l) | Op::Doubt(l) | Op::LastUse(l) => live.insert(l.index()),
        Op::Drop(_) | Op::Suspend(_) => {}
    }
}

fn one_body(function: &mut Function, index: usize, body: &mut Body, len: usize) {
    let mut before: Vec<Vec<usize>> = vec![Vec::new(); body.blocks.len()];
    for (n, block) in body.blocks.iter().enumerate() {
        block.next.iter().for_each(|next| before[next.index()].push(n));
    }
    let mut at_end: Vec<Bits> = vec![Bits::new(len); body.blocks.len()];
    let mut work: Vec<usize> = (0..body.blocks.len()).collect();
    let mut queued = vec![true; body.blocks.len()];
    while let Some(n) = work.pop() {
        queued[n] = false;
        let mut live = at_end[n].clone();
        body.blocks[n].ops.iter().rev().for_each(|op| transfer(*op, &mut live));
        for earlier in &before[n] {
            if at_end[*earlier].union(&live) && !std::mem::replace(&mut queued[*earlier], true) {
                work.push(*earlier);
            }
        }
    }

    // Sites with something else to choose from: a local that is assigned more than once.
    let mut sites: Vec<(usize, usize, LocalId)> = Vec::new();
    for (n, local) in function.locals.iter().enumerate().filter(|(_, l)| l.sites.len() > 1) {
        let here = local.sites.iter().filter(|s| s.body == Some(index));
        sites.extend(here.map(|s| (s.block.index(), s.op, LocalId(n as u32))));
    }
    sites.sort_unstable();
    for (n, block) in body.blocks.iter_mut().enumerate() {
        let mut live = at_end[n].clone();
        for at in (0..=block.ops.len()).rev() {
            let from = sites.partition_point(|(b, op, _)| (*b, *op) < (n, at));
            for (_, _, id) in sites[from..].iter().take_while(|(b, op, _)| (*b, *op) == (n, at)) {
                if !live.contains(id.index()) {
                    function.locals[id.index()].sites.retain(|s| (s.block.index(), s.op) != (n, at));
                }
            }
            let Some(op) = at.checked_sub(1).map(|k| &mut block.ops[k]) else { break };
            if let Op::LastUse(l) = *op {
                *op = if live.contains(l.index()) { Op::Use(l) } else { Op::Doubt(l) };
            }
            transfer(*op, &mut live);
        }
    }
}
