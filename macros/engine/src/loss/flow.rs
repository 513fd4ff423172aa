//! Which values are held where they would be lost: a forward analysis over what locals carry, and a backward one over what is wanted later.
//!
//! A *source* is an expression that takes something out of a place, or a read that fills a buffer. A local *carries* it from where it gets
//! the value until that moves on, is emptied, or its scope ends. A source is *handed* from where something unknown may have dealt with it.
//!
//! It does not see: values in fields of locals and in collections of others, what a closure does, and what an async block inside does with a
//! value of the body around it; all of these count as handed.

use std::collections::HashMap;

use super::operations::Fills;
use super::origin::Origins;
use super::read::{Facts, Fill, Role};
use super::wanted::Wanted;
use super::{Code, Filled, Loss, Reach, Taken, What, await_of};
use crate::ir::{AwaitId, BlockId, Body, Function, LocalId, LocalKind, Mention, NodeId, Op, Position};

/// As many sources as there are bits.
pub type Sources = u64;

/// A buffer that is filled, from where, and how.
pub type Filling = (LocalId, Sources, Fills);

#[derive(Clone, Copy)]
enum Source<'a> {
    Value(Taken<'a>),
    Buffer(Filled<'a>),
}

impl<'a> Source<'a> {
    fn node(&self) -> NodeId {
        match self {
            Source::Value(taken) => NodeId::of(taken.expr),
            Source::Buffer(filled) => NodeId::of(filled.name),
        }
    }

    fn reach(&self) -> Reach {
        match self {
            Source::Value(taken) => taken.reach,
            Source::Buffer(filled) => filled.reach,
        }
    }
}

/// What happens to a local when it gets a value: which sources it carries, and which locals' it takes over.
#[derive(Default)]
struct Gets {
    sources: Sources,
    from: Vec<LocalId>,
}

/// What happens at a place of the graph, in order.
#[derive(Clone, Copy)]
pub enum Event {
    Op(usize, Op),
    /// By its index among the mentions.
    Mention(usize),
    /// A handler begins.
    Handler(Position),
}

pub struct Analysis<'a, 'f> {
    code: Code<'a>,
    facts: &'f Facts<'a>,
    sources: Vec<Source<'a>>,
    /// By the body, block and operation of the `Init`.
    gets: HashMap<(usize, usize, usize), Gets>,
    /// What an await fills: the local, the source, and how.
    pub fills: HashMap<AwaitId, Vec<Filling>>,
    /// What the future has filled whose handler begins there in `select!`.
    pub raced: HashMap<Position, Vec<Filling>>,
    /// Every await counts at which something is held, not the first; and with each of these mentions, what is given to an await.
    all: Option<&'f Given>,
}

#[derive(Clone, PartialEq, Eq)]
struct State {
    carries: Vec<Sources>,
    /// What a local carried before it moved.
    before: Vec<Sources>,
    handed: Sources,
}

impl State {
    fn union(&mut self, other: &State) -> bool {
        let old = self.clone();
        self.carries.iter_mut().zip(&other.carries).for_each(|(to, from)| *to |= from);
        self.before.iter_mut().zip(&other.before).for_each(|(to, from)| *to |= from);
        self.handed |= other.handed;
        *self != old
    }

    fn fill(&mut self, fills: &[Filling]) {
        for (local, source, how) in fills {
            if *how == Fills::Over {
                self.carries[local.index()] = 0;
            }
            self.begin(*local, *source);
        }
    }

    /// The source begins anew: what locals have of it from before is another value.
    fn begin(&mut self, local: LocalId, sources: Sources) {
        self.carries[local.index()] |= sources;
        self.before[local.index()] &= !sources;
        self.handed &= !sources;
    }
}

/// Mentions in what is awaited, each with the await.
pub type Given = HashMap<NodeId, NodeId>;

pub fn losses<'a>(code: Code<'a>, facts: &Facts<'a>, all: Option<&Given>) -> Vec<Loss<'a>> {
    let analysis = Analysis::of(code, facts, all);
    let mut found = analysis.drained();
    if !analysis.sources.is_empty() {
        for (index, body) in code.function.bodies.iter().enumerate() {
            analysis.body(index, body, &mut found);
        }
    }
    found
}

/// The locals that are given what was taken out of somewhere, or are filled with it.
pub fn carriers(code: Code<'_>, facts: &Facts<'_>) -> Vec<LocalId> {
    let analysis = Analysis::of(code, facts, None);
    let given = analysis.gets.iter().filter(|(_, gets)| gets.sources != 0).filter_map(|((body, block, op), _)| {
        match code.function.bodies.get(*body)?.blocks.get(*block)?.ops.get(*op)? {
            Op::Init(local) => Some(*local),
            _ => None,
        }
    });
    let filled = analysis.fills.values().chain(analysis.raced.values()).flatten().map(|(local, ..)| *local);
    given.chain(filled).collect()
}

impl<'a, 'f> Analysis<'a, 'f> {
    /// With all sources, and who gets them.
    fn of(code: Code<'a>, facts: &'f Facts<'a>, all: Option<&'f Given>) -> Self {
        let (sources, gets) = (Vec::new(), HashMap::new());
        let mut analysis = Analysis { code, facts, sources, gets, fills: HashMap::new(), raced: HashMap::new(), all };
        analysis.collect();
        analysis
    }
}

impl<'a> Analysis<'a, '_> {
    pub fn function(&self) -> &'a Function {
        self.code.function
    }

    fn source(&mut self, source: Source<'a>) -> Sources {
        let known = self.sources.iter().position(|s| s.node() == source.node());
        let index = known.unwrap_or_else(|| {
            self.sources.push(source);
            self.sources.len() - 1
        });
        if index < Sources::BITS as usize { 1 << index } else { 0 }
    }

    fn collect(&mut self) {
        let origins = Origins { code: self.code, facts: self.facts };
        for given in &self.function().givens {
            let (Some(at), Some(expr)) = (given.at, self.facts.exprs.get(&given.from)) else { continue };
            let mut origin = origins.of(expr);
            // A copy of the source for each name of a pattern would be another value.
            let pattern = self.facts.futures.contains(&given.from);
            let mut gets = Gets::default();
            for taken in origin.taken.drain(..) {
                gets.sources |= self.source(Source::Value(Taken { unnamed: pattern, ..taken }));
            }
            for name in origin.carries {
                gets.from.extend(self.facts.names.get(&NodeId::of(name)));
            }
            if gets.sources != 0 || !gets.from.is_empty() {
                self.gets.insert((at.body, at.block.index(), at.op), gets);
            }
        }
        for (node, fill) in &self.facts.fills {
            self.fill(&origins, *node, fill);
        }
    }

    fn fill(&mut self, origins: &Origins<'a, '_>, node: NodeId, fill: &Fill<'a>) {
        let Some(local) = self.facts.names.get(&NodeId::of(fill.name)).copied() else { return };
        let reach = origins.reach(&fill.call.receiver);
        let kept_outside =
            self.function().local(local).kind != LocalKind::Binding || origins.of_local(local) != Reach::No;
        if reach == Reach::No || kept_outside {
            return;
        }
        let place = &*fill.call.receiver;
        let filled = Filled { name: fill.name, expr: fill.expr, place, by: &fill.call.method, reach };
        let source = self.source(Source::Buffer(filled));
        let handler = self.function().handlers.iter().find(|(future, _)| *future == node);
        match (handler, await_of(self.function(), node)) {
            (Some((_, at)), _) => self.raced.entry(*at).or_default().push((local, source, fill.how)),
            (None, Some(at)) => self.fills.entry(at).or_default().push((local, source, fill.how)),
            (None, None) => {}
        }
    }

    /// Loops over what was taken out then and there: the rest of it is in the iterator.
    fn drained(&self) -> Vec<Loss<'a>> {
        let origins = Origins { code: self.code, facts: self.facts };
        let mut found = Vec::new();
        for (expr, node) in &self.facts.loops {
            let Some(at) = await_of(self.function(), *node) else { continue };
            for taken in origins.of(expr).taken {
                // What one element was taken for is in the element.
                let several = taken.by.is_some_and(|by| {
                    ["drain", "take", "replace", "split_off", "read_to_end"].contains(&by.to_string().as_str())
                });
                if several {
                    found.push(Loss {
                        what: What::Rest { name: None, taken },
                        at,
                        certain: true,
                        outlives: taken.reach,
                        given: false,
                        detached: self.facts.detached.contains(node),
                    });
                }
            }
        }
        found
    }

    pub fn role(&self, mention: &Mention) -> Role {
        self.facts.roles.get(&mention.node).copied().unwrap_or(Role::Handed)
    }

    fn events(&self, index: usize, body: &Body) -> Vec<Vec<Event>> {
        let mut mentions: Vec<Vec<(usize, usize)>> = vec![Vec::new(); body.blocks.len()];
        for (n, mention) in self.function().mentions.iter().enumerate().filter(|(_, m)| m.at.body == index) {
            mentions[mention.at.block.index()].push((mention.at.op, n));
        }
        let events = body.blocks.iter().zip(mentions).enumerate().map(|(n, (block, mut mentions))| {
            mentions.sort_unstable();
            let mut mentions = mentions.into_iter().peekable();
            let mut events = Vec::with_capacity(block.ops.len());
            for op in 0..=block.ops.len() {
                let at = Position { body: index, block: BlockId(n as u32), op };
                events.extend(self.raced.contains_key(&at).then_some(Event::Handler(at)));
                while let Some((_, n)) = mentions.next_if(|(at, _)| *at <= op) {
                    events.push(Event::Mention(n));
                }
                events.extend(block.ops.get(op).map(|kind| Event::Op(op, *kind)));
            }
            events
        });
        events.collect()
    }

    fn body(&self, index: usize, body: &Body, found: &mut Vec<Loss<'a>>) {
        let here = |(b, _, _): &(usize, usize, usize)| *b == index;
        if !self.gets.iter().any(|(at, gets)| here(at) && gets.sources != 0)
            && self.fills.is_empty()
            && self.raced.is_empty()
        {
            return;
        }
        let events = self.events(index, body);
        let wanted = self.wanted(body, &events);
        let len = self.function().locals.len();
        let mut entry: Vec<Option<State>> = vec![None; body.blocks.len()];
        entry[0] = Some(State { carries: vec![0; len], before: vec![0; len], handed: 0 });
        let mut work = vec![0];
        while let Some(block) = work.pop() {
            let Some(mut state) = entry[block].clone() else { continue };
            self.run(index, block, &events[block], &wanted[block], &mut state, None);
            for next in &body.blocks[block].next {
                let changed = match &mut entry[next.index()] {
                    Some(known) => known.union(&state),
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
        for (block, state) in entry.into_iter().enumerate() {
            let Some(mut state) = state else { continue };
            self.run(index, block, &events[block], &wanted[block], &mut state, Some(found));
        }
    }

    /// Runs through a block; `wanted` is what is wanted behind each event.
    fn run(
        &self,
        body: usize,
        block: usize,
        events: &[Event],
        wanted: &[Wanted],
        state: &mut State,
        mut found: Option<&mut Vec<Loss<'a>>>,
    ) {
        for (event, wanted) in events.iter().zip(wanted) {
            match *event {
                Event::Mention(n) => {
                    let mention = &self.function().mentions[n];
                    let local = mention.local.index();
                    if let Some(found) = found.as_deref_mut() {
                        self.given(mention, state, found);
                    }
                    match self.role(mention) {
                        Role::Handed => state.handed |= state.carries[local],
                        Role::Stored => match self.facts.stored.get(&mention.node) {
                            Some(into) => state.carries[into.index()] |= state.carries[local],
                            None => state.handed |= state.carries[local],
                        },
                        Role::HandedPart if !wanted.whole.contains(local) => state.handed |= state.carries[local],
                        Role::Cleared => state.carries[local] = 0,
                        Role::Emptied => {
                            if let Some(found) = found.as_deref_mut() {
                                self.rest(mention, state, found);
                            }
                            state.before[local] |= state.carries[local];
                            state.carries[local] = 0;
                        }
                        Role::Carried | Role::CarriedPart => {
                            state.before[local] |= state.carries[local];
                            if let Some(found) = found.as_deref_mut() {
                                self.rest(mention, state, found);
                            }
                        }
                        Role::HandedPart | Role::Use | Role::Part | Role::Logged | Role::Filled => {}
                    }
                }
                Event::Op(op, Op::Init(local)) => {
                    let gets = self.gets.get(&(body, block, op));
                    let mut carries = 0;
                    for from in gets.iter().flat_map(|gets| &gets.from) {
                        carries |= state.carries[from.index()] | state.before[from.index()];
                    }
                    state.carries[local.index()] = carries;
                    state.before[local.index()] = 0;
                    if let Some(gets) = gets {
                        state.begin(local, gets.sources);
                    }
                }
                // What is used again was copied.
                Event::Op(_, Op::Move(local)) if wanted.any.contains(local.index()) => {}
                Event::Op(_, Op::Move(local)) => {
                    state.before[local.index()] |= state.carries[local.index()];
                    state.carries[local.index()] = 0;
                }
                Event::Op(_, Op::Drop(local)) => state.carries[local.index()] = 0,
                Event::Op(_, Op::Suspend(at)) => {
                    let fills = self.fills.get(&at).map_or(&[][..], |fills| fills);
                    if let Some(found) = found.as_deref_mut() {
                        self.suspended(at, fills, state, wanted, found);
                    }
                    state.fill(fills);
                }
                Event::Handler(at) => state.fill(self.raced.get(&at).map_or(&[][..], |fills| fills)),
                Event::Op(_, Op::Use(_) | Op::LastUse(_) | Op::Doubt(_)) => {}
            }
        }
    }

    /// What an awaited future gets: it is lost if that is never polled.
    fn given(&self, mention: &Mention, state: &State, found: &mut Vec<Loss<'a>>) {
        let Some(node) = self.all.and_then(|given| given.get(&mention.node)) else { return };
        let Some(at) = await_of(self.function(), *node) else { return };
        let Some(name) = self.function().local(mention.local).name.as_ref() else { return };
        let carried = state.carries[mention.local.index()] & !state.handed;
        for (s, source) in self.sources.iter().enumerate().take(Sources::BITS as usize) {
            if let Source::Value(taken) = *source
                && carried >> s & 1 == 1
            {
                let what = What::Value { local: mention.local, name, taken };
                let (outlives, detached) = (taken.reach, self.detached(at));
                found.push(Loss { what, at, certain: true, outlives, given: true, detached });
            }
        }
    }

    /// What is held at an await and wanted behind it.
    fn suspended(&self, at: AwaitId, fills: &[Filling], state: &State, wanted: &Wanted, found: &mut Vec<Loss<'a>>) {
        for (n, carried) in state.carries.iter().enumerate().filter(|(_, carried)| **carried != 0) {
            let local = LocalId(n as u32);
            let overwritten = fills.iter().any(|(l, _, how)| *l == local && *how == Fills::Over);
            if !wanted.any.contains(n) || overwritten {
                continue;
            }
            let Some(name) = self.function().local(local).name.as_ref() else { continue };
            for (s, source) in self.sources.iter().enumerate().take(Sources::BITS as usize) {
                if carried >> s & 1 == 0 {
                    continue;
                }
                let what = match *source {
                    Source::Value(taken) => What::Value { local, name, taken },
                    Source::Buffer(filled) => What::Buffer { local, name, filled },
                };
                let certain = (state.handed >> s & 1) == 0 && !self.facts.acknowledged.contains(&local);
                self.report(
                    s,
                    Loss { what, at, certain, outlives: source.reach(), given: false, detached: self.detached(at) },
                    found,
                );
            }
        }
    }

    fn detached(&self, at: AwaitId) -> bool {
        self.facts.detached.contains(&self.function().awaits_at(at).node)
    }

    /// A `for` loop takes over a local, and awaits.
    fn rest(&self, mention: &Mention, state: &State, found: &mut Vec<Loss<'a>>) {
        let over = |(expr, _): &&(&'a syn::Expr, NodeId)| {
            let Some((name, true)) = super::origin::root(bare(expr)) else { return false };
            NodeId::of(name) == mention.node
        };
        let Some((_, node)) = self.facts.loops.iter().find(over) else { return };
        let Some(at) = await_of(self.function(), *node) else { return };
        let carried = state.carries[mention.local.index()];
        let name = self.function().local(mention.local).name.as_ref();
        for (s, source) in self.sources.iter().enumerate().take(Sources::BITS as usize) {
            if carried >> s & 1 == 0 {
                continue;
            }
            let what = match (*source, name) {
                (Source::Value(taken), _) => What::Rest { name, taken },
                (Source::Buffer(filled), Some(name)) => What::Buffer { local: mention.local, name, filled },
                (Source::Buffer(_), None) => continue,
            };
            let certain = (state.handed >> s & 1) == 0;
            self.report(
                s,
                Loss { what, at, certain, outlives: source.reach(), given: false, detached: self.detached(at) },
                found,
            );
        }
    }

    /// One loss a source: a certain one, and the first of those. If all are wanted, all.
    fn report(&self, source: usize, loss: Loss<'a>, found: &mut Vec<Loss<'a>>) {
        if self.all.is_some() {
            found.push(loss);
            return;
        }
        let node = self.sources[source].node();
        let same = |known: &&mut Loss<'a>| match &known.what {
            What::Value { taken, .. } | What::Rest { taken, .. } => NodeId::of(taken.expr) == node,
            What::Buffer { filled, .. } => NodeId::of(filled.name) == node,
            What::Changed(_) => false,
        };
        match found.iter_mut().find(same) {
            Some(known) if (!known.certain, known.at) <= (!loss.certain, loss.at) => {}
            Some(known) => *known = loss,
            None => found.push(loss),
        }
    }
}

/// What a loop goes over, without what makes an iterator of it.
fn bare(expr: &syn::Expr) -> &syn::Expr {
    match expr {
        syn::Expr::MethodCall(call) if ["into_iter", "drain"].contains(&call.method.to_string().as_str()) => {
            bare(&call.receiver)
        }
        _ => expr,
    }
}
