//! What the table names of `subprocess`.

pub struct Exec;

impl Exec {
    pub fn join(&self) {}
    pub fn capture(&self) {}
}
