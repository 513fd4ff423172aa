//! What the table names of `minreq`.

pub struct Request;

impl Request {
    pub fn send(&self) {}
}
