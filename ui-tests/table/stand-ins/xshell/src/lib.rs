//! What the table names of `xshell`.

pub struct Cmd;

impl Cmd {
    pub fn run(&self) {}
    pub fn read(&self) {}
    pub fn output(&self) {}
}
