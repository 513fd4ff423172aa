//! What is wanted later: a backward analysis over mentions. Who logs or drops a value does not want it.

use super::flow::{Analysis, Event, Filling};
use super::operations::Fills;
use super::read::Role;
use crate::flow::bits::Bits;
use crate::ir::{Body, Op};

/// The locals whose values are wanted later, and those of which it is the whole.
#[derive(Clone)]
pub struct Wanted {
    pub any: Bits,
    pub whole: Bits,
}

impl Analysis<'_, '_> {
    /// What is wanted behind each event of each block.
    pub fn wanted(&self, body: &Body, events: &[Vec<Event>]) -> Vec<Vec<Wanted>> {
        let len = self.function().locals.len();
        let mut before: Vec<Vec<usize>> = vec![Vec::new(); body.blocks.len()];
        for (n, block) in body.blocks.iter().enumerate() {
            block.next.iter().for_each(|next| before[next.index()].push(n));
        }
        let nothing = Wanted { any: Bits::new(len), whole: Bits::new(len) };
        let mut at_end = vec![nothing; body.blocks.len()];
        let mut work: Vec<usize> = (0..body.blocks.len()).collect();
        while let Some(n) = work.pop() {
            let mut now = at_end[n].clone();
            events[n].iter().rev().for_each(|event| self.before(*event, &mut now));
            for earlier in &before[n] {
                if at_end[*earlier].union(&now) {
                    work.push(*earlier);
                }
            }
        }
        let behind = events.iter().zip(at_end).map(|(events, end)| {
            let mut now = end;
            let mut behind: Vec<Wanted> = Vec::with_capacity(events.len());
            for event in events.iter().rev() {
                behind.push(now.clone());
                self.before(*event, &mut now);
            }
            behind.reverse();
            behind
        });
        behind.collect()
    }

    /// From behind an event to before it.
    fn before(&self, event: Event, wanted: &mut Wanted) {
        match event {
            Event::Mention(n) => {
                let mention = &self.function().mentions[n];
                let local = mention.local.index();
                match self.role(mention) {
                    Role::Use | Role::Handed | Role::Stored | Role::Carried | Role::Emptied => {
                        wanted.any.insert(local);
                        wanted.whole.insert(local);
                    }
                    Role::Part | Role::HandedPart | Role::CarriedPart => wanted.any.insert(local),
                    Role::Cleared => wanted.not(local),
                    Role::Logged | Role::Filled => {}
                }
            }
            Event::Op(_, Op::Init(local)) => wanted.not(local.index()),
            Event::Op(_, Op::Suspend(at)) => wanted.overwritten(self.fills.get(&at)),
            Event::Handler(at) => wanted.overwritten(self.raced.get(&at)),
            Event::Op(_, Op::Move(_) | Op::Use(_) | Op::LastUse(_) | Op::Doubt(_) | Op::Drop(_)) => {}
        }
    }
}

impl Wanted {
    fn overwritten(&mut self, fills: Option<&Vec<Filling>>) {
        for (local, _, how) in fills.into_iter().flatten() {
            if *how == Fills::Over {
                self.not(local.index());
            }
        }
    }

    fn not(&mut self, local: usize) {
        self.any.remove(local);
        self.whole.remove(local);
    }

    fn union(&mut self, other: &Wanted) -> bool {
        let any = self.any.union(&other.any);
        self.whole.union(&other.whole) || any
    }
}
