//! What the table names of `attohttpc`.

pub struct RequestBuilder;

impl RequestBuilder {
    pub fn send(&self) {}
}
