//! What the table names of `lettre`.

pub struct SmtpTransport;

impl SmtpTransport {
    pub fn send(&self) {}
    pub fn test_connection(&self) {}
}
