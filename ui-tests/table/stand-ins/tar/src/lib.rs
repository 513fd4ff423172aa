//! What the table names of `tar`.

pub struct Archive;

impl Archive {
    pub fn unpack<A>(&self, _: A) {}
    pub fn entries(&self) {}
}
