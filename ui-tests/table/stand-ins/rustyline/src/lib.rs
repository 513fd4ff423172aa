//! What the table names of `rustyline`.

pub struct Editor;

impl Editor {
    pub fn readline<A>(&self, _: A) {}
}
