//! What the table names of `duct`.

pub struct Expression;

impl Expression {
    pub fn run(&self) {}
    pub fn read(&self) {}
}
