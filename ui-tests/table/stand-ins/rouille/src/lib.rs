//! What the table names of `rouille`.

pub struct Server;

impl Server {
    pub fn run(&self) {}
}
