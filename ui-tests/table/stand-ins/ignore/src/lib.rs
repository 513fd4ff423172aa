//! What the table names of `ignore`.

pub struct Walk;

impl Walk {
    pub fn next(&self) {}
}

pub struct WalkParallel;

impl WalkParallel {
    pub fn run<A>(&self, _: A) {}
    pub fn visit<A>(&self, _: A) {}
}
