//! What the table names of `rsa`.

pub struct RsaPrivateKey;

impl RsaPrivateKey {
    pub fn new<A, B>(_: A, _: B) {}
}
