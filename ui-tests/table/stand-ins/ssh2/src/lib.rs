//! What the table names of `ssh2`.

pub struct Session;

impl Session {
    pub fn handshake(&self) {}
    pub fn userauth_password<A, B>(&self, _: A, _: B) {}
    pub fn userauth_agent<A>(&self, _: A) {}
    pub fn userauth_pubkey_file<A, B, C, D>(&self, _: A, _: B, _: C, _: D) {}
    pub fn userauth_pubkey_memory<A, B, C, D>(&self, _: A, _: B, _: C, _: D) {}
    pub fn channel_session(&self) {}
}
