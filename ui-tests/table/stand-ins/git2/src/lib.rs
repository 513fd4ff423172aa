//! What the table names of `git2`.

pub struct Repository;

impl Repository {
    pub fn clone<A, B>(_: A, _: B) {}
    pub fn open<A>(_: A) {}
    pub fn discover<A>(_: A) {}
    pub fn statuses<A>(&self, _: A) {}
}

pub struct Remote;

impl Remote {
    pub fn fetch<A, B, C>(&self, _: A, _: B, _: C) {}
    pub fn push<A, B>(&self, _: A, _: B) {}
    pub fn connect<A>(&self, _: A) {}
    pub fn download<A, B>(&self, _: A, _: B) {}
}
