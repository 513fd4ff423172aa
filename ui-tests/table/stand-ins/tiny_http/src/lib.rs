//! What the table names of `tiny_http`.

pub struct Server;

impl Server {
    pub fn recv(&self) {}
}
