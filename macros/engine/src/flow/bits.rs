//! Sets of locals, and many small counters at once.

/// A dense set.
#[derive(Clone, PartialEq, Eq)]
pub struct Bits(Vec<u64>);

impl Bits {
    pub fn new(len: usize) -> Bits {
        Bits(vec![0; len.div_ceil(64)])
    }

    pub fn insert(&mut self, n: usize) {
        self.0[n / 64] |= 1 << (n % 64);
    }

    /// True if it was there.
    pub fn remove(&mut self, n: usize) -> bool {
        let word = &mut self.0[n / 64];
        let had = *word >> (n % 64) & 1 == 1;
        *word &= !(1 << (n % 64));
        had
    }

    pub fn contains(&self, n: usize) -> bool {
        self.0[n / 64] >> (n % 64) & 1 == 1
    }

    /// Adds all of `other`; true if that changed anything.
    pub fn union(&mut self, other: &Bits) -> bool {
        let mut changed = false;
        for (word, add) in self.0.iter_mut().zip(&other.0) {
            let new = *word | add;
            changed |= new != *word;
            *word = new;
        }
        changed
    }

    /// Keeps what is in `other` too.
    pub fn intersect(&mut self, other: &Bits) {
        self.0.iter_mut().zip(&other.0).for_each(|(word, keep)| *word &= keep);
    }

    /// Takes out what is in `other`.
    pub fn subtract(&mut self, other: &Bits) {
        self.0.iter_mut().zip(&other.0).for_each(|(word, out)| *word &= !out);
    }

    /// The members that are not yet in `seen`, which takes them in.
    pub fn news(&self, seen: &mut Bits, mut f: impl FnMut(usize)) {
        for (n, (word, seen)) in self.0.iter().zip(&mut seen.0).enumerate() {
            let mut new = *word & !*seen;
            *seen |= new;
            while new != 0 {
                f(n * 64 + new.trailing_zeros() as usize);
                new &= new - 1;
            }
        }
    }
}

/// A small counter for each member, all raised together: plane `k` holds bit `k` of each. Stops at the highest number it can say.
pub struct Counters(Vec<Bits>);

const PLANES: usize = 8;

impl Counters {
    pub fn new(len: usize) -> Counters {
        Counters((0..PLANES).map(|_| Bits::new(len)).collect())
    }

    /// One more for each member of `set`.
    pub fn add(&mut self, set: &Bits) {
        for word in 0..set.0.len() {
            let mut carry = set.0[word];
            let full = self.0.iter().fold(carry, |all, plane| all & plane.0[word]);
            carry &= !full;
            for plane in &mut self.0 {
                if carry == 0 {
                    break;
                }
                let both = plane.0[word] & carry;
                plane.0[word] ^= carry;
                carry = both;
            }
        }
    }

    pub fn get(&self, n: usize) -> usize {
        (0..PLANES).filter(|k| self.0[*k].contains(n)).map(|k| 1 << k).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_each_member_apart() {
        let mut counters = Counters::new(200);
        for round in 0..300usize {
            let mut set = Bits::new(200);
            for n in 0..200 {
                if n >= round {
                    set.insert(n);
                }
            }
            counters.add(&set);
        }
        for n in 0..200 {
            assert_eq!(counters.get(n), n + 1);
        }
    }

    #[test]
    fn stops_at_the_highest() {
        let mut counters = Counters::new(1);
        let mut set = Bits::new(1);
        set.insert(0);
        for _ in 0..1000 {
            counters.add(&set);
        }
        assert_eq!(counters.get(0), 255);
    }
}
