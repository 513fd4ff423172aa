//! What the table names of `rustls`.

pub struct Stream;

impl Stream {
    pub fn read<A>(&self, _: A) {}
    pub fn write<A>(&self, _: A) {}
}

pub struct StreamOwned;

impl StreamOwned {
    pub fn read<A>(&self, _: A) {}
    pub fn write<A>(&self, _: A) {}
}
